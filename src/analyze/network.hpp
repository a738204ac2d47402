#ifndef FACTWRIGHT_ANALYZE_NETWORK_HPP
#define FACTWRIGHT_ANALYZE_NETWORK_HPP

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/labels.hpp"
#include "factwright/analysis.hpp"

namespace factwright {

struct Kernels;
struct ModelFile;

/// What the network says of one word.
struct TokenLabels {
  Upos upos = Upos::x;
  std::uint16_t xpos = 0;     ///< see Network::xpos_name
  std::uint32_t head = none;  ///< index in the sentence, `none` for the root
  Deprel deprel = Deprel::dep;
  NameTag name = NameTag::o;
};

/// The words of one sentence. The text they point to must live through the call.
using SentenceForms = std::vector<std::string_view>;

/// The joint tagger, parser and name finder. Shared by threads: what it says never changes after
/// `load`; buffers of finished calls are kept for the next ones.
///
/// A word embedding and the mean of hashed sub-word features go through bidirectional LSTM layers;
/// on them stand linear scorers for tags and names, a biaffine scorer for heads (decoded to the
/// best tree with one root) and a bilinear scorer for relations. Products are exact int8 ones and
/// every float step has a fixed order, so that all processors give the same labels.
class Network {
 public:
  /// Words of a longer sentence after this number are not accepted by `predict`.
  static constexpr std::size_t max_words = 400;

  /// Throws Error for a missing, truncated, damaged (checksum) or foreign file.
  [[nodiscard]] static Network load(const std::string& path);

  /// The network of a model that was just made.
  explicit Network(ModelFile model);

  Network(Network&&) noexcept;
  Network& operator=(Network&&) noexcept;
  ~Network();

  /// Labels for each sentence, one for each word. What is said of a sentence does not depend on
  /// the others. Memory is that of some hundred words however many sentences there are.
  [[nodiscard]] std::vector<std::vector<TokenLabels>> predict(
      std::span<const SentenceForms> sentences) const;

  /// The same with chosen kernels instead of the fastest ones of this processor, for tests.
  [[nodiscard]] std::vector<std::vector<TokenLabels>> predict_with(
      const Kernels& kernels, std::span<const SentenceForms> sentences) const;

  /// The Penn Treebank tag for TokenLabels::xpos.
  [[nodiscard]] const std::string& xpos_name(std::uint16_t xpos) const;

  /// Settings, data and scores as the trainer wrote them: "key: value" lines.
  [[nodiscard]] const std::string& description() const;

  struct Data;
  class Passes;

 private:
  explicit Network(std::unique_ptr<const Data> data);
  std::unique_ptr<const Data> data_;
  std::unique_ptr<Passes> passes_;
};

}  // namespace factwright

#endif
