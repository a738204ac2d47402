#include "write/parallel_edges.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace factwright {
namespace {

auto key_of(const Graph& graph, std::uint32_t edge) {
  const Fact& fact = graph.fact(edge);
  return std::tie(fact.to, fact.relation, fact.status);
}

/// `edges` is there to keep its memory from vertex to vertex.
void bundles_of(const Graph& graph, std::uint32_t vertex, std::vector<std::uint32_t>& edges,
                const std::function<void(Bundle)>& use) {
  const auto all = graph.out_edges(vertex);
  edges.assign(all.begin(), all.end());
  std::sort(edges.begin(), edges.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto left = key_of(graph, a);
    const auto right = key_of(graph, b);
    return left < right || (left == right && a < b);
  });
  for (std::size_t begin = 0, end = 0; begin < edges.size(); begin = end) {
    while (end < edges.size() && key_of(graph, edges[end]) == key_of(graph, edges[begin])) ++end;
    use(Bundle(edges).subspan(begin, end - begin));
  }
}

}  // namespace

void for_each_bundle_from(const Graph& graph, std::uint32_t vertex,
                          const std::function<void(Bundle)>& use) {
  std::vector<std::uint32_t> edges;
  bundles_of(graph, vertex, edges, use);
}

void for_each_bundle(const Graph& graph, const std::function<void(Bundle)>& use) {
  std::vector<std::uint32_t> edges;
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    bundles_of(graph, vertex, edges, use);
  }
}

}  // namespace factwright
