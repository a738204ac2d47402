#ifndef FACTWRIGHT_ANALYZE_LEMMA_HPP
#define FACTWRIGHT_ANALYZE_LEMMA_HPP

#include "analyze/lemma_lexicon.hpp"

#include "factwright/analysis.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace factwright {

/// The dictionary form of words: a lexicon learnt from a treebank, then rules of English spelling.
/// Immutable after loading: one object serves all threads.
class Lemmatizer {
 public:
  explicit Lemmatizer(LemmaLexicon lexicon);

  /// Reads a lexicon file (see LemmaLexicon). Throws Error where it is missing or malformed.
  [[nodiscard]] static Lemmatizer load(const std::string& path);

  /// The lemma of `form`, by the treebank's conventions: names keep their capitals, other words
  /// are in small letters, punctuation and numbers stay as they are.
  [[nodiscard]] std::string lemma(std::string_view form, Upos upos, std::string_view xpos) const;

 private:
  std::shared_ptr<const LemmaLexicon> lexicon_;
};

}  // namespace factwright

#endif
