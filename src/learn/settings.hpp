#ifndef FACTWRIGHT_LEARN_SETTINGS_HPP
#define FACTWRIGHT_LEARN_SETTINGS_HPP

#include <cstdint>
#include <string>

namespace factwright {

/// Sizes of a network.
struct NetworkSettings {
  std::uint32_t word_size = 50;  ///< that of the start vectors
  std::uint32_t subword_size = 96;
  std::uint32_t subword_bits = 16;  ///< the sub-word table has 2^bits rows
  std::uint32_t hidden = 160;       ///< one direction of an LSTM layer; a multiple of 16
  std::uint32_t layers = 2;
  std::uint32_t arc_size = 128;           ///< a multiple of 16
  std::uint32_t label_size = 128;         ///< a multiple of 16
  std::uint32_t frequent_words = 35'000;  ///< words taken from the start vectors beside training's
};

/// Parts of the numbers that are set to zero in training, so that no number relies on another.
struct Dropout {
  float input = 0.33F;    ///< embeddings
  float hidden = 0.33F;   ///< results of layers
  float scorers = 0.33F;  ///< arc and label scorers
  float words = 0.25F;    ///< d: a word seen n times in training is hidden with d / (d + n)
  float capitals = 0;     ///< part of the sentences that is shown in small letters
};

/// How a network is trained.
struct TrainingSettings {
  std::uint32_t epochs = 24;
  std::uint64_t seed = 1;
  float learning_rate = 0.002F;
  float word_rate = 1;  ///< the word table learns with this part of the rate
  Dropout dropout;
  float tag_weight = 0.5F;      ///< of the UPOS and XPOS losses
  float name_weight = 1.0F;     ///< of the name loss
  float name_caution = 0;       ///< added to the score of no name when the training is done
  float teacher_weight = 0.5F;  ///< of the teachers' distributions beside the labels
  float average_from = 0.6F;    ///< part of the training after which weights are averaged
  std::uint32_t threads = 2;    ///< one or two; the result is the same
};

/// "key: value" lines, for the description in the model file.
[[nodiscard]] std::string describe(const NetworkSettings& network,
                                   const TrainingSettings& training);

}  // namespace factwright

#endif
