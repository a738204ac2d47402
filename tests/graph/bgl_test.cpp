#include "factwright/bgl.hpp"

#include <boost/concept/assert.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/strong_components.hpp>
#include <catch2/catch.hpp>

#include <numeric>
#include <string>
#include <vector>

using factwright::Facts;
using factwright::Graph;

namespace {

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<Graph>));
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<Graph, std::uint32_t, boost::vertex_index_t>));
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<Graph, std::uint32_t, boost::vertex_name_t>));
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<Graph, factwright::EdgeDescriptor, boost::edge_index_t>));
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<Graph, factwright::EdgeDescriptor, boost::edge_name_t>));
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<Graph, factwright::EdgeDescriptor, boost::edge_weight_t>));

/// A path of five people, a shortcut with three reports, and somebody alone:
/// 0 -> 1 -> 2 -> 3 -> 4, 0 -> 3, and 5.
Graph path() {
  Facts facts;
  for (int i = 0; i < 6; ++i) {
    facts.entities.push_back(
        {"e:" + std::to_string(i), std::string(1, static_cast<char>('A' + i)), "Person", {}, {}});
  }
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> ends{
      {0, 1}, {1, 2}, {2, 3}, {3, 4}, {0, 3}};
  for (const auto& [from, to] : ends) {
    factwright::Fact fact;
    fact.id = "f:" + std::to_string(facts.facts.size());
    fact.relation = "tell";
    fact.from = from;
    fact.to = to;
    fact.evidence.resize(from == 0 && to == 3 ? 4 : 1);
    facts.facts.push_back(fact);
  }
  return factwright::build_graph(facts);
}

}  // namespace

TEST_CASE("Boost's breadth-first search runs on the graph as it is") {
  const Graph graph = path();
  std::vector<std::uint32_t> hops(graph.vertex_count());
  boost::breadth_first_search(graph, 0U,
                              boost::visitor(boost::make_bfs_visitor(
                                  boost::record_distances(hops.data(), boost::on_tree_edge()))));
  CHECK(hops == std::vector<std::uint32_t>{0, 1, 2, 1, 2, 0});
}

TEST_CASE("Dijkstra's shortest paths run on the graph as it is, over its weights") {
  const Graph graph = path();
  std::vector<std::uint32_t> distances(graph.vertex_count());
  boost::dijkstra_shortest_paths(graph, 0U, boost::distance_map(distances.data()));
  CHECK(distances[3] == 3);
  CHECK(distances[4] == 4);
}

TEST_CASE("strong components run on the graph as it is") {
  const Graph graph = path();
  std::vector<std::uint32_t> component(graph.vertex_count());
  CHECK(boost::strong_components(graph, boost::make_iterator_property_map(
                                            component.begin(), get(boost::vertex_index, graph))) ==
        6);
}

TEST_CASE("Brandes' betweenness runs on the graph as it is") {
  const Graph graph = path();
  std::vector<double> centrality(graph.vertex_count());
  boost::brandes_betweenness_centrality(
      graph,
      boost::make_iterator_property_map(centrality.begin(), get(boost::vertex_index, graph)));
  CHECK(centrality[3] == Approx(3.0));  // on the ways 0-4, 1-4 and 2-4
  CHECK(centrality[0] == Approx(0.0));
}

TEST_CASE("PageRank runs on the graph as it is") {
  const Graph graph = path();
  std::vector<double> rank(graph.vertex_count());
  boost::graph::page_rank(
      graph, boost::make_iterator_property_map(rank.begin(), get(boost::vertex_index, graph)));
  CHECK(rank[3] > rank[1]);
}

TEST_CASE("properties are the entity's name, the relation and the number of reports") {
  const Graph graph = path();
  CHECK(get(boost::vertex_name, graph, 2) == "C");
  CHECK(get(boost::edge_name, graph, {4}) == "tell");
  CHECK(get(boost::edge_weight, graph, {4}) == 4);
  CHECK(get(boost::edge_index, graph, {4}) == 4);
  CHECK(get(boost::vertex_index, graph)[5] == 5);
}

TEST_CASE("iteration over vertices, edges and neighbours agrees with the counts") {
  const Graph graph = path();
  const auto [vertex, last_vertex] = vertices(graph);
  CHECK(std::distance(vertex, last_vertex) == 6);
  const auto [edge, last_edge] = edges(graph);
  CHECK(std::distance(edge, last_edge) == 5);
  const auto [neighbour, last] = adjacent_vertices(0, graph);
  CHECK(std::vector<std::uint32_t>(neighbour, last) == std::vector<std::uint32_t>{1, 3});
  CHECK(degree(3, graph) == 3);
}

TEST_CASE("a copy that can be changed has the same vertices, edges and properties") {
  const Graph graph = path();
  factwright::MutableGraph copy = factwright::to_adjacency_list(graph);
  CHECK(boost::num_vertices(copy) == graph.vertex_count());
  CHECK(boost::num_edges(copy) == graph.edge_count());
  CHECK(boost::get(boost::vertex_name, copy, 2) == "C");
  for (const auto& edge : boost::make_iterator_range(boost::edges(copy))) {
    const std::uint32_t index = boost::get(boost::edge_index, copy, edge);
    CHECK(boost::source(edge, copy) == graph.source(index));
    CHECK(boost::target(edge, copy) == graph.target(index));
    CHECK(boost::get(boost::edge_weight, copy, edge) == graph.fact(index).evidence.size());
  }
}
