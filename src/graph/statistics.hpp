#ifndef FACTWRIGHT_GRAPH_STATISTICS_HPP
#define FACTWRIGHT_GRAPH_STATISTICS_HPP

#include "factwright/graph.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace factwright {

/// How central an entity is. Betweenness and PageRank are in millionths, so that they print the
/// same everywhere.
struct Centrality {
  std::uint32_t vertex = none;
  std::uint32_t degree = 0;       ///< facts with both ends that it takes part in
  std::uint64_t betweenness = 0;  ///< share of shortest paths between others, directions aside
  std::uint64_t page_rank = 0;    ///< of all vertices together: a million, up to rounding
};

using Count = std::pair<std::string, std::uint64_t>;

struct Statistics {
  std::uint64_t nodes = 0;
  std::uint64_t edges = 0;
  std::uint64_t facts = 0;           ///< with and without both ends
  std::uint64_t reports = 0;         ///< sentences of evidence
  std::vector<Count> nodes_by_type;  ///< most first, then by name
  std::vector<Count> edges_by_relation;
  std::vector<Count> facts_by_status;
  std::uint64_t components = 0;          ///< weakly connected, single nodes too
  std::uint64_t largest_component = 0;   ///< its nodes
  std::vector<Centrality> most_central;  ///< by degree, then PageRank, then id
  bool betweenness_known = true;         ///< false where the graph is too large for it
};

/// Counts and measures with Boost's algorithms. `top`: how many central entities to name.
/// Betweenness takes vertices times edges and is left out above a billion of these.
[[nodiscard]] Statistics statistics(const Graph& graph, std::size_t top = 10);

/// As people read it, ending with a line end.
[[nodiscard]] std::string to_text(const Statistics& statistics, const Graph& graph);

}  // namespace factwright

#endif
