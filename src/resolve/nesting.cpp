#include "resolve/nesting.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
#include <utility>

#include "resolve/finish.hpp"

namespace factwright {
namespace {

bool takes_facts(const RelationDecl* relation) {
  return relation != nullptr &&
         std::any_of(relation->roles.begin(), relation->roles.end(),
                     [](const RoleDecl& role) { return role.takes("Fact"); });
}

/// The happenings of each rank, the lowest first.
std::map<std::uint32_t, std::vector<Happening>> by_rank(std::vector<Happening> all) {
  std::map<std::uint32_t, std::vector<Happening>> out;
  for (Happening& h : all) out[h.rank].push_back(std::move(h));
  return out;
}

void add_all(std::vector<Happening>&& some, std::vector<Happening>& all) {
  if (all.empty())
    all = std::move(some);
  else
    std::move(some.begin(), some.end(), std::back_inserter(all));
}

}  // namespace

Nested::Nested(const Statements& document, const Pack& pack, std::uint32_t first)
    : first_(first),
      ranks_(document.items.size(), 0),
      contained_(document.items.size(), false),
      dropped_(document.items.size(), false) {
  std::map<std::string, bool, std::less<>> outer;
  for (std::size_t i = 0; i < document.items.size(); ++i) {
    const Statement& statement = document.items[i];
    const auto [known, fresh] = outer.try_emplace(statement.relation, false);
    if (fresh) known->second = takes_facts(pack.relation(statement.relation));
    if (known->second) ranks_[i] = 1;
    for (const Filler& filler : statement.roles) {
      if (filler.statement >= i) continue;
      ranks_[i] = std::max(ranks_[i], ranks_[filler.statement] + 1);
      contained_[filler.statement] = true;
    }
  }
}

void Nested::place(Happening& h, std::uint32_t statement) const {
  h.rank = ranks_[statement];
  if (contained_[statement]) h.said.push_back(first_ + statement);
  for (RoleFiller& filler : h.fact.roles) {
    if (filler.fact == none) continue;
    const bool known = filler.fact < statement && !dropped_[filler.fact];
    filler.fact = known ? first_ + filler.fact : none;
  }
}

Joined::Joined(std::size_t statements) : numbers_(statements) {
  std::iota(numbers_.begin(), numbers_.end(), 0U);
}

/// Two inner facts that have become one fill the role once.
void Joined::follow(Happening& h) const {
  auto& roles = h.fact.roles;
  const auto nested = [](const RoleFiller& filler) { return filler.fact != none; };
  if (std::none_of(roles.begin(), roles.end(), nested)) return;
  for (RoleFiller& filler : roles) {
    if (filler.fact != none) filler.fact = numbers_[filler.fact];
  }
  const auto place = [](const RoleFiller& f) { return std::tie(f.role, f.text, f.fact); };
  std::sort(roles.begin(), roles.end(),
            [&](const RoleFiller& a, const RoleFiller& b) { return place(a) < place(b); });
  std::vector<RoleFiller> kept;
  for (RoleFiller& filler : roles) {
    const bool known = std::any_of(kept.begin(), kept.end(), [&](const RoleFiller& other) {
      return nested(filler) && other.fact == filler.fact && other.role == filler.role;
    });
    if (!known) kept.push_back(std::move(filler));
  }
  roles = std::move(kept);
}

void Joined::note(const std::vector<Happening>& joined) {
  for (const Happening& h : joined) {
    if (h.said.empty()) continue;
    const auto first = *std::min_element(h.said.begin(), h.said.end());
    for (const auto statement : h.said) numbers_[statement] = first;
  }
}

std::vector<Happening> Joined::join(std::vector<Happening> all, Scope scope, const Within& within) {
  std::vector<Happening> out;
  for (auto& [rank, some] : by_rank(std::move(all))) {
    for (Happening& h : some) follow(h);
    auto joined = fill_ends(join_happenings(std::move(some), scope, within), scope, within);
    note(joined);
    add_all(std::move(joined), out);
  }
  return out;
}

void Joined::name(std::vector<Happening>& all, const std::vector<Entity>& entities,
                  const Within& within) {
  std::vector<Happening> out;
  for (auto& [rank, some] : by_rank(std::move(all))) {
    for (Happening& h : some) follow(h);
    name_facts(some, entities, ids_);
    unite_same_ids(some, within);
    note(some);
    for (const Happening& h : some) {
      for (const auto statement : h.said) ids_[statement] = h.fact.id;
    }
    add_all(std::move(some), out);
  }
  all = std::move(out);
}

void Joined::link(std::vector<Fact>& facts) const {
  if (ids_.empty()) return;
  const auto index_of = [&](std::uint32_t statement) {
    const auto id = ids_.find(statement);
    if (id == ids_.end()) return none;
    const auto place = std::lower_bound(
        facts.begin(), facts.end(), id->second,
        [](const Fact& fact, const std::string& wanted) { return fact.id < wanted; });
    const bool there = place != facts.end() && place->id == id->second;
    return there ? static_cast<std::uint32_t>(place - facts.begin()) : none;
  };
  for (Fact& fact : facts) {
    for (RoleFiller& filler : fact.roles) {
      if (filler.fact != none) filler.fact = index_of(filler.fact);
    }
    std::sort(fact.roles.begin(), fact.roles.end(), [](const RoleFiller& a, const RoleFiller& b) {
      return std::tie(a.role, a.text, a.fact) < std::tie(b.role, b.text, b.fact);
    });
  }
}

}  // namespace factwright
