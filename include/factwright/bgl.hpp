#ifndef FACTWRIGHT_BGL_HPP
#define FACTWRIGHT_BGL_HPP

#include "factwright/bgl_properties.hpp"
#include "factwright/graph.hpp"

#include <boost/graph/adjacency_iterator.hpp>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>

#include <cstdint>
#include <string>
#include <utility>

/// Opt-in: with this header Graph models Boost's VertexListGraph, EdgeListGraph, AdjacencyGraph,
/// BidirectionalGraph and (readable) PropertyGraph, so that Boost.Graph's algorithms run on it as
/// it is. All operations take constant time. Vertices and edges are dense indices, and their
/// properties are vertex_index, edge_index, vertex_name (the entity's), edge_name (the relation)
/// and edge_weight (how many sentences say the fact).
namespace factwright {

struct ToEdgeDescriptor {
  EdgeDescriptor operator()(std::uint32_t index) const { return {index}; }
};

using VertexIterator = boost::counting_iterator<std::uint32_t>;
using EdgeIterator = boost::transform_iterator<ToEdgeDescriptor, VertexIterator>;
using IncidenceIterator = boost::transform_iterator<ToEdgeDescriptor, const std::uint32_t*>;

struct TraversalCategory : boost::bidirectional_graph_tag,
                           boost::adjacency_graph_tag,
                           boost::vertex_list_graph_tag,
                           boost::edge_list_graph_tag {};

}  // namespace factwright

namespace boost {

template <>
struct graph_traits<factwright::Graph> {
  using vertex_descriptor = std::uint32_t;
  using edge_descriptor = factwright::EdgeDescriptor;
  using directed_category = directed_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  using traversal_category = factwright::TraversalCategory;
  using vertices_size_type = std::uint32_t;
  using edges_size_type = std::uint32_t;
  using degree_size_type = std::uint32_t;
  using vertex_iterator = factwright::VertexIterator;
  using edge_iterator = factwright::EdgeIterator;
  using out_edge_iterator = factwright::IncidenceIterator;
  using in_edge_iterator = factwright::IncidenceIterator;
  using adjacency_iterator =
      adjacency_iterator_generator<factwright::Graph, vertex_descriptor, out_edge_iterator>::type;
  static vertex_descriptor null_vertex() { return factwright::none; }
};

template <>
struct graph_traits<const factwright::Graph> : graph_traits<factwright::Graph> {};

}  // namespace boost

namespace factwright {

using GraphTraits = boost::graph_traits<Graph>;

inline std::pair<VertexIterator, VertexIterator> vertices(const Graph& graph) {
  return {VertexIterator(0), VertexIterator(graph.vertex_count())};
}
inline std::uint32_t num_vertices(const Graph& graph) { return graph.vertex_count(); }

inline std::pair<EdgeIterator, EdgeIterator> edges(const Graph& graph) {
  return {EdgeIterator(VertexIterator(0)), EdgeIterator(VertexIterator(graph.edge_count()))};
}
inline std::uint32_t num_edges(const Graph& graph) { return graph.edge_count(); }
inline std::uint32_t source(EdgeDescriptor edge, const Graph& g) { return g.source(edge.index); }
inline std::uint32_t target(EdgeDescriptor edge, const Graph& g) { return g.target(edge.index); }

inline std::pair<IncidenceIterator, IncidenceIterator> out_edges(std::uint32_t vertex,
                                                                 const Graph& graph) {
  const auto edges = graph.out_edges(vertex);
  return {IncidenceIterator(edges.data()), IncidenceIterator(edges.data() + edges.size())};
}
inline std::pair<IncidenceIterator, IncidenceIterator> in_edges(std::uint32_t vertex,
                                                                const Graph& graph) {
  const auto edges = graph.in_edges(vertex);
  return {IncidenceIterator(edges.data()), IncidenceIterator(edges.data() + edges.size())};
}
inline std::uint32_t out_degree(std::uint32_t vertex, const Graph& graph) {
  return static_cast<std::uint32_t>(graph.out_edges(vertex).size());
}
inline std::uint32_t in_degree(std::uint32_t vertex, const Graph& graph) {
  return static_cast<std::uint32_t>(graph.in_edges(vertex).size());
}
inline std::uint32_t degree(std::uint32_t vertex, const Graph& graph) {
  return out_degree(vertex, graph) + in_degree(vertex, graph);
}

inline std::pair<GraphTraits::adjacency_iterator, GraphTraits::adjacency_iterator>
adjacent_vertices(std::uint32_t vertex, const Graph& graph) {
  const auto [begin, end] = out_edges(vertex, graph);
  return {GraphTraits::adjacency_iterator(begin, &graph),
          GraphTraits::adjacency_iterator(end, &graph)};
}

/// A graph that can be changed, with the same vertices, edges and properties.
using MutableGraph = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::bidirectionalS,
    boost::property<boost::vertex_name_t, std::string>,
    boost::property<boost::edge_name_t, std::string,
                    boost::property<boost::edge_weight_t, std::uint32_t,
                                    boost::property<boost::edge_index_t, std::uint32_t>>>>;

/// Copies names, relations and weights; edge_index is still that of `graph`, and leads to the
/// fact. Linear.
[[nodiscard]] MutableGraph to_adjacency_list(const Graph& graph);

}  // namespace factwright

#endif
