#include "resolve/clusters.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

namespace factwright {
namespace {

bool genders_clash(Gender a, Gender b) {
  return a != Gender::unknown && b != Gender::unknown && a != b;
}

bool meet(const std::set<std::uint32_t>& a, const std::set<std::uint32_t>& b) {
  const auto& small = a.size() < b.size() ? a : b;
  const auto& large = a.size() < b.size() ? b : a;
  return std::any_of(small.begin(), small.end(), [&](auto each) { return large.contains(each); });
}

/// The smaller set goes into the larger one.
template <class Item>
void unite_sets(std::set<Item>& into, std::set<Item>& more) {
  if (into.size() < more.size()) std::swap(into, more);
  into.merge(more);
  more.clear();
}

}  // namespace

bool ranks_before(const Node& a, const Node& b) {
  return std::tuple(a.kind, std::string_view(a.key)) < std::tuple(b.kind, std::string_view(b.key));
}

Clusters::Clusters(const std::vector<Node>& nodes, const TypeTable& types)
    : nodes_(nodes),
      types_(types),
      parent_(nodes.size()),
      known_(nodes.size()),
      reasons_(nodes.size()) {
  std::iota(parent_.begin(), parent_.end(), 0U);
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    Known& known = known_[i];
    known.best = i;
    known.gender = nodes[i].gender;
    known.types.insert(winner(nodes[i].types));
    known.documents.insert(nodes[i].documents.begin(), nodes[i].documents.end());
  }
}

std::uint32_t Clusters::root(std::uint32_t node) const {
  while (parent_[node] != node) {
    parent_[node] = parent_[parent_[node]];
    node = parent_[node];
  }
  return node;
}

void Clusters::forbid(const std::vector<std::vector<std::uint32_t>>& sides) {
  for (std::uint32_t side = 0; side < sides.size(); ++side) {
    for (const auto node : sides[side]) known_[root(node)].sides.insert({bans_, side});
  }
  ++bans_;
}

bool Clusters::is_forbidden(const Known& a, const Known& b) {
  const auto& small = a.sides.size() < b.sides.size() ? a.sides : b.sides;
  const auto& large = a.sides.size() < b.sides.size() ? b.sides : a.sides;
  return std::any_of(small.begin(), small.end(), [&](const Side& one) {
    auto other = large.lower_bound(Side{one.ban, 0});
    for (; other != large.end() && other->ban == one.ban; ++other) {
      if (other->side != one.side) return true;
    }
    return false;
  });
}

/// The texts say that the two are not one.
bool Clusters::is_stated(const Known& a, const Known& b, bool within_document) const {
  if (!within_document && meet(a.documents, b.documents)) return true;
  if (genders_clash(a.gender, b.gender)) return true;
  return std::any_of(a.types.begin(), a.types.end(), [&](const std::string& one) {
    return std::any_of(b.types.begin(), b.types.end(), [&](const std::string& other) {
      const bool fits = types_.is_a(one, other) || types_.is_a(other, one) ||
                        types_.below_top(one) == types_.below_top(other);
      return !fits;
    });
  });
}

void Clusters::unite(std::uint32_t a, std::uint32_t b, const Link& link) {
  if (ranks_before(nodes_[known_[b].best], nodes_[known_[a].best])) std::swap(a, b);
  for (const auto lower : {root(link.a) == b ? link.a : link.b, known_[b].best}) {
    if (reasons_[lower].empty()) reasons_[lower] = link.reason;
  }
  const auto best = known_[a].best;
  if (known_[a].size < known_[b].size) std::swap(a, b);
  parent_[b] = a;
  Known& into = known_[a];
  Known& more = known_[b];
  into.best = best;
  into.size += more.size;
  if (into.gender == Gender::unknown) into.gender = more.gender;
  unite_sets(into.types, more.types);
  unite_sets(into.documents, more.documents);
  unite_sets(into.sides, more.sides);
}

bool Clusters::join(const Link& link) {
  const auto a = root(link.a);
  const auto b = root(link.b);
  if (a == b) return true;
  if (is_forbidden(known_[a], known_[b])) return false;
  if (is_stated(known_[a], known_[b], link.within_document)) return false;
  unite(a, b, link);
  return true;
}

bool Clusters::force(const Link& link) {
  const auto a = root(link.a);
  const auto b = root(link.b);
  if (a == b) return true;
  if (is_forbidden(known_[a], known_[b])) return false;
  unite(a, b, link);
  return true;
}

}  // namespace factwright
