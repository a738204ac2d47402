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

/// The heads of the tree with the highest sum of scores among those in which one word hangs on the
/// root (Chu & Liu 1965, Edmonds 1967); entry 0 is 0. Of equal heads the first one wins. Quadratic
/// where the best heads are a tree already, as mostly, at worst cubic.
[[nodiscard]] std::vector<std::uint32_t> best_tree(const ArcScores& scores);

}  // namespace factwright

#endif
