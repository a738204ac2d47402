#include "graph/positions.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <set>
#include <string>
#include <vector>

using factwright::Line;
using factwright::Position;
using factwright::positions;

namespace {

struct Shape {
  std::string name;
  std::uint32_t vertices = 0;
  std::vector<Line> lines;
};

Shape random_shape(std::uint32_t vertices, std::uint32_t lines, unsigned seed) {
  std::mt19937 random(seed);
  Shape shape{"random", vertices, {}};
  for (std::uint32_t i = 0; i < lines; ++i) {
    shape.lines.emplace_back(random() % vertices, random() % vertices);
  }
  return shape;
}

std::vector<Shape> shapes() {
  std::vector<Shape> all{
      {"nothing", 0, {}},      {"one", 1, {}},
      {"a loop", 1, {{0, 0}}}, {"a pair, three times", 2, {{0, 1}, {1, 0}, {0, 1}}},
      {"no lines", 2000, {}},  {"star", 400, {}},
      {"chain", 400, {}},      {"pairs", 600, {}},
      {"clique", 40, {}}};
  for (std::uint32_t i = 1; i < 400; ++i) all[5].lines.emplace_back(0, i);
  for (std::uint32_t i = 1; i < 400; ++i) all[6].lines.emplace_back(i - 1, i);
  for (std::uint32_t i = 0; i < 600; i += 2) all[7].lines.emplace_back(i, i + 1);
  for (std::uint32_t i = 0; i < 40; ++i) {
    for (std::uint32_t k = 0; k < i; ++k) all[8].lines.emplace_back(i, k);
  }
  all.push_back(random_shape(800, 1200, 1));
  return all;
}

}  // namespace

TEST_CASE("no two vertices stand at one place, whatever the graph") {
  for (const Shape& shape : shapes()) {
    INFO(shape.name);
    const auto places = positions(shape.vertices, shape.lines);
    CHECK(places.size() == shape.vertices);
    CHECK(std::set<Position>(places.begin(), places.end()).size() == places.size());
  }
}

TEST_CASE("the order and the direction of lines do not move a vertex") {
  for (const Shape& shape : shapes()) {
    INFO(shape.name);
    std::vector<Line> shuffled = shape.lines;
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(7));
    for (Line& line : shuffled) std::swap(line.first, line.second);
    CHECK(positions(shape.vertices, shape.lines) == positions(shape.vertices, shuffled));
  }
}

TEST_CASE("places are the same on every machine") {
  const auto places = positions(6, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {4, 5}});
  const std::vector<Position> expected{{-161, -49}, {-161, 49},  {-34, 0},
                                       {117, 0},    {188, -120}, {52, -120}};
  CHECK(places == expected);
}

TEST_CASE("names that are joined stand nearer than others") {
  const Shape star = shapes()[5];
  const auto places = positions(star.vertices, star.lines);
  const auto low = *std::min_element(places.begin(), places.end());
  const auto high = *std::max_element(places.begin(), places.end());
  // The hub stands in the middle half of its star.
  CHECK(places[0].x > low.x + (high.x - low.x) / 4);
  CHECK(places[0].x < high.x - (high.x - low.x) / 4);
}

TEST_CASE("parts do not lie over each other") {
  // Two triangles: the boxes around them are apart.
  const auto places = positions(6, {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}});
  const auto apart = [&](auto coordinate) {
    const auto [low_a, high_a] =
        std::minmax({coordinate(places[0]), coordinate(places[1]), coordinate(places[2])});
    const auto [low_b, high_b] =
        std::minmax({coordinate(places[3]), coordinate(places[4]), coordinate(places[5])});
    return high_a < low_b || high_b < low_a;
  };
  CHECK((apart([](Position p) { return p.x; }) || apart([](Position p) { return p.y; })));
}
