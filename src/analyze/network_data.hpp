#ifndef FACTWRIGHT_ANALYZE_NETWORK_DATA_HPP
#define FACTWRIGHT_ANALYZE_NETWORK_DATA_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "analyze/labels.hpp"
#include "analyze/network.hpp"
#include "analyze/packed_weights.hpp"
#include "analyze/vocabulary.hpp"

namespace factwright {

struct PackedLayer {
  PackedWeights input;
  PackedWeights forward;
  PackedWeights backward;
};

/// A model file made ready to compute with.
struct Network::Data {
  std::string description;
  Vocabulary vocabulary;
  std::vector<std::string> xpos;
  std::vector<Upos> upos;       ///< of the scorer's columns
  std::vector<Deprel> deprels;  ///< of the label columns
  QuantizedMatrix word_table;
  QuantizedMatrix subword_table;
  std::size_t subword_bits = 0;
  std::size_t hidden = 0;
  std::size_t label_size = 0;
  std::vector<PackedLayer> layers;
  PackedScorers scorers;
  PackedWeights arcs;
  PackedWeights labels;

  [[nodiscard]] std::size_t scorer_column(Scorer which) const {
    return scorers.columns[static_cast<std::size_t>(which)];
  }
  [[nodiscard]] std::size_t embedding_size() const {
    return std::size_t{word_table.columns} + subword_table.columns;
  }
};

}  // namespace factwright

#endif
