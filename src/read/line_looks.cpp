#include "read/line_looks.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "read/dates.hpp"
#include "read/paragraphs.hpp"

namespace factwright {
namespace {

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// "By Ana Ruiz", "BY ANA RUIZ AND TOM COLE | Norland News".
bool starts_like_byline(std::string_view line, const Shape& shape) {
  constexpr std::uint32_t most_words = 14;
  if (!starts_with(line, "By ") && !starts_with(line, "BY ") && !starts_with(line, "by ")) {
    return false;
  }
  const bool name_follows = is_upper(decode_at(line, line.find_first_not_of(' ', 3)).code_point);
  return name_follows && shape.words <= most_words && shape.lower_words <= 3 && !shape.sentence();
}

/// A one-word address: "www.example.com", "Example.com", "https://example.com/a".
bool is_address(std::string_view line) {
  constexpr std::string_view endings[] = {".com", ".org", ".net", ".info", ".news", ".tv",
                                          ".co",  ".uk",  ".eu",  ".io",   ".gov",  ".edu"};
  if (line.find(' ') != line.npos) return false;
  if (starts_with(line, "http://") || starts_with(line, "https://") || starts_with(line, "www.")) {
    return true;
  }
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return ends_with(line, ending); });
}

/// "18 minutes ago", "updated 2 hours ago".
bool is_age(std::string_view line, const Shape& shape) {
  return shape.words <= 5 && ends_with(line, " ago") &&
         std::any_of(line.begin(), line.end(), is_ascii_digit);
}

/// A row of short entries between bars, dots or dashes.
bool is_menu(std::string_view line, const Shape& shape) {
  if (shape.separators == 0 || shape.sentence()) return false;
  constexpr std::uint32_t longest_entry = 4;
  const bool short_entries = shape.words <= (shape.separators + 1) * longest_entry;
  if (shape.separators >= 3) return short_entries;
  constexpr std::string_view bars[] = {" | ", " • ", " · ", " » ", " › "};
  const bool barred = std::any_of(std::begin(bars), std::end(bars), [&](std::string_view bar) {
    return line.find(bar) != line.npos;
  });
  return barred && short_entries;
}

/// What stands in the brackets at the line's end, or after its last slash.
std::string_view picture_credit(std::string_view line) {
  const std::string_view inside = ends_with(line, "]") || ends_with(line, ")")
                                      ? line.substr(0, line.size() - 1)
                                      : std::string_view{};
  const std::size_t open = inside.find_last_of("[(");
  return open == inside.npos ? std::string_view{} : inside.substr(open + 1);
}

}  // namespace

bool looks_like_byline(std::string_view line, const Shape& shape) {
  if (starts_like_byline(line, shape)) return true;
  if (shape.sentence()) return false;
  if (date_line(line)) return true;
  constexpr std::uint32_t most_words = 20;
  if (shape.words > most_words) return false;
  const bool handle = line.find("(@") != line.npos || starts_with(line, "@");
  const bool age = line.find(" ago") != line.npos;
  return handle || (age && find_date(line).has_value());
}

bool looks_like_furniture(std::string_view line, const Shape& shape) {
  if (shape.letters == 0) return true;
  constexpr std::uint32_t longest_cut = 15;
  if (shape.truncated && shape.words <= longest_cut) return true;
  return is_address(line) || is_age(line, shape) || is_menu(line, shape);
}

bool looks_like_caption(std::string_view line, const Shape& shape) {
  constexpr std::uint32_t most_words = 50;
  if (shape.words > most_words) return false;
  const std::string_view credit = picture_credit(line);
  const Shape look = shape_of(credit);
  const bool named = look.upper_words >= 1 && look.words <= 6 && look.lower_words <= 2;
  if (named && credit.find('/') != credit.npos && credit.find("//") == credit.npos) return true;
  constexpr std::string_view agencies[] = {"/AFP",          "/Reuters", "/AP",   "/EPA",
                                           "/Getty",        "/Yonhap",  "/Pool", "/Xinhua",
                                           "/Shutterstock", "/Handout"};
  return !shape.sentence() &&
         std::any_of(std::begin(agencies), std::end(agencies),
                     [&](std::string_view agency) { return ends_with(line, agency); });
}

bool looks_like_about_heading(std::string_view line, const Shape& shape) {
  return starts_with(line, "About ") && !shape.final_stop && shape.words >= 2 && shape.words <= 7 &&
         shape.title_case();
}

bool looks_like_name(std::string_view line, const Shape& shape) {
  if (shape.words < 2 || shape.words > 4 || shape.upper_words != shape.words) return false;
  return !shape.final_stop && line.find_first_of(":;?!0123456789") == line.npos;
}

bool looks_like_link(const Shape& shape) {
  if (shape.final_stop && (!shape.question || !shape.title_case())) return false;
  constexpr std::uint32_t longest_link = 25;
  return shape.words <= 2 || (shape.title_case() && shape.words <= longest_link);
}

bool is_list_item(std::string_view line) {
  constexpr std::string_view bullets[] = {"- ", "* ", "+ ", "• ", "· ", "– ", "— ", "▪ ", "● "};
  const bool bullet = std::any_of(std::begin(bullets), std::end(bullets),
                                  [&](std::string_view b) { return starts_with(line, b); });
  const std::size_t digits = static_cast<std::size_t>(
      std::find_if_not(line.begin(), line.end(), is_ascii_digit) - line.begin());
  const std::string_view after = line.substr(digits, 2);
  return bullet || (digits > 0 && digits <= 3 && (after == ". " || after == ") "));
}

std::string collapse_blanks(std::string_view line) {
  std::string result;
  bool blank = false;
  for (std::size_t at = 0; at < line.size();) {
    const Decoded c = decode_at(line, at);
    if (is_blank(c.code_point)) {
      blank = !result.empty();
    } else {
      if (blank) result += ' ';
      blank = false;
      result += line.substr(at, c.size);
    }
    at += c.size;
  }
  return result;
}

std::string headline_text(std::string_view line) {
  const std::size_t first = line.find_first_not_of("# ");
  return collapse_blanks(line.substr(first == line.npos ? 0 : first));
}

}  // namespace factwright
