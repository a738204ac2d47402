#ifndef FACTWRIGHT_WRITE_FACT_LINE_HPP
#define FACTWRIGHT_WRITE_FACT_LINE_HPP

#include "factwright/facts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// A fact that fills a role: its id, at a byte of the line.
struct InnerFact {
  std::size_t filler = 0;  ///< index of Fact::roles
  std::string id;
  std::size_t byte = 0;
};

/// A fact as its line says it: whole entities at the ends, names elsewhere. The fact's indices
/// are not set yet.
struct FactLine {
  Fact fact;
  std::optional<Entity> from;
  std::optional<Entity> to;
  std::optional<std::string> place;
  std::optional<std::string> source;
  std::vector<InnerFact> inner;
  std::size_t id_byte = 0;  ///< where the values of these keys begin in the line
  std::size_t from_byte = 0;
  std::size_t to_byte = 0;
};

/// What is wrong with a line, at which of its bytes, and what to do (empty where that is plain).
struct FactFault {
  std::string message;
  std::size_t byte = 0;
  std::string help;
};

/// Reads one line of facts.jsonl. All keys of the form and no others must be there, in any order;
/// characters that XML forbids become U+FFFD (`replaced` counts).
[[nodiscard]] FactLine read_fact_line(std::string_view line, std::vector<FactFault>& faults,
                                      std::uint64_t& replaced);

}  // namespace factwright

#endif
