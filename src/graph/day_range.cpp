#include "graph/day_range.hpp"

#include <array>
#include <chrono>
#include <cstddef>

namespace factwright {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;

/// True where the text has the shape: 9 stands for a digit, all else for itself.
bool has_shape(std::string_view text, std::string_view shape) {
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool fits = shape[i] == '9' ? text[i] >= '0' && text[i] <= '9' : text[i] == shape[i];
    if (!fits) return false;
  }
  return true;
}

int number_at(std::string_view text, std::size_t at, std::size_t size) {
  int value = 0;
  for (const char c : text.substr(at, size)) value = value * 10 + (c - '0');
  return value;
}

void put_digits(std::string& text, unsigned value, unsigned digits) {
  for (unsigned power = digits == 4 ? 1000 : 10; power > 0; power /= 10) {
    text += static_cast<char>('0' + value / power % 10);
  }
}

std::string text_of(year_month_day date) {
  std::string text;
  put_digits(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  text += '-';
  put_digits(text, static_cast<unsigned>(date.month()), 2);
  text += '-';
  put_digits(text, static_cast<unsigned>(date.day()), 2);
  return text;
}

year year_at(std::string_view text) { return year(number_at(text, 0, 4)); }
month month_at(std::string_view text) {
  return month(static_cast<unsigned>(number_at(text, 5, 2)));
}

std::optional<DayRange> range_of_day(std::string_view iso) {
  const year_month_day date(year_at(iso), month_at(iso),
                            day(static_cast<unsigned>(number_at(iso, 8, 2))));
  if (!date.ok()) return std::nullopt;
  return DayRange{std::string(iso.substr(0, 10)), std::string(iso.substr(0, 10))};
}

std::optional<DayRange> range_of_month(std::string_view iso) {
  if (!month_at(iso).ok()) return std::nullopt;
  return DayRange{text_of(year_at(iso) / month_at(iso) / 1),
                  text_of(year_at(iso) / month_at(iso) / last)};
}

std::optional<DayRange> range_of_year(std::string_view iso) {
  return DayRange{text_of(year_at(iso) / 1 / 1), text_of(year_at(iso) / 12 / 31)};
}

/// Week 1 is the one with 4 January; weeks begin on Monday.
std::optional<DayRange> range_of_week(std::string_view iso) {
  const int week = number_at(iso, 6, 2);
  if (week < 1 || week > 53) return std::nullopt;
  const sys_days fourth(year_at(iso) / 1 / 4);
  const sys_days monday = fourth - days(weekday(fourth).iso_encoding() - 1) + days(7 * (week - 1));
  return DayRange{text_of(monday), text_of(monday + days(6))};
}

struct Shape {
  std::string_view shape;
  std::optional<DayRange> (*range)(std::string_view iso);
};

constexpr std::array<Shape, 4> shapes{{
    {"9999-99-99", range_of_day},
    {"9999-99", range_of_month},
    {"9999", range_of_year},
    {"9999-W99", range_of_week},
}};

std::optional<DayRange> range_of_moment(std::string_view iso) {
  for (const Shape& each : shapes) {
    if (has_shape(iso, each.shape)) return each.range(iso);
  }
  const bool clock =
      iso.size() > 10 && iso[10] == 'T' && has_shape(iso.substr(0, 10), "9999-99-99");
  return clock ? range_of_day(iso) : std::nullopt;
}

}  // namespace

std::optional<DayRange> day_range(std::string_view iso) {
  const std::size_t slash = iso.find('/');
  if (slash == std::string_view::npos) return range_of_moment(iso);
  const std::string_view head = iso.substr(0, slash);
  const std::string_view tail = iso.substr(slash + 1);
  const auto first = head == ".." ? DayRange() : range_of_moment(head);
  const auto second = tail == ".." ? DayRange() : range_of_moment(tail);
  if (!first || !second || (head == ".." && tail == "..")) return std::nullopt;
  if (!first->first.empty() && !second->last.empty() && first->first > second->last) {
    return std::nullopt;
  }
  return DayRange{first->first, second->last};
}

}  // namespace factwright
