#ifndef FACTWRIGHT_GRAPH_SPRING_LAYOUT_HPP
#define FACTWRIGHT_GRAPH_SPRING_LAYOUT_HPP

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/quad_tree.hpp"

namespace factwright {

/// Two vertices and a line between them, without direction.
using Line = std::pair<std::uint32_t, std::uint32_t>;

/// Neighbours of each vertex, in a flat column.
struct Neighbours {
  std::vector<std::uint32_t> begin;  ///< vertex -> first of `items`; one more than vertices
  std::vector<std::uint32_t> items;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(begin.size() - 1); }
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t vertex) const {
    return std::span(items).subspan(begin[vertex], begin[vertex + 1] - begin[vertex]);
  }
};

/// Loops and repeated lines are dropped; neighbours are sorted. Ends must be below `vertices`.
[[nodiscard]] Neighbours neighbours_of(std::uint32_t vertices, const std::vector<Line>& lines);

/// Places a connected graph so that lines have a length of about 1 and vertices keep apart: the
/// multilevel spring-electrical model of Yifan Hu (Mathematica Journal 10, 2005). Only additions,
/// multiplications, divisions and roots of doubles in a fixed order: the same bits everywhere.
/// About 200 n log n.
[[nodiscard]] std::vector<Vector2> spring_layout(const Neighbours& graph);

}  // namespace factwright

#endif
