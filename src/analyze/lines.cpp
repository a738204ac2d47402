#include "analyze/lines.hpp"

#include "analyze/characters.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace factwright {
namespace {

/// Bytes of the longest line of a list; prose is wrapped at 60 to 80.
constexpr std::uint32_t longest_line = 48;

constexpr std::string_view bullets[] = {"-", "*", "\u2022", "\u00B7", "\u25AA", "\u2013", "o"};

/// One line of the block, by its first and last token.
struct Line {
  std::string_view first;
  std::uint32_t size = 0;
};

bool has_bullet(const Line& line) {
  return std::find(std::begin(bullets), std::end(bullets), line.first) != std::end(bullets);
}

bool stands_alone(const Line& line) {
  return line.size <= longest_line && !is_lower(decode_at(line.first, 0).code_point);
}

std::vector<Line> lines_of(std::string_view text, std::span<const RawToken> tokens) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i + 1 < tokens.size() && !breaks_line(text, tokens, i)) continue;
    const Span first = tokens[begin].span;
    lines.push_back({text.substr(first.begin, first.size()), tokens[i].span.end - first.begin});
    begin = i + 1;
  }
  return lines;
}

}  // namespace

bool breaks_line(std::string_view text, std::span<const RawToken> tokens, std::size_t i) {
  if (!tokens[i].space_after) return false;
  const std::uint32_t end = tokens[i].span.end;
  const std::string_view gap = text.substr(end, tokens[i + 1].span.begin - end);
  return gap.find('\n') != std::string_view::npos;
}

bool is_list_of_lines(std::string_view text, std::span<const RawToken> tokens) {
  if (tokens.empty()) return false;
  const Span all{tokens.front().span.begin, tokens.back().span.end};
  if (text.substr(all.begin, all.size()).find('\n') == std::string_view::npos) return false;
  const std::vector<Line> lines = lines_of(text, tokens);
  return std::all_of(lines.begin(), lines.end(), has_bullet) ||
         std::all_of(lines.begin(), lines.end(), stands_alone);
}

}  // namespace factwright
