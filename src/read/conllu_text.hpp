#ifndef FACTWRIGHT_READ_CONLLU_TEXT_HPP
#define FACTWRIGHT_READ_CONLLU_TEXT_HPP

#include <span>
#include <string>
#include <string_view>

#include "factwright/given.hpp"
#include "read/conllu_line.hpp"
#include "read/conllu_tree.hpp"

namespace factwright {

/// White space and "|" as the last column of CoNLL-U writes them: \s \t \r \n \p \\.
[[nodiscard]] std::string unescape_spaces(std::string_view text);

/// Characters that may stand between tokens: white space and what looks like it.
[[nodiscard]] bool is_gap(char32_t code_point);

/// A text that grows by the tokens of a CoNLL-U file. What stands between two tokens is, the first
/// that is known: SpacesAfter and SpacesBefore, the gap in the comment "# text", nothing after
/// SpaceAfter=No, one space.
class ConlluText {
 public:
  /// Adds a sentence; `comment` is its "# text", empty without one. A token of several words is
  /// cut into them, none empty. Fills the spans of `words`, one for each line of a word.
  [[nodiscard]] ConlluFault add(std::span<const ConlluLine> lines, std::string_view comment,
                                std::span<GivenWord> words);

  /// Makes an empty line before the next sentence unless the file says what stands there.
  void begin_paragraph();

  /// Adds characters as they are, spaces at their end included, and returns the span of the text
  /// without them.
  Span add_verbatim(std::string_view text);

  [[nodiscard]] std::string take();
  [[nodiscard]] std::size_t size() const { return text_.size(); }

 private:
  ConlluFault add_token(std::span<const ConlluLine> lines, std::span<GivenWord> words);
  void keep_gap(const ConlluLine& token, std::string_view& comment);

  std::string text_;
  std::string gap_;        ///< what stands before the next token
  bool gap_given_ = true;  ///< the file says it
};

}  // namespace factwright

#endif
