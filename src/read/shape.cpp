#include "read/shape.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "read/paragraphs.hpp"

namespace factwright {
namespace {

/// Words that headlines leave small.
constexpr std::string_view function_words[] = {
    "a",  "after", "against", "an",   "and",   "are",  "as",   "at",  "be",  "but",
    "by", "de",    "for",     "from", "in",    "into", "is",   "nor", "of",  "off",
    "on", "or",    "out",     "over", "per",   "the",  "than", "to",  "up",  "upon",
    "v",  "via",   "vs",      "with", "under", "y",    "al",   "von", "van", "due"};

bool is_function_word(std::string_view word) {
  return std::find(std::begin(function_words), std::end(function_words), word) !=
         std::end(function_words);
}

bool is_separator_word(std::string_view word) {
  constexpr std::string_view marks[] = {"-", "–", "—", "|", "/",  "•",
                                        "·", "»", "›", ">", "::", "*"};
  return std::find(std::begin(marks), std::end(marks), word) != std::end(marks);
}

/// Adds one word; `word` holds no blank.
void count_word(std::string_view word, Shape& shape) {
  if (is_separator_word(word)) ++shape.separators;
  char32_t first_letter = 0;
  bool any = false;
  for (std::size_t at = 0; at < word.size();) {
    const Decoded c = decode_at(word, at);
    at += c.size;
    any = any || is_digit(c.code_point) || is_letter(c.code_point);
    if (c.code_point == '|' && word.size() > 1) ++shape.separators;
    if (!is_letter(c.code_point)) continue;
    if (first_letter == 0) first_letter = c.code_point;
    ++shape.letters;
    if (is_upper(c.code_point)) ++shape.capitals;
  }
  if (!any) return;
  ++shape.words;
  if (is_upper(first_letter)) ++shape.upper_words;
  if (!is_lower(first_letter)) return;
  ++shape.lower_words;
  const bool starts_with_digit = word.front() >= '0' && word.front() <= '9';
  if (!starts_with_digit && !is_function_word(word)) ++shape.lower_content;
}

void look_at_end(std::string_view paragraph, Shape& shape) {
  const auto ends_with = [&](std::string_view mark) {
    return paragraph.size() >= mark.size() &&
           paragraph.substr(paragraph.size() - mark.size()) == mark;
  };
  shape.truncated = ends_with("..") || ends_with("…") || ends_with("[...]") || ends_with("[…]");
  for (std::size_t at = paragraph.size(); at > 0;) {
    const Decoded last = decode_before(paragraph, at);
    constexpr std::u32string_view closers = U"\"')]”’»`*";
    if (last.code_point == '.' || last.code_point == '!' || last.code_point == '?') {
      shape.final_stop = true;
      shape.question = last.code_point == '?';
      return;
    }
    if (closers.find(last.code_point) == closers.npos && !is_blank(last.code_point)) return;
    at -= last.size;
  }
}

struct Straight {
  char32_t from;
  char to;
};

constexpr Straight straight_marks[] = {{U'’', '\''}, {U'‘', '\''}, {U'“', '"'}, {U'”', '"'}};

char32_t straightened(char32_t code_point) {
  for (const Straight& mark : straight_marks) {
    if (mark.from == code_point) return static_cast<char32_t>(mark.to);
  }
  return to_lower(code_point);
}

}  // namespace

bool Shape::sentence() const { return final_stop && !truncated && words >= 3 && lower_content > 0; }

bool Shape::title_case() const { return upper_words >= 2 && lower_content * 8 <= words; }

Shape shape_of(std::string_view paragraph) {
  Shape shape;
  std::size_t word_begin = 0;
  for (std::size_t at = 0; at <= paragraph.size();) {
    const Decoded c = decode_at(paragraph, at);
    if (at == paragraph.size() || is_blank(c.code_point)) {
      if (at > word_begin) count_word(paragraph.substr(word_begin, at - word_begin), shape);
      word_begin = at + c.size;
    }
    at += std::max<std::size_t>(c.size, 1);
  }
  look_at_end(paragraph, shape);
  return shape;
}

std::string plain(std::string_view paragraph) {
  std::string result;
  result.reserve(paragraph.size());
  bool blank = false;
  for (std::size_t at = 0; at < paragraph.size();) {
    const Decoded c = decode_at(paragraph, at);
    at += c.size;
    if (is_blank(c.code_point)) {
      blank = true;
      continue;
    }
    if (blank && !result.empty()) result += ' ';
    blank = false;
    append_utf8(result, straightened(c.code_point));
  }
  return result;
}

}  // namespace factwright
