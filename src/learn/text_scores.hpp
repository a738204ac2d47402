#ifndef FACTWRIGHT_LEARN_TEXT_SCORES_HPP
#define FACTWRIGHT_LEARN_TEXT_SCORES_HPP

#include <cstdint>

#include "analyze/lemma.hpp"
#include "analyze/network.hpp"
#include "learn/corpus.hpp"

namespace factwright {

/// How many there are, were found and were found rightly.
struct Found {
  std::uint64_t gold = 0;
  std::uint64_t found = 0;
  std::uint64_t right = 0;

  [[nodiscard]] double f1() const;  ///< in per cent
};

/// The measures of the CoNLL 2018 shared task from raw text: a word is right where its span is and
/// what is said of it; a head is right where it is the same word. Names and the rest of the text
/// are not looked at.
struct TextScores {
  Found words;
  Found sentences;
  Found upos;
  Found xpos;
  Found heads;
  Found labelled;       ///< head and relation with its subtype
  Found main_labelled;  ///< head and relation: LAS
  Found lemmas;
};

/// Where a measure takes words and sentences from.
enum class Words { given, from_text };

/// Analyses the paragraphs of a treebank anew and compares. With `Words::given` spans agree, so
/// that all measures are the parts that are right. Sentences without a text are left out.
[[nodiscard]] TextScores measure_text(const Network& network, const Lemmatizer& lemmatizer,
                                      const Corpus& corpus, Words words);

}  // namespace factwright

#endif
