#ifndef FACTWRIGHT_GRAPH_DAY_RANGE_HPP
#define FACTWRIGHT_GRAPH_DAY_RANGE_HPP

#include <optional>
#include <string>
#include <string_view>

namespace factwright {

/// The days that a time of a fact may lie in: ISO 8601 days ("2020-08-18"), both included; an
/// empty one is open. Never a guess: "2020-08" is the whole of August.
struct DayRange {
  std::string first;
  std::string last;
  bool operator==(const DayRange&) const = default;
};

/// The days of an ISO 8601 time as facts carry it: a day (with or without a clock), month, year,
/// week ("2020-W33") or an interval of these, open ones too ("2019-02/.."). Nothing for lengths of
/// time ("PT2H"), for days that no calendar has and for all other text.
[[nodiscard]] std::optional<DayRange> day_range(std::string_view iso);

}  // namespace factwright

#endif
