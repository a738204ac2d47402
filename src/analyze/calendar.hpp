#ifndef FACTWRIGHT_ANALYZE_CALENDAR_HPP
#define FACTWRIGHT_ANALYZE_CALENDAR_HPP

#include "factwright/document.hpp"

#include <cstdint>
#include <string>

namespace factwright {

/// How long a stretch of time is named by a word.
enum class TimeUnit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  month,
  quarter,
  season,
  year,
  decade,
  century
};

/// A stretch of the calendar: the days, months or years from `first` to `last`. Unknown by default.
struct Moment {
  Date first;
  Date last;
  TimeUnit unit = TimeUnit::day;

  [[nodiscard]] bool known() const { return first.known(); }
  bool operator==(const Moment&) const = default;
};

/// Stands for the year where the words give month or day and no date says of which year: a leap
/// year, so that no day is refused. Days may be counted in it.
inline constexpr int untold_year = 4;

/// Days since 1970-01-01 of a date with a day, by the Gregorian calendar, and back.
[[nodiscard]] int day_number(Date date);
[[nodiscard]] Date date_of(int day_number);

/// 0 is Monday.
[[nodiscard]] int weekday_of(Date date);
[[nodiscard]] int days_in_month(int year, int month);

/// The day, week, weekend, month, year, decade .. that the date lies in; unknown where the date is
/// less precise than that.
[[nodiscard]] Moment moment_of(Date date, TimeUnit unit);

/// The stretch of length `unit` that is `count` of them after (before, if negative) the one that
/// `date` lies in; unknown where the date is less precise than that.
[[nodiscard]] Moment shifted(Date date, int count, TimeUnit unit);

/// ISO 8601: "2020-08-18", "2020-W33", "2020-07", "1990/1999"; "--06-16" and "--06" in the untold
/// year; "" for an unknown moment.
[[nodiscard]] std::string to_value(const Moment& moment);

}  // namespace factwright

#endif
