#ifndef FACTWRIGHT_GRAPH_POSITIONS_HPP
#define FACTWRIGHT_GRAPH_POSITIONS_HPP

#include <compare>
#include <cstdint>
#include <vector>

#include "graph/spring_layout.hpp"

namespace factwright {

/// Where a vertex stands in a picture. A line is about 150 long.
struct Position {
  std::int32_t x = 0;
  std::int32_t y = 0;
  auto operator<=>(const Position&) const = default;
};

/// A place for each vertex, all different. Each connected part is laid out by itself, its longer
/// side across, and the parts are packed around the largest. The same input gives the same places
/// on every machine; the order of lines does not matter. 20,000 lines take a few seconds.
[[nodiscard]] std::vector<Position> positions(std::uint32_t vertices,
                                              const std::vector<Line>& lines);

}  // namespace factwright

#endif
