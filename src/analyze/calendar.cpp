#include "analyze/calendar.hpp"

#include <fmt/core.h>

#include <array>

namespace factwright {
namespace {

constexpr int monday = 0;
constexpr int thursday = 3;
constexpr int saturday = 5;

/// The quotient rounded down, for negative numbers too.
constexpr int floor_div(int a, int b) { return a >= 0 ? a / b : -((b - 1 - a) / b); }

Date month_of(int months) {
  return {floor_div(months, 12), months - 12 * floor_div(months, 12) + 1};
}

std::string to_text(Date date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

/// In the untold year or, by counting, in one beside it.
bool is_untold(Date date) { return date.year >= untold_year - 1 && date.year <= untold_year + 1; }

std::string text_without_year(const Moment& moment) {
  const Date date = moment.first;
  if (date != moment.last || date.year != untold_year || date.month == 0) return "";
  if (date.day == 0) return fmt::format("--{:02}", date.month);
  return fmt::format("--{:02}-{:02}", date.month, date.day);
}

/// The ISO week of a Monday: it belongs to the year of its Thursday.
std::string week_text(Date first) {
  const Date middle = date_of(day_number(first) + thursday - monday);
  const int week = (day_number(middle) - day_number({middle.year, 1, 1})) / 7 + 1;
  return fmt::format("{:04}-W{:02}", middle.year, week);
}

bool is_precise_enough(Date date, TimeUnit unit) {
  if (!date.known()) return false;
  if (unit <= TimeUnit::week) return date.day != 0;
  return unit >= TimeUnit::season || date.month != 0;
}

}  // namespace

int day_number(Date date) {
  // Years begin in March, so that the leap day is the last; 400 years are one era of 146097 days.
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = floor_div(year, 400);
  const int year_of_era = year - era * 400;
  const int month = date.month > 2 ? date.month - 3 : date.month + 9;
  const int day_of_year = (153 * month + 2) / 5 + date.day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
         719468;
}

Date date_of(int day_number) {
  const int days = day_number + 719468;
  const int era = floor_div(days, 146097);
  const int day = days - era * 146097;
  const int year_of_era = (day - day / 1460 + day / 36524 - day / 146096) / 365;
  const int day_of_year = day - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month = (5 * day_of_year + 2) / 153;
  Date date{year_of_era + era * 400, month < 10 ? month + 3 : month - 9,
            day_of_year - (153 * month + 2) / 5 + 1};
  if (date.month <= 2) ++date.year;
  return date;
}

int weekday_of(Date date) {
  const int days = day_number(date) + thursday;
  return days - 7 * floor_div(days, 7);
}

int days_in_month(int year, int month) {
  constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

Moment moment_of(Date date, TimeUnit unit) { return shifted(date, 0, unit); }

Moment shifted(Date date, int count, TimeUnit unit) {
  if (!is_precise_enough(date, unit)) return {};
  const int months = date.year * 12 + date.month - 1;
  Date first;
  Date last;
  switch (unit) {
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
      return {};
    case TimeUnit::day:
      first = last = date_of(day_number(date) + count);
      break;
    case TimeUnit::week:
    case TimeUnit::weekend: {
      const int start = day_number(date) - weekday_of(date) + 7 * count;
      first = date_of(unit == TimeUnit::week ? start : start + saturday);
      last = date_of(start + 6);
      break;
    }
    case TimeUnit::month:
      first = last = month_of(months + count);
      break;
    case TimeUnit::quarter:
      first = month_of(3 * (floor_div(months, 3) + count));
      last = {first.year, first.month + 2};
      break;
    case TimeUnit::season:
    case TimeUnit::year:
      first = last = {date.year + count};
      break;
    case TimeUnit::decade:
      first = {10 * (floor_div(date.year, 10) + count)};
      last = {first.year + 9};
      break;
    case TimeUnit::century:
      first = {100 * (floor_div(date.year - 1, 100) + count) + 1};
      last = {first.year + 99};
      break;
  }
  return {first, last, unit};
}

std::string to_value(const Moment& moment) {
  if (!moment.known()) return "";
  if (is_untold(moment.first) || is_untold(moment.last)) return text_without_year(moment);
  if (moment.first == moment.last) return to_text(moment.first);
  const bool whole_week =
      moment.unit == TimeUnit::week && day_number(moment.last) == day_number(moment.first) + 6;
  if (whole_week) return week_text(moment.first);
  return to_text(moment.first) + "/" + to_text(moment.last);
}

}  // namespace factwright
