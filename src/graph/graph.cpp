#include "factwright/graph.hpp"

#include <cassert>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace factwright {
namespace {

/// Puts the ends of a symmetric fact in the order of their ids, its spans with them.
void order_ends(Fact& fact) {
  if (!fact.symmetric || fact.from == none || fact.to == none || fact.from <= fact.to) return;
  std::swap(fact.from, fact.to);
  for (Evidence& evidence : fact.evidence) {
    for (NamedSpan& span : evidence.spans) {
      if (span.name == "from") {
        span.name = "to";
      } else if (span.name == "to") {
        span.name = "from";
      }
    }
    std::sort(evidence.spans.begin(), evidence.spans.end());
  }
}

struct Adjacency {
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> items;
};

/// Groups the edges by one of their ends (counting sort, so edges stay in order).
Adjacency group_by(const std::vector<std::uint32_t>& ends, std::uint32_t vertices) {
  Adjacency result{std::vector<std::uint32_t>(vertices + std::size_t{1}),
                   std::vector<std::uint32_t>(ends.size())};
  for (const std::uint32_t vertex : ends) ++result.begin[vertex + std::size_t{1}];
  std::partial_sum(result.begin.begin(), result.begin.end(), result.begin.begin());
  std::vector<std::uint32_t> next(result.begin.begin(), result.begin.end() - 1);
  for (std::uint32_t edge = 0; edge < ends.size(); ++edge) {
    result.items[next[ends[edge]]++] = edge;
  }
  return result;
}

template <typename Item>
[[maybe_unused]] bool sorted_by_id(const std::vector<Item>& items) {
  return std::is_sorted(items.begin(), items.end(),
                        [](const Item& a, const Item& b) { return a.id < b.id; });
}

}  // namespace

Graph build_graph(Facts facts) {
  assert(sorted_by_id(facts.entities) && sorted_by_id(facts.facts));
  Graph graph;
  for (std::uint32_t index = 0; index < facts.facts.size(); ++index) {
    Fact& fact = facts.facts[index];
    order_ends(fact);
    if (fact.from == none || fact.to == none) continue;
    assert(fact.from < facts.entities.size() && fact.to < facts.entities.size());
    graph.edge_facts_.push_back(index);
    graph.sources_.push_back(fact.from);
    graph.targets_.push_back(fact.to);
  }
  const auto vertices = static_cast<std::uint32_t>(facts.entities.size());
  Adjacency out = group_by(graph.sources_, vertices);
  Adjacency in = group_by(graph.targets_, vertices);
  graph.out_begin_ = std::move(out.begin);
  graph.out_ = std::move(out.items);
  graph.in_begin_ = std::move(in.begin);
  graph.in_ = std::move(in.items);
  graph.by_event_.resize(facts.facts.size());
  std::iota(graph.by_event_.begin(), graph.by_event_.end(), 0U);
  std::stable_sort(graph.by_event_.begin(), graph.by_event_.end(),
                   [&](auto a, auto b) { return facts.facts[a].event < facts.facts[b].event; });
  graph.facts_ = std::move(facts);
  return graph;
}

}  // namespace factwright
