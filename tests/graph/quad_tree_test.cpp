#include "graph/quad_tree.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>
#include <vector>

using factwright::QuadTree;
using factwright::Vector2;

namespace {

/// The sum over all points, one by one.
Vector2 exact_push(const std::vector<Vector2>& points, Vector2 at) {
  Vector2 sum;
  for (const Vector2 point : points) {
    const double x = at.x - point.x;
    const double y = at.y - point.y;
    const double cube = std::pow(std::sqrt(x * x + y * y), 3);
    if (cube == 0) continue;
    sum = {sum.x + x / cube, sum.y + y / cube};
  }
  return sum;
}

std::vector<Vector2> scattered(std::size_t size) {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> anywhere(-50, 50);
  std::vector<Vector2> points(size);
  for (Vector2& point : points) point = {anywhere(random), anywhere(random)};
  return points;
}

}  // namespace

TEST_CASE("far groups push about as all their points would") {
  const std::vector<Vector2> points = scattered(1500);
  QuadTree tree;
  tree.build(points);
  for (std::size_t i = 0; i < points.size(); i += 50) {
    const Vector2 exact = exact_push(points, points[i]);
    const Vector2 found = tree.push(points[i]);
    const double size = std::sqrt(exact.x * exact.x + exact.y * exact.y);
    CHECK(std::abs(found.x - exact.x) < 0.2 * size + 0.05);
    CHECK(std::abs(found.y - exact.y) < 0.2 * size + 0.05);
  }
}

TEST_CASE("few points are summed exactly") {
  const std::vector<Vector2> points{{0, 0}, {2, 0}, {0, 3}};
  QuadTree tree;
  tree.build(points);
  CHECK(tree.push({0, 0}).x == Approx(-0.25));
  CHECK(tree.push({0, 0}).y == Approx(-1.0 / 9));
}

TEST_CASE("no points, and points at one place, push nothing") {
  QuadTree tree;
  tree.build({});
  CHECK(tree.push({1, 1}).x == 0);
  const std::vector<Vector2> same(100, Vector2{4, 4});
  tree.build(same);
  CHECK(tree.push({4, 4}).x == 0);
  CHECK(tree.push({4, 4}).y == 0);
}
