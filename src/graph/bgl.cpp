#include "factwright/bgl.hpp"

namespace factwright {

MutableGraph to_adjacency_list(const Graph& graph) {
  MutableGraph copy(graph.vertex_count());
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    boost::put(boost::vertex_name, copy, vertex, graph.entity(vertex).name);
  }
  for (std::uint32_t index = 0; index < graph.edge_count(); ++index) {
    const auto edge = boost::add_edge(graph.source(index), graph.target(index), copy).first;
    boost::put(boost::edge_name, copy, edge, graph.fact(index).relation);
    boost::put(boost::edge_weight, copy, edge, get(boost::edge_weight, graph, {index}));
    boost::put(boost::edge_index, copy, edge, index);
  }
  return copy;
}

}  // namespace factwright
