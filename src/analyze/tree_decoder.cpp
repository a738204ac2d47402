#include "analyze/tree_decoder.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace factwright {
namespace {

/// More than any sum of differences of scores can make up for: it leaves one word to the root.
constexpr double root_penalty = 1e7;
constexpr double never = -1e15;

using Heads = std::vector<std::uint32_t>;

/// A graph of nodes, some of them cycles that were contracted to one. Square, as ArcScores.
struct Graph {
  std::size_t size = 0;
  std::vector<double> scores;

  explicit Graph(std::size_t nodes) : size(nodes), scores(nodes * nodes, never) {}
  [[nodiscard]] double& at(std::size_t dependent, std::size_t head) {
    return scores[dependent * size + head];
  }
  [[nodiscard]] double at(std::size_t dependent, std::size_t head) const {
    return scores[dependent * size + head];
  }
};

Heads best_heads(const Graph& graph) {
  Heads heads(graph.size, 0);
  for (std::size_t node = 1; node < graph.size; ++node) {
    std::size_t best = 0;
    for (std::size_t head = 1; head < graph.size; ++head) {
      if (head != node && graph.at(node, head) > graph.at(node, best)) best = head;
    }
    heads[node] = static_cast<std::uint32_t>(best);
  }
  return heads;
}

/// The nodes of a cycle; empty where the heads are a tree.
std::vector<std::uint32_t> find_cycle(const Heads& heads) {
  std::vector<std::uint32_t> visit(heads.size(), 0);
  for (std::uint32_t start = 1; start < heads.size(); ++start) {
    std::uint32_t node = start;
    while (node != 0 && visit[node] == 0) {
      visit[node] = start;
      node = heads[node];
    }
    if (node == 0 || visit[node] != start) continue;
    std::vector<std::uint32_t> cycle;
    for (std::uint32_t each = node; cycle.empty() || each != node; each = heads[each]) {
      cycle.push_back(each);
    }
    return cycle;
  }
  return {};
}

/// A cycle as one node, the last, of a smaller graph.
struct Contraction {
  Graph graph;
  std::vector<std::uint32_t> outside;  ///< old number of each new node but the last
  Heads entry;  ///< per new head: the node of the cycle that it would take over
  Heads exit;   ///< per new dependent: the node of the cycle that would be its head
};

std::vector<std::uint32_t> nodes_outside(std::size_t size, std::span<const std::uint32_t> cycle) {
  std::vector<std::uint32_t> outside;
  for (std::uint32_t node = 0; node < size; ++node) {
    if (std::find(cycle.begin(), cycle.end(), node) == cycle.end()) outside.push_back(node);
  }
  return outside;
}

Contraction contract(const Graph& graph, const Heads& heads, std::span<const std::uint32_t> cycle) {
  std::vector<std::uint32_t> outside = nodes_outside(graph.size, cycle);
  const std::size_t whole = outside.size();
  Contraction made{Graph(whole + 1), std::move(outside), Heads(whole, 0), Heads(whole, 0)};
  for (std::size_t a = 0; a < whole; ++a) {
    const std::uint32_t old = made.outside[a];
    for (std::size_t b = 0; b < whole; ++b) made.graph.at(a, b) = graph.at(old, made.outside[b]);
    double best_entry = -std::numeric_limits<double>::infinity();
    double best_exit = best_entry;
    for (const std::uint32_t node : cycle) {
      const double gain = graph.at(node, old) - graph.at(node, heads[node]);
      if (gain > best_entry) {
        best_entry = gain;
        made.entry[a] = node;
      }
      if (graph.at(old, node) > best_exit) {
        best_exit = graph.at(old, node);
        made.exit[a] = node;
      }
    }
    made.graph.at(whole, a) = best_entry;
    made.graph.at(a, whole) = best_exit;
  }
  return made;
}

/// Takes the tree of the contracted graph apart again; `heads` holds the cycle's own.
void expand(const Contraction& made, const Heads& inner, Heads& heads) {
  const std::size_t whole = made.outside.size();
  for (std::size_t node = 1; node < whole; ++node) {
    const std::uint32_t head = inner[node];
    heads[made.outside[node]] = head == whole ? made.exit[node] : made.outside[head];
  }
  const std::uint32_t into = inner[whole];
  heads[made.entry[into]] = made.outside[into];
}

Heads spanning_tree(const Graph& graph) {
  Heads heads = best_heads(graph);
  const std::vector<std::uint32_t> cycle = find_cycle(heads);
  if (cycle.empty()) return heads;
  const Contraction made = contract(graph, heads, cycle);
  expand(made, spanning_tree(made.graph), heads);
  return heads;
}

Graph graph_of(const ArcScores& scores, double penalty) {
  Graph graph(scores.size);
  for (std::size_t d = 1; d < scores.size; ++d) {
    for (std::size_t h = 0; h < scores.size; ++h) {
      if (h != d) graph.at(d, h) = scores.at(d, h) - (h == 0 ? penalty : 0);
    }
  }
  return graph;
}

/// Each word's best head by itself.
Heads best_heads(const ArcScores& scores) {
  Heads heads(scores.size, 0);
  for (std::size_t d = 1; d < scores.size; ++d) {
    std::size_t best = 0;
    for (std::size_t h = 1; h < scores.size; ++h) {
      if (h != d && scores.at(d, h) > scores.at(d, best)) best = h;
    }
    heads[d] = static_cast<std::uint32_t>(best);
  }
  return heads;
}

}  // namespace

std::vector<std::uint32_t> best_tree(const ArcScores& scores) {
  Heads heads = best_heads(scores);
  const auto roots = std::count(heads.begin() + 1, heads.end(), 0U);
  if (scores.size <= 1 || (roots == 1 && find_cycle(heads).empty())) return heads;
  return spanning_tree(graph_of(scores, root_penalty));
}

}  // namespace factwright
