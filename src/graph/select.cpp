#include "graph/select.hpp"

#include "base/near.hpp"
#include "base/utf8.hpp"
#include "graph/day_range.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace factwright {
namespace {

using Marks = std::vector<bool>;

bool among(const std::vector<std::string>& names, const std::string& name) {
  return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

bool in_days(const Fact& fact, const Selection& selection) {
  if (selection.first_day.empty() && selection.last_day.empty()) return true;
  const auto range = day_range(fact.time);
  if (!range) return false;
  const bool begun =
      selection.last_day.empty() || range->first.empty() || range->first <= selection.last_day;
  const bool over =
      !selection.first_day.empty() && !range->last.empty() && range->last < selection.first_day;
  return begun && !over;
}

/// Which facts pass by what they say.
Marks by_content(const Graph& graph, const Selection& selection) {
  Marks kept(graph.facts().size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const Fact& fact = graph.facts()[i];
    kept[i] = among(selection.relations, fact.relation) && among(selection.statuses, fact.status) &&
              in_days(fact, selection);
  }
  return kept;
}

/// A fact stays where the ends that it has are marked.
void keep_among(const Graph& graph, const Marks& vertices, Marks& kept) {
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const Fact& fact = graph.facts()[i];
    const bool from = fact.from == none || vertices[fact.from];
    const bool to = fact.to == none || vertices[fact.to];
    const bool nobody = fact.from == none && fact.to == none;
    if (!from || !to || nobody) kept[i] = false;
  }
}

/// One step outwards along the facts that are kept.
Marks grown(const Graph& graph, const Marks& reached, const Marks& kept) {
  Marks result = reached;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const Fact& fact = graph.facts()[i];
    if (!kept[i] || fact.from == none || fact.to == none) continue;
    if (reached[fact.from]) result[fact.to] = true;
    if (reached[fact.to]) result[fact.from] = true;
  }
  return result;
}

void keep_around(const Graph& graph, const Selection& selection, Marks& kept) {
  Marks reached(graph.vertex_count());
  for (const std::uint32_t vertex : selection.around) reached[vertex] = true;
  for (std::uint32_t hop = 0; hop < selection.hops; ++hop) {
    Marks next = grown(graph, reached, kept);
    if (next == reached) break;
    reached = std::move(next);
  }
  keep_among(graph, reached, kept);
}

void keep_top(const Graph& graph, std::uint32_t count, Marks& kept) {
  std::vector<std::uint64_t> reports(graph.vertex_count());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const Fact& fact = graph.facts()[i];
    if (!kept[i] || fact.from == none || fact.to == none) continue;
    reports[fact.from] += fact.evidence.size();
    reports[fact.to] += fact.evidence.size();
  }
  std::vector<std::uint32_t> order(graph.vertex_count());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return reports[a] > reports[b]; });
  Marks chosen(graph.vertex_count());
  const std::size_t size = std::min<std::size_t>(count, order.size());
  for (std::size_t i = 0; i < size; ++i) chosen[order[i]] = reports[order[i]] > 0;
  keep_among(graph, chosen, kept);
}

/// Calls `use(index)` for each reference of the fact to an entity.
template <typename FactType, typename Use>
void for_each_entity(FactType& fact, Use use) {
  for (auto* index : {&fact.from, &fact.to, &fact.place, &fact.source}) {
    if (*index != none) use(*index);
  }
  for (auto& filler : fact.roles) {
    if (filler.entity != none) use(filler.entity);
  }
}

Facts copied(const Graph& graph, const Marks& kept) {
  std::vector<std::uint32_t> index(graph.vertex_count(), none);
  std::vector<std::uint32_t> facts(graph.facts().size(), none);
  Facts result;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (!kept[i]) continue;
    facts[i] = static_cast<std::uint32_t>(result.facts.size());
    result.facts.push_back(graph.facts()[i]);
    for_each_entity(result.facts.back(), [&](std::uint32_t vertex) { index[vertex] = 0; });
  }
  for (std::uint32_t vertex = 0; vertex < index.size(); ++vertex) {
    if (index[vertex] == none) continue;
    index[vertex] = static_cast<std::uint32_t>(result.entities.size());
    result.entities.push_back(graph.entity(vertex));
  }
  for (Fact& fact : result.facts) {
    for_each_entity(fact, [&](std::uint32_t& vertex) { vertex = index[vertex]; });
    for (RoleFiller& filler : fact.roles) {  // of a fact that is left out the words remain
      if (filler.fact != none) filler.fact = facts[filler.fact];
    }
  }
  return result;
}

}  // namespace

Graph select(const Graph& graph, const Selection& selection) {
  Marks kept = by_content(graph, selection);
  if (!selection.around.empty()) keep_around(graph, selection, kept);
  if (selection.top > 0) keep_top(graph, selection.top, kept);
  return build_graph(copied(graph, kept));
}

std::vector<std::uint32_t> entities_named(const Graph& graph, std::string_view name) {
  const std::string wanted = fold_case(name);
  std::vector<std::uint32_t> result;
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    const Entity& entity = graph.entity(vertex);
    const bool found = fold_case(entity.name) == wanted ||
                       std::any_of(entity.aliases.begin(), entity.aliases.end(),
                                   [&](const auto& alias) { return fold_case(alias) == wanted; });
    if (found) result.push_back(vertex);
  }
  return result;
}

std::string nearest_entity_name(const Graph& graph, std::string_view name) {
  std::vector<std::string> names;
  for (const Entity& entity : graph.entities()) names.push_back(entity.name);
  for (const Entity& entity : graph.entities()) {
    names.insert(names.end(), entity.aliases.begin(), entity.aliases.end());
  }
  return nearest_name(name, names);
}

}  // namespace factwright
