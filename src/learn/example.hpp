#ifndef FACTWRIGHT_LEARN_EXAMPLE_HPP
#define FACTWRIGHT_LEARN_EXAMPLE_HPP

#include <cstdint>
#include <memory>
#include <vector>

#include "analyze/features.hpp"
#include "learn/matrix.hpp"

namespace factwright {

/// Class numbers as the scorers know them; -1 where a word has no label to learn.
struct ExampleWord {
  std::uint32_t row = 0;        ///< in the word table
  std::uint32_t frequency = 0;  ///< in the training data
  WordFeatures features;
  WordFeatures small_features;  ///< of the word in small letters
  std::int32_t upos = -1;
  std::int32_t xpos = -1;
  std::int32_t name = -1;
  std::int32_t head = -1;  ///< place in the example, 0 for the root
  std::int32_t deprel = -1;
};

/// What teachers think of a sentence: a distribution in each row, a row for each word and root.
struct SoftTargets {
  Matrix upos;
  Matrix xpos;
  Matrix names;
  Matrix arcs;
  Matrix labels;                     ///< of the relation to the head in `heads`
  std::vector<std::uint32_t> heads;  ///< the example's own where it has a tree
};

/// A sentence in numbers. Word 0 is the root before it.
struct Example {
  std::vector<ExampleWord> words;
  bool has_tree = false;
  std::shared_ptr<const SoftTargets> soft;  ///< null without teachers

  [[nodiscard]] std::size_t size() const { return words.size(); }
};

}  // namespace factwright

#endif
