#ifndef FACTWRIGHT_ANALYZE_LEMMA_LEXICON_HPP
#define FACTWRIGHT_ANALYZE_LEMMA_LEXICON_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace factwright {

/// Words and word endings with their lemmas, by Penn Treebank tag. As a text file one a line,
/// "VBD<tab>went<tab>go" for a word, "VBG<tab>*ating<tab>*ate" for an ending; "#" starts a comment.
class LemmaLexicon {
 public:
  /// Endings longer than this are not looked for (bytes).
  static constexpr std::size_t longest_ending = 6;

  /// Throws Error, naming `name` and the line, for a malformed line.
  [[nodiscard]] static LemmaLexicon parse(std::string_view lines, const std::string& name);

  void add_word(std::string_view xpos, std::string_view form, std::string lemma);
  void add_ending(std::string_view xpos, std::string_view ending, std::string replacement);

  /// The lemma listed for exactly this form, null where there is none.
  [[nodiscard]] const std::string* word(std::string_view xpos, std::string_view form) const;

  /// The form with its longest listed ending replaced; nothing where none is listed. At least one
  /// byte comes before the ending, whose case is ignored.
  [[nodiscard]] std::optional<std::string> by_ending(std::string_view xpos,
                                                     std::string_view form) const;

  /// The lines of the file, sorted.
  [[nodiscard]] std::string to_text() const;

 private:
  std::unordered_map<std::string, std::string> words_;    ///< "XPOS form"
  std::unordered_map<std::string, std::string> endings_;  ///< "XPOS ending"
};

}  // namespace factwright

#endif
