#include "resolve/contradictions.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace factwright {
namespace {

constexpr std::size_t most_compared = 64;

struct Sides {
  std::vector<const Happening*> asserted;
  std::vector<const Happening*> denied;
};

bool is_no(const std::string& status) { return status == "negated" || status == "denied"; }

void keep_first(std::vector<const Happening*>& side) {
  std::sort(side.begin(), side.end(),
            [](const auto* a, const auto* b) { return a->fact.id < b->fact.id; });
  if (side.size() > most_compared) side.resize(most_compared);
}

}  // namespace

std::vector<Contradiction> find_contradictions(const std::vector<Happening>& all,
                                               const Within& within) {
  std::map<std::tuple<std::string, std::uint32_t, std::uint32_t>, Sides> pairs;
  for (const Happening& h : all) {
    auto& sides = pairs[{h.fact.relation, h.fact.from, h.fact.to}];
    if (h.fact.status == "asserted") sides.asserted.push_back(&h);
    if (is_no(h.fact.status)) sides.denied.push_back(&h);
  }
  std::vector<Contradiction> out;
  for (auto& [pair, sides] : pairs) {
    keep_first(sides.asserted);
    keep_first(sides.denied);
    for (const Happening* yes : sides.asserted) {
      for (const Happening* no : sides.denied) {
        if (are_compatible(*yes, *no, Scope::all, within))
          out.push_back({yes->fact.id, no->fact.id});
      }
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace factwright
