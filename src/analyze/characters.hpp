#ifndef FACTWRIGHT_ANALYZE_CHARACTERS_HPP
#define FACTWRIGHT_ANALYZE_CHARACTERS_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace factwright {

/// What a character is to the tokeniser. Marks are punctuation and symbols.
enum class CharKind : std::uint8_t { space, letter, digit, mark };

/// A character of the text: its kind and the bytes it takes.
struct Char {
  CharKind kind = CharKind::space;
  std::uint32_t size = 1;
};

/// Kinds of the ASCII characters; a table look-up.
[[nodiscard]] CharKind ascii_kind(unsigned char byte);

/// The character at byte `at` (< size) of valid UTF-8; accented and foreign letters are letters.
[[nodiscard]] Char char_at(std::string_view text, std::size_t at);

/// Tests on single bytes of ASCII; false for the others.
[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) {
  return is_ascii_upper(c) || is_ascii_lower(c);
}
[[nodiscard]] constexpr bool is_ascii_alnum(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
[[nodiscard]] constexpr char ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] std::string ascii_lower(std::string_view text);

/// Whether the words are equal but for the case of ASCII letters; `lower` is in small letters.
[[nodiscard]] bool equals_ignoring_case(std::string_view word, std::string_view lower);

/// The bytes of the apostrophe at `at` ("'", U+2019, U+02BC), 0 where there is none.
[[nodiscard]] std::size_t apostrophe_size(std::string_view text, std::size_t at);

}  // namespace factwright

#endif
