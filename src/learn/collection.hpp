#ifndef FACTWRIGHT_LEARN_COLLECTION_HPP
#define FACTWRIGHT_LEARN_COLLECTION_HPP

#include <string>
#include <vector>

#include "learn/corpus.hpp"

namespace factwright {

/// A corpus to measure with, and what it can measure.
struct MeasuredCorpus {
  std::string name;
  Corpus sentences;
};

/// The training data in one folder as models/README.md lists it: treebanks with names, corpora of
/// names alone. Throws Error for a file that is missing.
[[nodiscard]] Corpus load_training_corpus(const std::string& folder);

/// The development parts in the same folder.
[[nodiscard]] std::vector<MeasuredCorpus> load_development_corpora(const std::string& folder);

}  // namespace factwright

#endif
