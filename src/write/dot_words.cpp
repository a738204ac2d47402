#include "write/dot_words.hpp"

#include "base/utf8.hpp"
#include "write/escape.hpp"
#include "write/terms.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace factwright {
namespace {

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::size_t most_lines = 3;

std::string_view month_of(std::string_view iso) {
  return months[static_cast<std::size_t>((iso[5] - '0') * 10 + (iso[6] - '0') - 1)];
}

std::string day_month_year(std::string_view iso) {
  const std::string_view day = iso.substr(iso[8] == '0' ? 9 : 8, iso[8] == '0' ? 1 : 2);
  return std::string(day) + " " + std::string(month_of(iso)) + " " + std::string(iso.substr(0, 4));
}

/// The bytes of at most `width` characters, up to the last space where there is one.
std::size_t line_size(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  std::size_t space = 0;
  for (std::size_t characters = 0; characters < width && at < text.size(); ++characters) {
    if (text[at] == ' ') space = at;
    at += decode_at(text, at).size;
  }
  if (at == text.size() || text[at] == ' ') return at;
  return space > 0 ? space : at;
}

/// ASCII letters, digits and single blanks between: one line that needs no escape.
bool is_harmless(std::string_view text) {
  bool blank = true;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter && (c != ' ' || blank)) return false;
    blank = c == ' ';
  }
  return !blank;
}

std::string one_line(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

}  // namespace

std::string spoken(std::string_view name) {
  std::string result;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool upper = c >= 'A' && c <= 'Z';
    const bool after_lower = i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z';
    if (upper && after_lower) result += ' ';
    result += c == '_' ? ' ' : upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

std::string spoken_date(std::string_view iso) {
  const auto kind = date_kind(iso);
  if (!kind || *kind == ObjectKind::year) return std::string(iso);
  if (*kind == ObjectKind::year_month) {
    return std::string(month_of(iso)) + " " + std::string(iso.substr(0, 4));
  }
  return day_month_year(iso);
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string html_lines(std::string_view text, std::size_t width, std::uint64_t& replaced) {
  if (text.size() <= width && is_harmless(text)) return std::string(text);
  const std::string whole = one_line(text);
  if (whole.empty()) return "&#160;";
  std::string_view rest = whole;
  Sink sink;
  for (std::size_t line = 0; line < most_lines && !rest.empty(); ++line) {
    const std::size_t size = line_size(rest, width);
    if (line > 0) sink.put("<br/>");
    replaced += put_xml_attribute(sink, rest.substr(0, size));
    rest.remove_prefix(size);
    if (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  }
  if (!rest.empty()) sink.put("\u2026");
  return std::string(sink.view());
}

}  // namespace factwright
