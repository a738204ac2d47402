#ifndef FACTWRIGHT_ANALYZE_NETWORK_PASS_HPP
#define FACTWRIGHT_ANALYZE_NETWORK_PASS_HPP

#include <cstdint>
#include <span>
#include <vector>

#include "analyze/kernels.hpp"
#include "analyze/network_data.hpp"

namespace factwright {

/// One way of some sentences through the network. Rows of all tables are words in the order of
/// their place in the sentence, then of the sentence; as the longest sentence comes first, the
/// words at one place are neighbours and no row is empty. May be run again, which saves memory
/// work.
class NetworkPass {
 public:
  NetworkPass(const Network::Data& network, const Kernels& kernels)
      : network_(network), kernels_(kernels) {}

  /// `sentences`: none is empty, the longest first.
  [[nodiscard]] std::vector<std::vector<TokenLabels>> run(
      std::span<const SentenceForms* const> sentences);

 private:
  void lay_out(std::span<const SentenceForms* const> sentences);
  void embed(std::span<const SentenceForms* const> sentences);
  void embed_word(std::string_view form, float* out) const;
  void encode();
  void run_direction(const PackedLayer& layer, int direction);
  void score();
  void map_dependents();
  void read_tags(std::size_t sentence, std::vector<TokenLabels>& labels) const;
  void read_names(std::size_t sentence, std::vector<TokenLabels>& labels) const;
  void read_heads(std::size_t sentence, std::vector<TokenLabels>& labels) const;
  void read_deprels(std::span<std::vector<TokenLabels>> labels) const;
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
  std::vector<std::size_t> sizes_;   ///< words of each sentence with the root
  std::vector<std::size_t> active_;  ///< sentences that have a word at each place
  std::vector<std::size_t> starts_;  ///< first row of each place, then the number of rows
  std::vector<std::uint8_t> bytes_;  ///< activations that go into the next layer
  std::vector<float> byte_scales_;
  std::size_t byte_stride_ = 0;
  std::size_t scale_step_ = 1;  ///< 0 where one scale is for all rows
  std::vector<float> gates_;
  std::vector<std::uint8_t> hidden_;
  std::vector<float> cells_;
  std::vector<float> scores_;
  std::vector<float> mapped_;  ///< arc dependents after their map
};

}  // namespace factwright

#endif
