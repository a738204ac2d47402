#ifndef FACTWRIGHT_READ_CONLLU_LINE_HPP
#define FACTWRIGHT_READ_CONLLU_LINE_HPP

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace factwright {

/// The columns of CoNLL-U.
enum class Column : std::uint8_t { id, form, lemma, upos, xpos, feats, head, deprel, deps, misc };
inline constexpr std::size_t column_count = 10;

/// One line of a sentence: a word ("3"), the written token of some words ("3-4") or a word that is
/// not written ("3.1").
struct ConlluLine {
  enum class Kind : std::uint8_t { word, range, unwritten };

  Kind kind = Kind::word;
  std::uint32_t first = 0;
  std::uint32_t last = 0;    ///< of a range, otherwise `first`
  std::uint64_t number = 0;  ///< of the line in its file, from 1
  std::array<std::string, column_count> columns;

  /// The column's text, empty where it is "_" (but a form may be an underscore).
  [[nodiscard]] std::string_view get(Column column) const;
  /// The value of KEY=VALUE in the last column, empty without one.
  [[nodiscard]] std::string_view misc(std::string_view key) const;
};

/// Takes a line apart. Returns what is wrong with it and how to mend it, or "".
[[nodiscard]] std::string parse_line(std::string_view text, ConlluLine& line);

/// The number that the text is, at most `most`; false for anything else.
[[nodiscard]] bool parse_number(std::string_view text, std::uint32_t most, std::uint32_t& number);

}  // namespace factwright

#endif
