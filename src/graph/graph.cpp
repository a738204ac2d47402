#include "factwright/graph.hpp"

#include <cassert>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>
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

/// The distinct documents: their places in the order of names, by the order of their first mention.
std::vector<std::uint32_t> ranks(const std::vector<std::string_view>& documents) {
  std::vector<std::uint32_t> order(documents.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](auto a, auto b) { return documents[a] < documents[b]; });
  std::vector<std::uint32_t> result(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) result[order[rank]] = rank;
  return result;
}

/// Groups the sentences by document (counting sort, so facts stay in order).
std::vector<Graph::Mention> group_by_document(const std::vector<Fact>& facts) {
  std::unordered_map<std::string_view, std::uint32_t> known;
  std::vector<std::string_view> documents;
  std::vector<std::uint32_t> document_of;
  for (const Fact& fact : facts) {
    for (const Evidence& evidence : fact.evidence) {
      const auto next = static_cast<std::uint32_t>(documents.size());
      const auto [at, inserted] = known.emplace(evidence.document, next);
      if (inserted) documents.push_back(evidence.document);
      document_of.push_back(at->second);
    }
  }
  const std::vector<std::uint32_t> rank = ranks(documents);
  for (std::uint32_t& document : document_of) document = rank[document];
  std::vector<std::uint32_t> next(documents.size() + 1);
  for (const std::uint32_t document : document_of) ++next[document + std::size_t{1}];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<Graph::Mention> result(document_of.size());
  std::size_t mention = 0;
  for (std::uint32_t fact = 0; fact < facts.size(); ++fact) {
    const auto count = static_cast<std::uint32_t>(facts[fact].evidence.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      result[next[document_of[mention++]]++] = {fact, i};
    }
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
  graph.by_document_ = group_by_document(facts.facts);
  graph.facts_ = std::move(facts);
  return graph;
}

}  // namespace factwright
