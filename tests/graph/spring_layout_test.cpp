#include "graph/spring_layout.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

using factwright::Line;
using factwright::Neighbours;
using factwright::neighbours_of;
using factwright::spring_layout;
using factwright::Vector2;

namespace {

double distance(Vector2 a, Vector2 b) {
  return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

Neighbours chain(std::uint32_t size) {
  std::vector<Line> lines;
  for (std::uint32_t i = 1; i < size; ++i) lines.emplace_back(i - 1, i);
  return neighbours_of(size, lines);
}

}  // namespace

TEST_CASE("neighbours are sorted, once each, without loops") {
  const Neighbours graph = neighbours_of(4, {{2, 0}, {0, 2}, {1, 1}, {0, 1}});
  CHECK(graph.size() == 4);
  CHECK(std::vector<std::uint32_t>(graph.of(0).begin(), graph.of(0).end()) ==
        std::vector<std::uint32_t>{1, 2});
  CHECK(graph.of(1).size() == 1);
  CHECK(graph.of(3).empty());
}

TEST_CASE("lines of a chain are about as long as each other and its ends far apart") {
  const auto points = spring_layout(chain(40));
  for (std::size_t i = 1; i < points.size(); ++i) {
    CHECK(distance(points[i - 1], points[i]) > 0.3);
    CHECK(distance(points[i - 1], points[i]) < 2);
  }
  CHECK(distance(points.front(), points.back()) > 5);
}

TEST_CASE("the same graph is laid out to the same bits") {
  const auto once = spring_layout(chain(100));
  const auto again = spring_layout(chain(100));
  for (std::size_t i = 0; i < once.size(); ++i) {
    CHECK(once[i].x == again[i].x);
    CHECK(once[i].y == again[i].y);
  }
}

TEST_CASE("a single vertex has a place") { CHECK(spring_layout(chain(1)).size() == 1); }
