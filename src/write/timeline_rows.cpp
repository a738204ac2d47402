#include "write/timeline_rows.hpp"

#include "graph/day_range.hpp"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace factwright {
namespace {

struct Dated {
  const Fact* fact;
  std::string begin;  ///< the first day, or the last one where that is open
  std::string end;    ///< the last day; beyond all where it is open
};

int day_number(const std::string& iso) {
  const auto number = [&](std::size_t at, std::size_t size) {
    return static_cast<unsigned>(std::stoul(iso.substr(at, size)));
  };
  const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(number(0, 4))),
                                         std::chrono::month(number(5, 2)),
                                         std::chrono::day(number(8, 2)));
  return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count());
}

auto order_of(const Dated& dated) {
  const Fact& fact = *dated.fact;
  return std::tie(dated.begin, dated.end, fact.time, fact.from, fact.relation, fact.to, fact.status,
                  fact.id);
}

bool same_row(const Fact& a, const Fact& b) {
  return std::tie(a.time, a.from, a.relation, a.to, a.status, a.source, a.place) ==
         std::tie(b.time, b.from, b.relation, b.to, b.status, b.source, b.place);
}

}  // namespace

std::vector<TimelineRow> timeline_rows(const Graph& graph) {
  std::vector<Dated> dated;
  for (const Fact& fact : graph.facts()) {
    const auto range = day_range(fact.time);
    if (!range) continue;
    dated.push_back({&fact, range->first.empty() ? range->last : range->first,
                     range->last.empty() ? "9999-99-99" : range->last});
  }
  std::sort(dated.begin(), dated.end(),
            [](const Dated& a, const Dated& b) { return order_of(a) < order_of(b); });
  std::vector<TimelineRow> rows;
  for (const Dated& each : dated) {
    if (rows.empty() || !same_row(*rows.back().facts.front(), *each.fact)) {
      rows.push_back({{}, day_number(each.begin), each.begin == each.end});
    }
    rows.back().facts.push_back(each.fact);
  }
  return rows;
}

}  // namespace factwright
