#ifndef FACTWRIGHT_WRITE_FACT_LINE_HPP
#define FACTWRIGHT_WRITE_FACT_LINE_HPP

#include "factwright/facts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// A fact as its line says it: whole entities at the ends, names elsewhere. The fact's indices
/// are not set yet.
struct FactLine {
  Fact fact;
  std::optional<Entity> from;
  std::optional<Entity> to;
  std::optional<std::string> place;
  std::optional<std::string> source;
};

/// What is wrong with a line, and at which of its bytes (where known).
struct FactFault {
  std::string message;
  std::size_t byte = 0;
};

/// Reads one line of facts.jsonl. All keys of the form and no others must be there, in any order;
/// characters that XML forbids become U+FFFD (`replaced` counts).
[[nodiscard]] FactLine read_fact_line(std::string_view line, std::vector<FactFault>& faults,
                                      std::uint64_t& replaced);

}  // namespace factwright

#endif
