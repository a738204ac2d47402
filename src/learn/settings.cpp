#include "learn/settings.hpp"

#include <fmt/format.h>

namespace factwright {

std::string describe(const NetworkSettings& network, const TrainingSettings& training) {
  return fmt::format(
      "word embedding: {}\nsub-word embedding: {} (2^{} rows)\nlstm layers: {}\n"
      "lstm size: {} each direction\narc size: {}\nlabel size: {}\nepochs: {}\nseed: {}\n"
      "learning rate: {} (words {} of it)\n"
      "dropout: input {}, layers {}, scorers {}, words {}, capitals {}\n"
      "loss weights: tags {}, names {}\nname caution: {}\n",
      network.word_size, network.subword_size, network.subword_bits, network.layers, network.hidden,
      network.arc_size, network.label_size, training.epochs, training.seed, training.learning_rate,
      training.word_rate, training.dropout.input, training.dropout.hidden, training.dropout.scorers,
      training.dropout.words, training.dropout.capitals, training.tag_weight, training.name_weight,
      training.name_caution);
}

}  // namespace factwright
