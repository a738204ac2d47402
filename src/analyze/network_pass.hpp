#ifndef FACTWRIGHT_ANALYZE_NETWORK_PASS_HPP
#define FACTWRIGHT_ANALYZE_NETWORK_PASS_HPP

#include <cstdint>
#include <span>
#include <vector>

#include "analyze/form_cache.hpp"
#include "analyze/kernels.hpp"
#include "analyze/name_decoder.hpp"
#include "analyze/network_data.hpp"
#include "analyze/tree_decoder.hpp"

namespace factwright {

/// One way of some sentences through the network. Rows of all tables are words in the order of
/// their place in the sentence, then of the sentence; as the longest sentence comes first, the
/// words at one place are neighbours and no row is empty. May be run again, which saves memory
/// work.
class NetworkPass {
 public:
  NetworkPass(const Network::Data& network, const Kernels& kernels)
      : network_(network), kernels_(kernels), forms_(network.layers.front().input.columns) {}

  /// Labels for each word of each sentence. `sentences`: none is empty, the longest first. Valid
  /// until the next call; allocates only where a call is larger than all before it.
  [[nodiscard]] std::span<const std::vector<TokenLabels>> run(
      std::span<const SentenceForms* const> sentences);

 private:
  void lay_out(std::span<const SentenceForms* const> sentences);
  void look_up(std::span<const SentenceForms* const> sentences);
  std::uint32_t form_row(std::string_view form);
  void embed_new_forms(std::uint32_t first);
  void embed_word(std::string_view form, float* out) const;
  void encode();
  void enter_layer(const PackedLayer& layer);
  void enter_first_layer();
  void run_direction(const PackedLayer& layer, int direction);
  void score();
  void map_dependents();
  void read_tags(std::size_t sentence, std::vector<TokenLabels>& labels) const;
  void read_names(std::size_t sentence, std::vector<TokenLabels>& labels);
  void read_heads(std::size_t sentence, std::vector<TokenLabels>& labels);
  void read_deprels(std::span<std::vector<TokenLabels>> labels);
  [[nodiscard]] Deprel read_deprel(const float* scores, bool root) const;

  /// Place 0 is the root before the sentence.
  [[nodiscard]] std::size_t row(std::size_t place, std::size_t sentence) const {
    return starts_[place] + sentence;
  }
  [[nodiscard]] const float* scores(Scorer which, std::size_t row) const {
    return scores_.data() + row * network_.scorers.weights.columns + network_.scorer_column(which);
  }

  const Network::Data& network_;
  const Kernels& kernels_;
  std::vector<std::size_t> sizes_;        ///< words of each sentence with the root
  std::vector<std::size_t> active_;       ///< sentences that have a word at each place
  std::vector<std::size_t> starts_;       ///< first row of each place, then the number of rows
  FormCache forms_;                       ///< what enters the first layer's gates for a form
  std::vector<std::uint32_t> form_rows_;  ///< of each row
  std::vector<std::string_view> new_forms_;
  std::vector<std::uint8_t> bytes_;  ///< activations that go into the next layer
  std::vector<float> floats_;        ///< for one step's use, like the two below
  std::vector<float> scales_;
  std::vector<float> table_;
  std::vector<std::uint8_t> rounded_;
  std::vector<float> gates_;
  std::vector<std::uint8_t> hidden_;
  std::vector<float> cells_;
  std::vector<float> scores_;
  std::vector<float> mapped_;      ///< arc dependents after their map
  std::vector<float> dependents_;  ///< one sentence's part of the arc scorer
  std::vector<float> heads_;
  std::vector<float> arcs_;
  std::vector<float> name_scores_;  ///< of one sentence
  NameDecoder name_decoder_;
  TreeDecoder tree_decoder_;
  std::vector<std::vector<TokenLabels>> labels_;
};

}  // namespace factwright

#endif
