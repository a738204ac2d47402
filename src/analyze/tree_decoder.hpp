#ifndef FACTWRIGHT_ANALYZE_TREE_DECODER_HPP
#define FACTWRIGHT_ANALYZE_TREE_DECODER_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace factwright {

/// Scores of a sentence's words: row d, column h says how good word h is as the head of word d.
/// Word 0 is the root before the sentence; row 0 and the diagonal are not looked at.
struct ArcScores {
  std::span<const float> values;
  std::size_t size = 0;    ///< words with the root
  std::size_t stride = 0;  ///< floats from row to row

  [[nodiscard]] float at(std::size_t dependent, std::size_t head) const {
    return values[dependent * stride + head];
  }
};

/// Finds trees and keeps its memory for the next sentence. Not thread-safe.
class TreeDecoder {
 public:
  /// The heads of the tree with the highest sum of scores among those in which one word hangs on
  /// the root (Chu & Liu 1965, Edmonds 1967); entry 0 is 0. Quadratic, in memory too where the best
  /// heads are no tree already. Valid until the next call.
  [[nodiscard]] std::span<const std::uint32_t> decode(const ArcScores& scores);

 private:
  /// A cycle that became one node, which goes on under the number of one of its nodes.
  struct Contraction {
    std::uint32_t node = 0;
    std::uint32_t head = 0;  ///< of `node` in the cycle
  };

  void choose_heads(const ArcScores& scores);
  bool find_cycle();
  void load(const ArcScores& scores);
  void contract();
  void join(std::uint32_t outside);
  void choose_head(std::uint32_t node);
  void expand();

  [[nodiscard]] double& at(std::size_t dependent, std::size_t head) {
    return graph_[dependent * size_ + head];
  }

  std::size_t size_ = 0;
  std::vector<std::uint32_t> heads_;
  std::vector<std::uint32_t> active_;  ///< nodes that are in no other node, the root first
  std::vector<std::uint32_t> visit_;
  std::vector<std::uint32_t> cycle_;
  std::vector<bool> in_cycle_;
  std::vector<std::uint32_t> absorbed_;  ///< the contraction that a node went into, or `none`
  std::vector<double> graph_;            ///< square: scores between active nodes
  std::vector<Contraction> contractions_;
  std::vector<std::uint32_t>
      entries_;                       ///< `size_` a contraction: by head, which node it takes over
  std::vector<std::uint32_t> exits_;  ///< alike: by dependent, which node would be its head
};

/// The same for one sentence.
[[nodiscard]] std::vector<std::uint32_t> best_tree(const ArcScores& scores);

}  // namespace factwright

#endif
