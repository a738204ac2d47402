#include "read/dates.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/shape.hpp"

namespace factwright {
namespace {

constexpr std::string_view months[] = {"january",   "february", "march",    "april",
                                       "may",       "june",     "july",     "august",
                                       "september", "october",  "november", "december"};

/// What else stands in a line that is only a date.
constexpr std::string_view date_line_words[] = {
    "published", "updated",   "posted",   "on",      "at",       "last",   "first",   "created",
    "modified",  "date",      "time",     "release", "issued",   "of",     "the",     "monday",
    "tuesday",   "wednesday", "thursday", "friday",  "saturday", "sunday", "mon",     "tue",
    "tues",      "wed",       "thu",      "thur",    "thurs",    "fri",    "sat",     "sun",
    "gmt",       "utc",       "est",      "edt",     "pst",      "pdt",    "bst",     "cet",
    "cest",      "ist",       "kst",      "jst",     "am",       "pm",     "a",       "p",
    "m",         "local",     "ago",      "minutes", "minute",   "hours",  "hour",    "days",
    "day",       "and",       "et",       "t",       "z",        "noon",   "midnight"};

struct Piece {
  std::string_view word;  ///< letters only, or digits only
  std::uint32_t begin = 0;
  bool number = false;
  int value = 0;
};

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Runs of ASCII letters and runs of ASCII digits.
std::vector<Piece> pieces_of(std::string_view line) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < line.size();) {
    const bool number = is_ascii_digit(line[at]);
    if (!number && !is_ascii_letter(line[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    int value = 0;
    while (end < line.size() && (number ? is_ascii_digit(line[end]) : is_ascii_letter(line[end]))) {
      if (number && value < 100000) value = value * 10 + (line[end] - '0');
      ++end;
    }
    pieces.push_back({line.substr(at, end - at), static_cast<std::uint32_t>(at), number, value});
    at = end;
  }
  return pieces;
}

/// 1 to 12 for a month's name or its abbreviation of at least three letters, 0 otherwise.
int month_of(const Piece& piece) {
  if (piece.number || piece.word.size() < 3) return 0;
  const std::string word = plain(piece.word);
  for (std::size_t i = 0; i < std::size(months); ++i) {
    const bool abbreviation = word.size() <= 4 && months[i].substr(0, word.size()) == word;
    if (word == months[i] || abbreviation) return static_cast<int>(i) + 1;
  }
  return 0;
}

bool is_day(const Piece& piece) {
  return piece.number && piece.word.size() <= 2 && piece.value >= 1 && piece.value <= 31;
}
bool is_year(const Piece& piece) {
  return piece.number && piece.word.size() == 4 && piece.value >= 1500 && piece.value <= 2999;
}
bool is_ordinal_ending(const Piece& piece) {
  constexpr std::string_view endings[] = {"st", "nd", "rd", "th"};
  return std::find(std::begin(endings), std::end(endings), piece.word) != std::end(endings);
}

/// The pieces of one line; answers for indices past either end as well.
struct Pieces {
  std::vector<Piece> items;

  [[nodiscard]] const Piece* at(std::size_t index) const {
    return index < items.size() ? &items[index] : nullptr;
  }
  [[nodiscard]] Span span(std::size_t first, std::size_t last) const {
    const Piece& end = items[last];
    return {items[first].begin, end.begin + static_cast<std::uint32_t>(end.word.size())};
  }
};

/// A date whose month's name is piece `at`.
std::optional<FoundDate> named_date(const Pieces& pieces, std::size_t at) {
  const int month = month_of(pieces.items[at]);
  if (month == 0) return std::nullopt;
  FoundDate found;
  found.date.month = month;
  std::size_t first = at;
  std::size_t last = at;
  const bool of = at > 0 && pieces.items[at - 1].word == "of";
  std::size_t before = at - (of ? 2 : 1);  // wraps past the beginning, where at() gives nothing
  if (pieces.at(before) != nullptr && is_ordinal_ending(*pieces.at(before))) --before;
  if (pieces.at(before) != nullptr && is_day(*pieces.at(before))) {
    found.date.day = pieces.items[before].value;
    first = before;
  } else if (pieces.at(at + 1) != nullptr && is_day(*pieces.at(at + 1))) {
    found.date.day = pieces.items[++last].value;
    if (pieces.at(last + 1) != nullptr && is_ordinal_ending(*pieces.at(last + 1))) ++last;
  }
  if (pieces.at(last + 1) != nullptr && is_year(*pieces.at(last + 1))) {
    found.date.year = pieces.items[++last].value;
  }
  if (found.date.day == 0 && found.date.year == 0) return std::nullopt;
  found.span = pieces.span(first, last);
  return found;
}

/// A date of three numbers that start at piece `at`: year first, or year last with a day over 12.
std::optional<FoundDate> numeric_date(std::string_view line, const Pieces& pieces, std::size_t at) {
  if (pieces.at(at + 2) == nullptr) return std::nullopt;
  const Piece& a = pieces.items[at];
  const Piece& b = pieces.items[at + 1];
  const Piece& c = pieces.items[at + 2];
  if (!a.number || !b.number || !c.number) return std::nullopt;
  const char mark = line[b.begin - 1];
  const bool joined = b.begin == a.begin + a.word.size() + 1 &&
                      c.begin == b.begin + b.word.size() + 1 && mark == line[c.begin - 1] &&
                      (mark == '-' || mark == '/' || mark == '.');
  if (!joined) return std::nullopt;
  const Span span = pieces.span(at, at + 2);
  if (is_year(a) && is_day(b) && b.value <= 12 && is_day(c)) {
    return FoundDate{{a.value, b.value, c.value}, span};
  }
  if (!is_year(c) || !is_day(a) || !is_day(b)) return std::nullopt;
  if (b.value <= 12 && (a.value > 12 || mark == '.'))
    return FoundDate{{c.value, b.value, a.value}, span};
  if (a.value <= 12 && b.value > 12) return FoundDate{{c.value, a.value, b.value}, span};
  return std::nullopt;
}

bool is_date_line_word(const Piece& piece) {
  if (piece.number || is_ordinal_ending(piece)) return true;
  return std::find(std::begin(date_line_words), std::end(date_line_words), plain(piece.word)) !=
         std::end(date_line_words);
}

}  // namespace

std::optional<FoundDate> find_date(std::string_view line) {
  const Pieces pieces{pieces_of(line)};
  for (std::size_t at = 0; at < pieces.items.size(); ++at) {
    if (auto found = named_date(pieces, at)) return found;
    if (auto found = numeric_date(line, pieces, at)) return found;
  }
  return std::nullopt;
}

std::optional<FoundDate> date_line(std::string_view line) {
  constexpr std::size_t longest = 120;
  if (line.size() > longest) return std::nullopt;
  const std::optional<FoundDate> found = find_date(line);
  if (!found) return std::nullopt;
  for (const Piece& piece : pieces_of(line)) {
    const bool inside = piece.begin >= found->span.begin && piece.begin < found->span.end;
    if (!inside && !is_date_line_word(piece) && month_of(piece) == 0) return std::nullopt;
  }
  return found;
}

}  // namespace factwright
