#include "analyze/characters.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace factwright {
namespace {

constexpr std::array<CharKind, 128> make_ascii_kinds() {
  std::array<CharKind, 128> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const char c = static_cast<char>(i);
    if (i <= 0x20 || i == 0x7F) {
      kinds[i] = CharKind::space;
    } else if (is_ascii_letter(c)) {
      kinds[i] = CharKind::letter;
    } else if (is_ascii_digit(c)) {
      kinds[i] = CharKind::digit;
    } else {
      kinds[i] = CharKind::mark;
    }
  }
  return kinds;
}

constexpr std::array<CharKind, 128> ascii_kinds = make_ascii_kinds();

/// Invisible separators that Unicode does not class as spaces: zero width space, byte order mark.
bool is_invisible_space(char32_t c) { return c == 0x200B || c == 0xFEFF || c == 0x0085; }

}  // namespace

CharKind ascii_kind(unsigned char byte) {
  return byte < 128 ? ascii_kinds[byte] : CharKind::letter;
}

Char char_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 128) return {ascii_kinds[byte], 1};
  const Decoded decoded = decode_at(text, at);
  const char32_t c = decoded.code_point;
  if (is_space(c) || is_invisible_space(c)) return {CharKind::space, decoded.size};
  if (is_digit(c)) return {CharKind::digit, decoded.size};
  if (is_punctuation(c)) return {CharKind::mark, decoded.size};
  return {CharKind::letter, decoded.size};
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return ascii_lower(c); });
  return lower;
}

bool equals_ignoring_case(std::string_view word, std::string_view lower) {
  return word.size() == lower.size() &&
         std::equal(word.begin(), word.end(), lower.begin(),
                    [](char a, char b) { return ascii_lower(a) == b; });
}

std::size_t apostrophe_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '\'') return 1;
  if (text.substr(at, 3) == "\u2019") return 3;
  if (text.substr(at, 2) == "\u02BC") return 2;
  return 0;
}

}  // namespace factwright
