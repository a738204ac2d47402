#include "graph/packing.hpp"

#include <algorithm>

namespace factwright {
namespace {

std::uint64_t key_of(Tile tile) {
  return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(tile.x)) << 32) |
         static_cast<std::uint32_t>(tile.y);
}

Tile sum(Tile a, Tile b) { return {a.x + b.x, a.y + b.y}; }

/// The box around a shape: its lowest corner, and width and height.
std::pair<Tile, Tile> box_of(const std::vector<Tile>& shape) {
  Tile low = shape.front();
  Tile high = low;
  for (const Tile tile : shape) {
    low = {std::min(low.x, tile.x), std::min(low.y, tile.y)};
    high = {std::max(high.x, tile.x), std::max(high.y, tile.y)};
  }
  return {low, {high.x - low.x + 1, high.y - low.y + 1}};
}

std::int32_t half_width(std::int32_t ring) { return ring * 8 / 5; }

/// Tiles on the rectangle of this ring.
std::int32_t ring_size(std::int32_t ring) { return ring == 0 ? 1 : 4 * (ring + half_width(ring)); }

/// The tile after so many steps along the ring, from its lowest corner on.
Tile on_ring(std::int32_t ring, std::int32_t step) {
  const std::int32_t x = half_width(ring);
  const std::int32_t y = ring;
  if (step < 2 * x) return {-x + step, -y};
  step -= 2 * x;
  if (step < 2 * y) return {x, -y + step};
  step -= 2 * y;
  if (step < 2 * x) return {x - step, y};
  return {-x, y - (step - 2 * x)};
}

}  // namespace

bool Packing::fits(const std::vector<Tile>& shape, Tile offset) const {
  return std::none_of(shape.begin(), shape.end(),
                      [&](Tile tile) { return taken_.contains(key_of(sum(tile, offset))); });
}

Tile Packing::place(const std::vector<Tile>& shape) {
  if (shape.empty()) return {};
  const auto [low, size] = box_of(shape);
  const Tile middle{-low.x - size.x / 2, -low.y - size.y / 2};
  Search& search = searches_[{size.x, size.y}];
  for (;; ++search.ring, search.step = 0) {
    for (; search.step < ring_size(search.ring); ++search.step) {
      const Tile offset = sum(middle, on_ring(search.ring, search.step));
      if (!fits(shape, offset)) continue;
      for (const Tile tile : shape) taken_.insert(key_of(sum(tile, offset)));
      return offset;
    }
  }
}

}  // namespace factwright
