#include "graph/packing.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <set>
#include <vector>

using factwright::Packing;
using factwright::Tile;

namespace {

std::vector<Tile> rectangle(std::int32_t width, std::int32_t height) {
  std::vector<Tile> tiles;
  for (std::int32_t x = 0; x < width; ++x) {
    for (std::int32_t y = 0; y < height; ++y) tiles.push_back({x, y});
  }
  return tiles;
}

}  // namespace

TEST_CASE("no two shapes share a tile") {
  std::mt19937 random(3);
  Packing packing;
  std::set<Tile> taken;
  for (int i = 0; i < 300; ++i) {
    const auto shape = rectangle(static_cast<std::int32_t>(1 + random() % 6),
                                 static_cast<std::int32_t>(1 + random() % 6));
    const Tile offset = packing.place(shape);
    for (const Tile tile : shape) {
      CHECK(taken.insert({tile.x + offset.x, tile.y + offset.y}).second);
    }
  }
}

TEST_CASE("many small shapes make a wide rectangle without holes") {
  Packing packing;
  std::int32_t left = 0;
  std::int32_t right = 0;
  std::int32_t top = 0;
  std::int32_t bottom = 0;
  for (int i = 0; i < 1000; ++i) {
    const Tile offset = packing.place({{0, 0}});
    left = std::min(left, offset.x);
    right = std::max(right, offset.x);
    bottom = std::min(bottom, offset.y);
    top = std::max(top, offset.y);
  }
  const int area = (right - left + 1) * (top - bottom + 1);
  CHECK(area < 1400);
  CHECK(right - left > top - bottom);
}

TEST_CASE("a shape without tiles needs no room") {
  Packing packing;
  CHECK(packing.place({}) == Tile{});
}
