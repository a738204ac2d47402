#include "read/paragraphs.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"

namespace factwright {
namespace {

/// Widths in code points between which a run of lines may have been wrapped by a program.
constexpr std::size_t narrowest_wrap = 45;
constexpr std::size_t widest_wrap = 110;

struct Line {
  Span span;  ///< trimmed; empty for an empty line
  std::size_t width = 0;
  bool indented = false;
};

std::size_t width_of(std::string_view text, Span span) {
  return count_code_points(text.substr(span.begin, span.size()));
}

/// Where the line that starts at `begin` ends, and where the next one starts.
struct LineEnd {
  std::size_t end;
  std::size_t next;
};

LineEnd line_end(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  const bool crlf = text.substr(end, 2) == "\r\n";
  return {end, std::min(text.size(), end + (crlf ? 2 : 1))};
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const LineEnd ends = line_end(text, begin);
    Line line;
    line.span =
        trimmed(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(ends.end)});
    line.width = width_of(text, line.span);
    const std::string_view lead = text.substr(begin, line.span.begin - begin);
    line.indented = lead.find('\t') != lead.npos || lead.size() >= 2;
    lines.push_back(line);
    begin = ends.next;
  }
  return lines;
}

std::size_t first_word_width(std::string_view text, Span line) {
  const std::string_view words = text.substr(line.begin, line.size());
  return count_code_points(words.substr(0, words.find_first_of(" \t")));
}

bool ends_like_sentence(std::string_view text, Span line) {
  for (std::size_t at = line.end; at > line.begin;) {
    const Decoded last = decode_before(text, at);
    constexpr std::u32string_view stops = U".!?…:;";
    constexpr std::u32string_view closers = U"\"')]”’»";
    if (stops.find(last.code_point) != stops.npos) return true;
    if (closers.find(last.code_point) == closers.npos) return false;
    at -= last.size;
  }
  return false;
}

bool starts_list_item(std::string_view text, Span line) {
  const std::string_view words = text.substr(line.begin, line.size());
  constexpr std::string_view marks[] = {"- ", "* ", "+ ", "• ", "· ", "– ", "— ", "#", "▪ ", "> "};
  return std::any_of(std::begin(marks), std::end(marks),
                     [&](std::string_view mark) { return words.substr(0, mark.size()) == mark; });
}

/// Decides whether `next` goes on with the paragraph of `line`; `width` is that of the widest
/// line of their run.
bool goes_on(std::string_view text, const Line& line, const Line& next, std::size_t width) {
  if (starts_list_item(text, next.span)) return false;
  const Decoded first = decode_at(text, next.span.begin);
  if (is_lower(first.code_point) && !ends_like_sentence(text, line.span)) return true;
  if (width < narrowest_wrap || width > widest_wrap) return false;
  if (next.indented && !line.indented) return false;
  constexpr std::size_t slack = 3;
  return line.width + 1 + first_word_width(text, next.span) + slack > width;
}

/// Appends the paragraphs of a run of lines without an empty line between.
void split_run(std::string_view text, const std::vector<Line>& run, std::vector<Span>& result) {
  std::size_t width = 0;
  for (const Line& line : run) width = std::max(width, line.width);
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (i > 0 && goes_on(text, run[i - 1], run[i], width)) {
      result.back().end = run[i].span.end;
    } else {
      result.push_back(run[i].span);
    }
  }
}

}  // namespace

bool is_blank(char32_t code_point) {
  if (code_point < 0x80) return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
  return is_space(code_point) || code_point == 0xFEFF || code_point == 0x200B;
}

Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    const Decoded first = decode_at(text, span.begin);
    if (!is_blank(first.code_point)) break;
    span.begin += first.size;
  }
  while (!span.empty()) {
    const Decoded last = decode_before(text, span.end);
    if (!is_blank(last.code_point)) break;
    span.end -= last.size;
  }
  return span;
}

std::vector<Span> split_paragraphs(std::string_view text) {
  std::vector<Span> result;
  std::vector<Line> run;
  for (const Line& line : split_lines(text)) {
    if (!line.span.empty()) {
      run.push_back(line);
      continue;
    }
    split_run(text, run, result);
    run.clear();
  }
  split_run(text, run, result);
  return result;
}

}  // namespace factwright
