#ifndef FACTWRIGHT_STATEMENTS_HPP
#define FACTWRIGHT_STATEMENTS_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "factwright/document.hpp"
#include "factwright/facts.hpp"
#include "factwright/mentions.hpp"
#include "factwright/span.hpp"

namespace factwright {

/// Who or what fills a role in one sentence.
struct Filler {
  std::string role;
  std::uint32_t entity = none;  ///< index of Statements::entities; `none`: the text alone
  std::string text;
  /// The statement that fills it: an index of Statements::items, smaller than that of the statement
  /// it stands in, so that none contains itself.
  std::uint32_t statement = none;
  auto operator<=>(const Filler&) const = default;
};

/// One match of one rule: a relation between two ends as one sentence states it.
struct Statement {
  std::string relation;
  Filler from;  ///< an empty role where the text does not say
  Filler to;
  bool symmetric = false;
  std::vector<Filler> roles;                ///< the others
  std::vector<std::uint32_t> participants;  ///< all fillers of the edge's roles in this happening
  std::string status = "asserted";
  bool background = false;  ///< told in passing, to say which participant is meant
  std::uint32_t source = none;
  std::string time;
  std::uint32_t place = none;
  int confidence = 1000;  ///< thousandths
  Evidence evidence;
};

/// What the join over documents has to know of a document, its text aside.
struct DocumentNote {
  std::string document;  ///< its id; "" in statements that are of no document
  std::string title;
  std::string publisher;
  std::string url;
  Date date;
  std::string hash;                   ///< 16 hex digits over the text
  std::vector<std::uint64_t> sketch;  ///< of its runs of words, see resolve/repetitions.hpp
  std::uint64_t sentences = 0;
  std::uint64_t tokens = 0;
  bool operator==(const DocumentNote&) const = default;
};

/// What one document states. Entities are the document's own; `key` joins them across documents.
struct Statements {
  DocumentNote note;
  std::vector<LocalEntity> entities;
  std::vector<Statement> items;
};

}  // namespace factwright

#endif
