#ifndef FACTWRIGHT_GRAPH_SELECT_HPP
#define FACTWRIGHT_GRAPH_SELECT_HPP

#include "factwright/graph.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// Which part of a graph is wanted. Everything, by default.
struct Selection {
  std::vector<std::string> relations;  ///< those only; all where empty
  std::vector<std::string> statuses;   ///< those only; all where empty
  std::string first_day;               ///< ISO 8601; facts that may lie on it or later
  std::string last_day;                ///< facts that may lie on it or before
  std::vector<std::uint32_t> around;   ///< vertices: what is at most `hops` edges from them
  std::uint32_t hops = 1;
  std::uint32_t top = 0;  ///< the entities with the most reports between them; 0: all
  bool operator==(const Selection&) const = default;
};

/// The facts that all parts of the selection let through, with the entities that they use, as a
/// graph of its own; ids stay. Facts without a date pass no limit of days. Around entities and
/// among the top, a fact that lacks an end passes by the other one. Linear, but for sorting.
[[nodiscard]] Graph select(const Graph& graph, const Selection& selection);

/// The entities that go by the name, as a name or an alias; letter case is ignored.
[[nodiscard]] std::vector<std::uint32_t> entities_named(const Graph& graph, std::string_view name);

/// The name or alias that was probably meant, or "" where none is near.
[[nodiscard]] std::string nearest_entity_name(const Graph& graph, std::string_view name);

}  // namespace factwright

#endif
