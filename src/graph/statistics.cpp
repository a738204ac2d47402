#include "graph/statistics.hpp"

#include "factwright/bgl.hpp"

#include <fmt/format.h>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/incremental_components.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/pending/disjoint_sets.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>

namespace factwright {
namespace {

constexpr std::uint64_t most_steps = 1'000'000'000;
constexpr std::size_t rank_rounds = 50;
constexpr double millionths = 1e6;

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
using PlainGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

std::vector<Count> sorted(const std::map<std::string_view, std::uint64_t>& counts) {
  std::vector<Count> result(counts.begin(), counts.end());
  std::stable_sort(result.begin(), result.end(),
                   [](const Count& a, const Count& b) { return a.second > b.second; });
  return result;
}

void count_all(const Graph& graph, Statistics& result) {
  std::map<std::string_view, std::uint64_t> types;
  std::map<std::string_view, std::uint64_t> relations;
  std::map<std::string_view, std::uint64_t> statuses;
  for (const Entity& entity : graph.entities()) ++types[entity.type];
  for (std::uint32_t edge = 0; edge < graph.edge_count(); ++edge) {
    ++relations[graph.fact(edge).relation];
  }
  for (const Fact& fact : graph.facts()) {
    ++statuses[fact.status];
    result.reports += fact.evidence.size();
  }
  result.nodes = graph.vertex_count();
  result.edges = graph.edge_count();
  result.facts = graph.facts().size();
  result.nodes_by_type = sorted(types);
  result.edges_by_relation = sorted(relations);
  result.facts_by_status = sorted(statuses);
}

void count_components(const Graph& graph, Statistics& result) {
  std::vector<std::uint32_t> rank(graph.vertex_count());
  std::vector<std::uint32_t> parent(graph.vertex_count());
  boost::disjoint_sets<std::uint32_t*, std::uint32_t*> sets(rank.data(), parent.data());
  boost::initialize_incremental_components(graph, sets);
  boost::incremental_components(graph, sets);
  std::vector<std::uint64_t> sizes(graph.vertex_count());
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    ++sizes[sets.find_set(vertex)];
  }
  result.components = sizes.size() - static_cast<std::uint64_t>(
                                         std::count(sizes.begin(), sizes.end(), std::uint64_t{0}));
  if (!sizes.empty()) result.largest_component = *std::max_element(sizes.begin(), sizes.end());
}

/// Directions, parallel edges and loops aside: who is linked to whom.
Pairs links(const Graph& graph) {
  Pairs result;
  for (std::uint32_t edge = 0; edge < graph.edge_count(); ++edge) {
    const auto ends = std::minmax({graph.source(edge), graph.target(edge)});
    if (ends.first != ends.second) result.emplace_back(ends.first, ends.second);
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::uint64_t fixed(double value) {
  return static_cast<std::uint64_t>(std::llround(value * millionths));
}

void measure_betweenness(const PlainGraph& plain, std::vector<Centrality>& all) {
  if (all.size() < 3) return;
  std::vector<double> values(all.size());
  const auto map =
      boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, plain));
  boost::brandes_betweenness_centrality(plain, map);
  boost::relative_betweenness_centrality(plain, map);
  for (std::size_t i = 0; i < all.size(); ++i) all[i].betweenness = fixed(values[i]);
}

void measure_rank(const PlainGraph& plain, std::vector<Centrality>& all) {
  std::vector<double> values(all.size());
  const auto map =
      boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, plain));
  boost::graph::page_rank(plain, map, boost::graph::n_iterations(rank_rounds));
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  for (std::size_t i = 0; i < all.size(); ++i) all[i].page_rank = fixed(values[i] / sum);
}

std::vector<Centrality> measure(const Graph& graph, Statistics& result) {
  std::vector<Centrality> all(graph.vertex_count());
  if (all.empty()) return all;
  const Pairs pairs = links(graph);
  const PlainGraph plain(pairs.begin(), pairs.end(), graph.vertex_count());
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    all[vertex].vertex = vertex;
    all[vertex].degree = degree(vertex, graph);
  }
  result.betweenness_known = all.size() * pairs.size() <= most_steps;
  if (result.betweenness_known) measure_betweenness(plain, all);
  measure_rank(plain, all);
  return all;
}

std::string lines(std::string_view title, const std::vector<Count>& counts) {
  std::string text = fmt::format("{}\n", title);
  for (const auto& [name, count] : counts) text += fmt::format("{:>8}  {}\n", count, name);
  return text;
}

std::string share(std::uint64_t value) {
  return fmt::format("{}.{:03}", value / 1'000'000, value % 1'000'000 / 1000);
}

}  // namespace

Statistics statistics(const Graph& graph, std::size_t top) {
  Statistics result;
  count_all(graph, result);
  count_components(graph, result);
  std::vector<Centrality> all = measure(graph, result);
  std::sort(all.begin(), all.end(), [](const Centrality& a, const Centrality& b) {
    return std::tuple(b.degree, b.page_rank, a.vertex) <
           std::tuple(a.degree, a.page_rank, b.vertex);
  });
  all.resize(std::min(top, all.size()));
  result.most_central = std::move(all);
  return result;
}

std::string to_text(const Statistics& statistics, const Graph& graph) {
  std::string text = fmt::format("{} nodes, {} edges, {} facts, {} reports\n", statistics.nodes,
                                 statistics.edges, statistics.facts, statistics.reports);
  text += fmt::format("{} connected parts, the largest with {} nodes\n", statistics.components,
                      statistics.largest_component);
  text += lines("nodes by type", statistics.nodes_by_type);
  text += lines("edges by relation", statistics.edges_by_relation);
  text += lines("facts by status", statistics.facts_by_status);
  text += "most central   edges  between  PageRank\n";
  for (const Centrality& each : statistics.most_central) {
    text += fmt::format("{:>20}  {:>7}  {:>8}  {}\n", each.degree,
                        statistics.betweenness_known ? share(each.betweenness) : "-",
                        share(each.page_rank), graph.entity(each.vertex).name);
  }
  return text;
}

}  // namespace factwright
