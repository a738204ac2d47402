#ifndef FACTWRIGHT_LEARN_SCORES_HPP
#define FACTWRIGHT_LEARN_SCORES_HPP

#include <cstdint>
#include <string>
#include <string_view>

#include "analyze/kernels.hpp"
#include "analyze/network.hpp"
#include "learn/corpus.hpp"

namespace factwright {

/// Counts of what was right, over sentences with given tokens.
struct Scores {
  std::uint64_t words = 0;  ///< in sentences with a tree
  std::uint64_t upos = 0;
  std::uint64_t xpos = 0;
  std::uint64_t heads = 0;
  std::uint64_t labelled = 0;       ///< head and relation with its subtype
  std::uint64_t main_labelled = 0;  ///< subtypes not looked at: LAS of the CoNLL 2018 shared task
  std::uint64_t content_words = 0;
  std::uint64_t content_labelled = 0;  ///< CLAS of CoNLL 2018: `main_labelled` of content words
  std::uint64_t names = 0;             ///< in the gold standard, where all words have a tag
  std::uint64_t found_names = 0;
  std::uint64_t right_names = 0;  ///< same words and kind
  double seconds = 0;             ///< of processor time that the network took
  std::uint64_t all_words = 0;

  [[nodiscard]] double name_f1() const;  ///< in per cent
};

/// The relation without its subtype.
[[nodiscard]] std::string_view main_relation(Deprel deprel);

/// Runs the network on the corpus, many sentences at once, on this thread.
[[nodiscard]] Scores measure(const Network& network, const Kernels& kernels, const Corpus& corpus);

/// "UPOS 95.90, XPOS ..": one line; parts that the corpus cannot measure are left out.
[[nodiscard]] std::string describe(const Scores& scores);

}  // namespace factwright

#endif
