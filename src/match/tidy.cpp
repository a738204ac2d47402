#include "match/tidy.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace factwright {

void silence(std::vector<Drawn>& drawn, const Program& program) {
  const auto is_silenced = [&](const Drawn& weak) {
    return std::any_of(drawn.begin(), drawn.end(), [&](const Drawn& strong) {
      const auto& over = program.rules()[strong.rule].instead_of;
      if (std::find(over.begin(), over.end(), weak.rule) == over.end()) return false;
      return std::find_first_of(strong.trigger.begin(), strong.trigger.end(), weak.trigger.begin(),
                                weak.trigger.end()) != strong.trigger.end();
    });
  };
  std::vector<bool> silenced;  // all are seen before any goes
  for (const Drawn& one : drawn) silenced.push_back(is_silenced(one));
  std::size_t index = 0;
  std::erase_if(drawn, [&](const Drawn&) { return silenced[index++]; });
}

void drop_repeated(std::vector<Drawn>& drawn) {
  const auto key = [](const Drawn& d) {
    const Statement& s = d.statement;
    auto a = s.from.entity;
    auto b = s.to.entity;
    if (s.symmetric && a > b) std::swap(a, b);
    std::vector<std::uint32_t> heads;  // "said that .. and said that ..": what there is in place
    for (const Inside& each : d.inside) {  // of an end
      if (a == none || b == none) heads.insert(heads.end(), each.heads.begin(), each.heads.end());
    }
    return std::tuple(s.relation, a, b, s.status, s.evidence.begin, std::move(heads));
  };
  const auto said = [](const Drawn& d) {
    return d.statement.roles.size() + !d.statement.time.empty() + (d.statement.place != none);
  };
  std::map<decltype(key(drawn.front())), std::size_t> best;
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    const auto [place, fresh] = best.emplace(key(drawn[i]), i);
    if (!fresh && said(drawn[i]) > said(drawn[place->second])) place->second = i;
  }
  std::vector<Drawn> kept;
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    if (best.at(key(drawn[i])) == i) kept.push_back(std::move(drawn[i]));
  }
  drawn = std::move(kept);
}

}  // namespace factwright
