#ifndef FACTWRIGHT_LEARN_FORWARD_HPP
#define FACTWRIGHT_LEARN_FORWARD_HPP

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "learn/example.hpp"
#include "learn/lstm.hpp"
#include "learn/parameters.hpp"
#include "learn/random.hpp"
#include "learn/settings.hpp"

namespace factwright {

/// A way of some examples through the network, with all that the way back needs.
struct Forward {
  BatchShape shape;
  std::vector<std::uint32_t> word_rows;  ///< of each batch row, after word dropout
  std::vector<bool> small;               ///< sentences that were shown in small letters
  Matrix input_mask;
  std::vector<Matrix> inputs;  ///< of each layer, then of the scorers
  std::vector<LstmTrace> traces;
  std::vector<Matrix> masks;  ///< dropout after each layer
  std::array<Matrix, scorer_count> scores;
  std::array<Matrix, scorer_count> slopes;  ///< of the rectified scorers: slope times dropout

  /// The features by which the network saw a word of a sentence.
  [[nodiscard]] const WordFeatures& features(const ExampleWord& word, Index sentence) const {
    return small[static_cast<std::size_t>(sentence)] ? word.small_features : word.features;
  }
  [[nodiscard]] const Matrix& score(Scorer which) const {
    return scores[static_cast<std::size_t>(which)];
  }
};

/// `examples`: the longest first. `dropout` says what to drop, all of it drawn from `random`.
[[nodiscard]] Forward run_forward(const Parameters& parameters,
                                  std::span<const Example* const> examples, const Dropout& dropout,
                                  Random& random);

/// Whether a scorer's result is rectified (those of arcs and labels).
[[nodiscard]] bool is_rectified(std::size_t scorer);

using SentenceRows = Eigen::Map<Matrix, 0, Eigen::OuterStride<>>;
using ConstSentenceRows = Eigen::Map<const Matrix, 0, Eigen::OuterStride<>>;

/// The rows of one sentence in a table of the whole batch.
[[nodiscard]] SentenceRows sentence_rows(Matrix& table, const BatchShape& shape, Index sentence);
[[nodiscard]] ConstSentenceRows sentence_rows(const Matrix& table, const BatchShape& shape,
                                              Index sentence);

/// Arc dependents of one sentence after their map.
[[nodiscard]] Matrix map_dependents(const Parameters& parameters, const Forward& forward,
                                    Index sentence);

/// Scores of all heads for each word of one sentence; a word is no head of itself.
[[nodiscard]] Matrix arc_scores(const Parameters& parameters, const Forward& forward,
                                Index sentence);

/// What the label scorer sees of each word and its head (`heads`, entry 0 is not used): product,
/// dependent, head; a row a word, without the root.
[[nodiscard]] Matrix label_input(const Forward& forward, Index sentence,
                                 std::span<const std::uint32_t> heads);

[[nodiscard]] Matrix label_scores(const Parameters& parameters, const Matrix& input);

}  // namespace factwright

#endif
