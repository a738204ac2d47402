#ifndef FACTWRIGHT_WRITE_JOINS_REPORT_HPP
#define FACTWRIGHT_WRITE_JOINS_REPORT_HPP

#include <string>

#include "factwright/graph.hpp"

namespace factwright {

/// report.json: what contradicts what, which documents repeat others, which names were taken for
/// one and why, and what else a reader should know. One object, a list entry a line.
[[nodiscard]] std::string to_json(const Joins& joins, const Graph& graph);

/// "2 contradictions, 1 repeated document, 3 joined names"; "" for nothing to tell.
[[nodiscard]] std::string summary_of(const Joins& joins);

}  // namespace factwright

#endif
