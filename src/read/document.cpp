#include "factwright/document.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <string_view>

namespace factwright {
namespace {

constexpr std::array<int, 13> longest_month = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// The number of exactly `digits` digits at `at`, or -1 where they do not stand.
int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return -1;
  int value = 0;
  for (char c : text.substr(at, digits)) {
    if (!is_ascii_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  const bool longer = at + digits < text.size() && is_ascii_digit(text[at + digits]);
  return longer ? -1 : value;
}

bool has(std::string_view text, std::size_t at, char c) {
  return at < text.size() && text[at] == c;
}

}  // namespace

std::string to_iso(Date date) {
  if (!date.known()) return {};
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

Date date_from_iso(const std::string& text) {
  Date date;
  date.year = number_at(text, 0, 4);
  if (date.year <= 0) return {};
  if (!has(text, 4, '-')) return text.size() == 4 ? date : Date{};
  date.month = number_at(text, 5, 2);
  if (date.month < 1 || date.month > 12) return {};
  if (!has(text, 7, '-')) return text.size() == 7 ? date : Date{};
  date.day = number_at(text, 8, 2);
  if (date.day < 1 || date.day > longest_month[static_cast<std::size_t>(date.month)]) return {};
  const bool ends = text.size() == 10 || has(text, 10, 'T') || has(text, 10, ' ');
  return ends ? date : Date{};
}

const char* to_string(Zone zone) {
  constexpr std::array<const char*, 6> names = {"body",   "headline", "dateline",
                                                "byline", "caption",  "boilerplate"};
  return names[static_cast<std::size_t>(zone)];
}

}  // namespace factwright
