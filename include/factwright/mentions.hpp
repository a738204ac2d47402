#ifndef FACTWRIGHT_MENTIONS_HPP
#define FACTWRIGHT_MENTIONS_HPP

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "factwright/analysis.hpp"
#include "factwright/span.hpp"

namespace factwright {

enum class MentionKind : std::uint8_t { name, nominal, pronoun };
enum class Gender : std::uint8_t { unknown, male, female };

/// How a mention stands for an entity. A capital is a city where one travels and its government
/// where it acts; "minister" is a person who acts and an office that is held.
enum class Use : std::uint8_t { literal, acting, office };

struct Reading {
  std::uint32_t entity = none;  ///< index of Mentions::entities
  Use use = Use::literal;
};

/// One place in the text that stands for an entity: tokens [begin, end) of one sentence.
struct Mention {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t head = none;  ///< the token that heads it in the tree
  MentionKind kind = MentionKind::name;
  bool demonym = false;           ///< an adjective of origin: "Norwegian"
  std::vector<Reading> readings;  ///< several literal ones for a set: "the two countries"
  std::string via;                ///< how it was identified where not by its own words
  std::uint32_t rule = none;      ///< the entity rule that found it: index of Pack::entity_rules
};

/// An entity as one document shows it. `key` is equal for equal entities of different documents.
struct LocalEntity {
  std::string name;
  std::string type;  ///< a type of the pack, or "Text"
  std::string key;
  std::vector<std::string> aliases;  ///< as met in the text, sorted; the name is not among them
  std::vector<std::string> same_as;
  bool named = false;  ///< by a name, not by a description
  bool plural = false;
  Gender gender = Gender::unknown;
  std::uint32_t origin = none;            ///< the country it belongs to: a local entity
  std::vector<std::string> descriptions;  ///< lemmas that have described it: "minister"
  bool operator==(const LocalEntity&) const = default;
};

/// What somebody says between quotation marks: tokens [begin, end), over sentences too.
struct Quotation {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t speaker = none;       ///< a local entity; `none` where the words name none
  std::uint32_t speaker_head = none;  ///< the token of the speaker; `none` where nobody is told
};

/// Who and what is named in one document, and which mentions mean the same.
struct Mentions {
  std::vector<Mention> items;           ///< sorted by begin, longer first
  std::vector<std::uint32_t> at_token;  ///< token -> index of items, or `none`
  std::vector<LocalEntity> entities;
  std::vector<Quotation> quotations;  ///< sorted, not overlapping

  /// The quotation that a token stands in; nullptr outside of quotations.
  [[nodiscard]] const Quotation* quoting(std::uint32_t token) const {
    const auto next = std::upper_bound(
        quotations.begin(), quotations.end(), token,
        [](std::uint32_t place, const Quotation& quotation) { return place < quotation.begin; });
    if (next == quotations.begin() || std::prev(next)->end <= token) return nullptr;
    return &*std::prev(next);
  }
  [[nodiscard]] const Mention* covering(std::uint32_t token) const {
    return token < at_token.size() && at_token[token] != none ? &items[at_token[token]] : nullptr;
  }
};

/// A mention that an entity rule has made.
struct RuledMention {
  Span span;                  ///< bytes of the document's text
  std::string type;           ///< of its entity
  std::uint32_t rule = none;  ///< index of Pack::entity_rules
};

}  // namespace factwright

#endif
