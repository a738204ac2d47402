#ifndef FACTWRIGHT_READ_SHAPE_HPP
#define FACTWRIGHT_READ_SHAPE_HPP

#include <cstdint>
#include <string>
#include <string_view>

namespace factwright {

/// What can be seen of a paragraph without knowing its language's grammar.
struct Shape {
  std::uint32_t words = 0;          ///< runs between blanks that hold a letter or digit
  std::uint32_t upper_words = 0;    ///< of them, with a capital as first letter
  std::uint32_t lower_words = 0;    ///< of them, with a small first letter
  std::uint32_t lower_content = 0;  ///< of these, no article, preposition or conjunction
  std::uint32_t letters = 0;
  std::uint32_t capitals = 0;
  std::uint32_t separators = 0;  ///< "|", "•", "»" and free-standing dashes or slashes
  bool final_stop = false;       ///< ends in . ! or ?, maybe closed by quotes or brackets
  bool question = false;         ///< that stop is a question mark
  bool truncated = false;        ///< ends in ".." or "…"

  /// A sentence to all appearance: ends in a stop and holds a word in small letters that headlines
  /// would capitalise.
  [[nodiscard]] bool sentence() const;
  /// A sentence of more than eight words: body text, whatever stands around it.
  [[nodiscard]] bool long_sentence() const { return words > 8 && sentence(); }
  /// Capitals on all content words, as in the headlines of many papers.
  [[nodiscard]] bool title_case() const;
};

/// Linear in the paragraph.
[[nodiscard]] Shape shape_of(std::string_view paragraph);

/// The paragraph for comparing with tables: small letters, straight quotes, one space for each run
/// of blanks, none at the ends.
[[nodiscard]] std::string plain(std::string_view paragraph);

}  // namespace factwright

#endif
