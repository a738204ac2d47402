#ifndef FACTWRIGHT_WRITE_PARALLEL_EDGES_HPP
#define FACTWRIGHT_WRITE_PARALLEL_EDGES_HPP

#include "factwright/graph.hpp"

#include <cstdint>
#include <functional>
#include <span>

namespace factwright {

/// Facts that a picture may draw as one line: the same ends, relation and status. Indices of
/// edges, in the order of their facts' ids; valid during the call.
using Bundle = std::span<const std::uint32_t>;

/// Gives all edges, those of a bundle together: by source vertex, then by target, relation and
/// status. Keeps the edges of one vertex at a time.
void for_each_bundle(const Graph& graph, const std::function<void(Bundle)>& use);

/// The same for the edges that leave one vertex.
void for_each_bundle_from(const Graph& graph, std::uint32_t vertex,
                          const std::function<void(Bundle)>& use);

/// Gives all edges in the order of for_each_bundle, each with its number in its bundle, from 1.
template <typename Use>
void for_each_parallel_edge(const Graph& graph, Use use) {
  for_each_bundle(graph, [&](Bundle bundle) {
    std::uint32_t number = 0;
    for (const std::uint32_t edge : bundle) use(edge, ++number);
  });
}

}  // namespace factwright

#endif
