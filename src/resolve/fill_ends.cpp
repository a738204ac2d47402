#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "resolve/happenings.hpp"

namespace factwright {
namespace {

constexpr std::size_t most_fitting = 64;
constexpr std::size_t day_length = 10;  ///< of "2020-08-18"

/// Relation, status and source with one of the ends; `first`: that end is `from`.
using Key = std::tuple<std::string, std::string, std::uint32_t, std::uint32_t, bool>;
using Places = std::vector<std::size_t>;

Key key_of(const Happening& h, std::uint32_t end, bool first) {
  return {h.fact.relation, h.fact.status, h.fact.source, end, first};
}

bool is_whole(const Happening& h) { return h.fact.from != none && h.fact.to != none; }

std::map<Key, Places> index_whole(const std::vector<Happening>& all) {
  std::map<Key, Places> out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!is_whole(all[i])) continue;
    const Fact& fact = all[i].fact;
    out[key_of(all[i], fact.from, true)].push_back(i);
    out[key_of(all[i], fact.to, false)].push_back(i);
    if (!fact.symmetric || fact.from == fact.to) continue;
    out[key_of(all[i], fact.from, false)].push_back(i);
    out[key_of(all[i], fact.to, true)].push_back(i);
  }
  return out;
}

/// The halves that go to one whole, where they do not contradict each other.
bool agree(const std::vector<Happening>& all, const Places& halves, Scope scope,
           const Within& within) {
  if (halves.size() > most_fitting) return false;
  for (std::size_t a = 0; a < halves.size(); ++a) {
    for (std::size_t b = a + 1; b < halves.size(); ++b) {
      if (!are_compatible(all[halves[a]], all[halves[b]], scope, within)) return false;
    }
  }
  return true;
}

std::vector<Happening> give(std::vector<Happening> all, const std::map<std::size_t, Places>& halves,
                            Scope scope, const Within& within) {
  std::vector<bool> given(all.size(), false);
  for (const auto& [whole, some] : halves) {
    if (!agree(all, some, scope, within)) continue;
    Happening joined = all[whole];
    joined.fact.evidence.clear();
    for (const auto half : some) {
      Happening bare = all[half];
      bare.fact.evidence.clear();
      join_into(joined, std::move(bare), within);
      given[half] = true;
    }
    auto parts = some;
    parts.push_back(whole);
    for (const auto part : parts) {
      mark_joined(all[part], joined);
      auto& evidence = all[part].fact.evidence;
      std::move(evidence.begin(), evidence.end(), std::back_inserter(joined.fact.evidence));
    }
    all[whole] = std::move(joined);
  }
  std::vector<Happening> out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!given[i]) out.push_back(std::move(all[i]));
  }
  return out;
}

}  // namespace

std::vector<Happening> fill_ends(std::vector<Happening> all, Scope scope, const Within& within) {
  const auto whole = index_whole(all);
  std::map<std::size_t, Places> halves;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Happening& half = all[i];
    if (is_whole(half)) continue;
    const bool first = half.fact.to == none;
    const auto found = whole.find(key_of(half, first ? half.fact.from : half.fact.to, first));
    if (found == whole.end() || found->second.size() > most_fitting) continue;
    Places fitting;
    for (const auto other : found->second) {
      const auto& time = half.fact.time;
      const bool same_day = time.size() >= day_length && time == all[other].fact.time;
      if (scope == Scope::all && !same_day) continue;
      if (are_compatible(half, all[other], scope, within)) fitting.push_back(other);
    }
    if (fitting.size() == 1) halves[fitting.front()].push_back(i);
  }
  return give(std::move(all), halves, scope, within);
}

}  // namespace factwright
