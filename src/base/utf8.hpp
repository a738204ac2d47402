#ifndef FACTWRIGHT_BASE_UTF8_HPP
#define FACTWRIGHT_BASE_UTF8_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// U+FFFD, what stands for a byte that is not UTF-8.
inline constexpr char32_t replacement_character = 0xFFFD;

/// The byte offset of the first byte that is not well-formed UTF-8 (over-long forms, surrogates
/// and values over U+10FFFF are not), or npos where all is well. Linear.
[[nodiscard]] std::size_t invalid_utf8_at(std::string_view text);
[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// One decoded character and the bytes it takes (1 to 4; 0 only at the end of the text).
struct Decoded {
  char32_t code_point = 0;
  std::uint32_t size = 0;
};

/// The character that starts at byte `at`; a malformed byte is U+FFFD of size 1.
[[nodiscard]] Decoded decode_at(std::string_view text, std::size_t at);

/// The character that ends just before byte `at`; size 0 at the start of the text.
[[nodiscard]] Decoded decode_before(std::string_view text, std::size_t at);

/// Appends the UTF-8 form; what is no Unicode scalar value becomes U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

/// The number of code points of valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// What kind of character it is, by its Unicode category. Numbers are the decimal digits only.
[[nodiscard]] bool is_letter(char32_t code_point);
[[nodiscard]] bool is_upper(char32_t code_point);
[[nodiscard]] bool is_lower(char32_t code_point);
[[nodiscard]] bool is_digit(char32_t code_point);
[[nodiscard]] bool is_space(char32_t code_point);        ///< spaces and line ends, U+00A0 too
[[nodiscard]] bool is_punctuation(char32_t code_point);  ///< punctuation and symbols
[[nodiscard]] bool is_mark(char32_t code_point);         ///< combining: belongs to what precedes

[[nodiscard]] char32_t to_lower(char32_t code_point);
[[nodiscard]] char32_t to_upper(char32_t code_point);

/// Every character in lower case, one for one ("SS" stays two letters). Not for comparing: see
/// fold_case. Malformed bytes become U+FFFD.
[[nodiscard]] std::string to_lower(std::string_view text);

/// The form under which two spellings are compared: full Unicode case folding, then NFC ("ß" is
/// "ss"). Malformed bytes become U+FFFD.
[[nodiscard]] std::string fold_case(std::string_view text);

/// As fold_case, and without accents ("Erdoğan" is "erdogan"): how writers that lack a letter put
/// it.
[[nodiscard]] std::string fold_marks(std::string_view text);

/// Unicode normalization form C. Malformed bytes become U+FFFD.
[[nodiscard]] std::string to_nfc(std::string_view text);

/// Converts between byte offsets and code-point offsets of one text. Takes one number per 64
/// bytes; each question costs a walk over at most 64 bytes, none at all in ASCII text. Keeps a
/// view: the text must outlive it and be valid UTF-8.
class CodePointIndex {
 public:
  CodePointIndex() = default;
  explicit CodePointIndex(std::string_view text);

  /// The number of characters that start before byte `byte`; past the end counts all.
  [[nodiscard]] std::uint32_t code_point_of(std::size_t byte) const;
  /// The byte where character number `code_point` starts; the text's size past the end.
  [[nodiscard]] std::uint32_t byte_of(std::size_t code_point) const;
  /// The number of characters of the text.
  [[nodiscard]] std::uint32_t size() const { return count_; }

 private:
  std::string_view text_;
  std::vector<std::uint32_t>
      starts_;  ///< characters that start before each 64th byte; if not ASCII
  std::uint32_t count_ = 0;
};

}  // namespace factwright

#endif
