#ifndef FACTWRIGHT_LEARN_DATASET_HPP
#define FACTWRIGHT_LEARN_DATASET_HPP

#include <string>
#include <vector>

#include "analyze/vocabulary.hpp"
#include "learn/corpus.hpp"
#include "learn/example.hpp"
#include "learn/parameters.hpp"
#include "learn/vectors.hpp"

namespace factwright {

/// Training sentences in numbers, and what the numbers mean.
struct Dataset {
  Vocabulary vocabulary;
  std::vector<std::string> xpos;
  std::vector<Example> examples;

  [[nodiscard]] ClassCounts counts() const;
};

/// The vocabulary is made of the training words that have a start vector or occur twice, and of
/// the most frequent words of the start vectors.
[[nodiscard]] Dataset make_dataset(const Corpus& corpus, const WordVectors& vectors,
                                   const NetworkSettings& settings);

/// Puts the start vectors into the rows of the word table that have one.
void set_start_vectors(const Vocabulary& vocabulary, const WordVectors& vectors, Matrix& words);

}  // namespace factwright

#endif
