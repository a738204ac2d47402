#include "read/dateline.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "read/dates.hpp"
#include "read/paragraphs.hpp"
#include "read/shape.hpp"

namespace factwright {
namespace {

constexpr std::size_t longest_dateline = 160;

/// A place for reading along a paragraph's start.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text.substr(0, longest_dateline)) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] char32_t next() const { return decode_at(text_, at_).code_point; }
  void move_to(std::size_t at) { at_ = std::min(at, text_.size()); }

  void skip_blanks() {
    while (!at_end() && is_blank(next())) at_ += decode_at(text_, at_).size;
  }

  [[nodiscard]] bool take(std::string_view mark) {
    if (rest().substr(0, mark.size()) != mark) return false;
    at_ += mark.size();
    return true;
  }

  /// The text between `open`, which stands here, and the next `close`; moves past it.
  [[nodiscard]] std::string_view take_enclosed(char open, char close) {
    if (at_end() || text_[at_] != open) return {};
    const std::size_t end = text_.find(close, at_ + 1);
    if (end == text_.npos) return {};
    const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return inside;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// Words by which a name in brackets shows that it is a news service's.
constexpr std::string_view agency_words[] = {
    "news",    "press",   "agency",   "agencies", "wire",    "newswire", "times",   "post",
    "media",   "radio",   "tv",       "herald",   "tribune", "daily",    "journal", "today",
    "online",  "service", "reuters",  "ap",       "afp",     "upi",      "dpa",     "efe",
    "ansa",    "tass",    "sputnik",  "xinhua",   "yonhap",  "kyodo",    "jiji",    "bernama",
    "antara",  "pti",     "ani",      "ians",     "app",     "wam",      "kuna",    "spa",
    "anadolu", "ria",     "interfax", "bloomberg"};

bool is_place_mark(char32_t c) {
  return c == '.' || c == '\'' || c == U'’' || c == '-' || c == '/';
}

/// One word of a place's name that starts with a capital; empty where none stands.
std::string_view take_capitalised(Cursor& cursor) {
  const std::string_view rest = cursor.rest();
  std::size_t end = 0;
  while (end < rest.size()) {
    const Decoded c = decode_at(rest, end);
    const bool dash = c.code_point == '-';
    const bool double_dash = dash && rest.substr(end, 2) == "--";
    if (double_dash || !(is_letter(c.code_point) || is_mark(c.code_point) ||
                         (end > 0 && is_place_mark(c.code_point)))) {
      break;
    }
    end += c.size;
  }
  if (end == 0 || !is_upper(decode_at(rest, 0).code_point)) return {};
  cursor.move_to(cursor.at() + end);
  return rest.substr(0, end);
}

/// Up to four capitalised words, with the blanks between them.
std::string_view take_place(Cursor& cursor, std::string_view paragraph) {
  const std::size_t begin = cursor.at();
  std::size_t end = begin;
  for (int words = 0; words < 4; ++words) {
    if (take_capitalised(cursor).empty()) break;
    end = cursor.at();
    cursor.skip_blanks();
  }
  cursor.move_to(end);
  return paragraph.substr(begin, end - begin);
}

bool in_capitals(std::string_view words) {
  const Shape shape = shape_of(words);
  return shape.letters >= 2 && shape.capitals * 10 >= shape.letters * 9;
}

bool names_news_service(std::string_view agency) {
  const std::string words = plain(agency);
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" /.-", at), words.size());
    const std::string_view word = std::string_view(words).substr(at, end - at);
    if (std::find(std::begin(agency_words), std::end(agency_words), word) !=
        std::end(agency_words)) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

/// What was seen of a dateline while reading along.
struct Seen {
  Dateline line;
  bool agency = false;
  bool date = false;
  bool dash = false;
  bool long_dash = false;
  bool colon = false;
};

void note_date(std::string_view words, Seen& seen) {
  if (seen.date) return;
  if (const auto found = find_date(words)) {
    seen.line.date = found->date;
    seen.date = true;
  }
}

/// The name in "Norland News / Wire - 18th August, 2020": what stands before the date.
std::string_view agency_of(std::string_view inside) {
  if (const auto found = find_date(inside)) inside = inside.substr(0, found->span.begin);
  const std::size_t last = inside.find_last_not_of(" -,;/:");
  inside = last == inside.npos ? std::string_view{} : inside.substr(0, last + 1);
  const Shape shape = shape_of(inside);
  return shape.words >= 1 && shape.words <= 8 && shape.lower_words <= 2 && shape.upper_words >= 1
             ? inside
             : std::string_view{};
}

/// An agency in brackets, or between slashes as press release wires write it.
bool take_agency(Cursor& cursor, Seen& seen) {
  const std::size_t begin = cursor.at();
  std::string_view inside = cursor.take_enclosed('(', ')');
  if (inside.empty()) inside = cursor.take_enclosed('/', '/');
  if (inside.empty()) return false;
  note_date(inside, seen);
  const std::string_view agency = agency_of(inside);
  if (agency.empty() && !date_line(inside)) {
    cursor.move_to(begin);
    return false;
  }
  if (!agency.empty() && !seen.agency) seen.line.agency = agency;
  seen.agency = true;
  return true;
}

/// ", Norway" or ", Aug. 18, 2020" or " Aug 18": up to the next bracket, dash or colon.
bool take_region_or_date(Cursor& cursor, Seen& seen) {
  const std::size_t begin = cursor.at();
  const bool comma = cursor.take(",");
  cursor.skip_blanks();
  if (!seen.date) {
    const auto found = find_date(cursor.rest());
    if (found && found->span.begin <= 12 && date_line(cursor.rest().substr(0, found->span.end))) {
      seen.line.date = found->date;
      seen.date = true;
      cursor.move_to(cursor.at() + found->span.end);
      return true;
    }
  }
  if (comma) {
    const std::size_t region = cursor.at();
    while (!take_capitalised(cursor).empty() && cursor.at() - region < 40) cursor.skip_blanks();
    if (cursor.at() > region) return true;
  }
  cursor.move_to(begin);
  return false;
}

void take_separator(Cursor& cursor, Seen& seen) {
  cursor.skip_blanks();
  for (std::string_view mark : {"--", "—", "–", "-"}) {
    if (!cursor.take(mark)) continue;
    seen.dash = true;
    seen.long_dash = mark != "-";
    return;
  }
  seen.colon = cursor.take(":");
}

/// True where a sentence can start: a capital, a digit or an opening quote.
bool starts_sentence(std::string_view rest) {
  const char32_t first = decode_at(rest, 0).code_point;
  constexpr std::u32string_view openers = U"\"'“‘«[(`";
  return is_upper(first) || is_digit(first) || openers.find(first) != openers.npos;
}

bool has_dash(std::string_view words) {
  return words.find("—") != words.npos || words.find(" – ") != words.npos ||
         words.find(" -- ") != words.npos || words.find(" - ") != words.npos;
}

bool is_convincing(const Seen& seen, std::string_view rest, DatelineForms forms) {
  if (rest.empty()) return seen.date || (seen.agency && in_capitals(seen.line.place));
  if (!starts_sentence(rest)) return false;
  if (seen.line.place.empty()) return seen.agency && seen.dash;
  if (in_capitals(seen.line.place)) {
    const bool service = seen.agency && (seen.date || names_news_service(seen.line.agency));
    return seen.dash || service || (seen.colon && (seen.date || forms.colon));
  }
  if (seen.date || seen.agency) return seen.dash || (seen.colon && seen.date);
  return forms.bare && seen.long_dash && !has_dash(rest.substr(0, 300));
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view paragraph, DatelineForms forms) {
  Cursor cursor(paragraph);
  Seen seen;
  seen.line.place = take_place(cursor, paragraph);
  for (int parts = 0; parts < 5; ++parts) {
    const std::size_t before = cursor.at();
    cursor.skip_blanks();
    if (take_agency(cursor, seen) || take_region_or_date(cursor, seen)) continue;
    cursor.move_to(before);
    break;
  }
  if (seen.line.place.empty() && !seen.agency) return std::nullopt;
  const std::size_t end = cursor.at();
  take_separator(cursor, seen);
  if (!seen.dash && !seen.colon) cursor.move_to(end);
  seen.line.size = static_cast<std::uint32_t>(cursor.at());
  Span rest = trimmed(paragraph, {seen.line.size, static_cast<std::uint32_t>(paragraph.size())});
  if (!is_convincing(seen, paragraph.substr(rest.begin, rest.size()), forms)) return std::nullopt;
  return seen.line;
}

}  // namespace factwright
