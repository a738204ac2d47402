#include "graph/quad_tree.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace factwright {
namespace {

constexpr std::uint32_t most_in_leaf = 8;
constexpr int deepest = 32;

void add_push(Vector2& sum, Vector2 away, double mass) {
  const double distance2 = away.x * away.x + away.y * away.y;
  if (distance2 == 0) return;
  const double strength = mass / (distance2 * std::sqrt(distance2));
  sum.x += strength * away.x;
  sum.y += strength * away.y;
}

}  // namespace

void QuadTree::build(std::span<const Vector2> points) {
  points_ = points;
  order_.resize(points.size());
  std::iota(order_.begin(), order_.end(), 0U);
  squares_.clear();
  if (points.empty()) return;
  Vector2 low = points.front();
  Vector2 high = low;
  for (const Vector2 point : points) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
  }
  const double width = std::max({high.x - low.x, high.y - low.y, 1e-9});
  divide(0, static_cast<std::uint32_t>(points.size()), low, width, 0);
}

void QuadTree::divide(std::uint32_t first, std::uint32_t last, Vector2 corner, double width,
                      int depth) {
  const std::size_t here = squares_.size();
  Square square;
  for (std::uint32_t i = first; i < last; ++i) {
    square.center.x += points_[order_[i]].x;
    square.center.y += points_[order_[i]].y;
  }
  square.mass = last - first;
  square.center.x /= square.mass;
  square.center.y /= square.mass;
  square.width2 = width * width;
  square.first = first;
  square.last = last;
  square.leaf = last - first <= most_in_leaf || depth == deepest;
  squares_.push_back(square);
  if (!square.leaf) {
    const double half = width / 2;
    const auto begin = order_.begin();
    const auto split = [&](std::uint32_t from, std::uint32_t to, auto&& is_low) {
      return static_cast<std::uint32_t>(std::stable_partition(begin + from, begin + to, is_low) -
                                        begin);
    };
    const auto is_left = [&](std::uint32_t i) { return points_[i].x < corner.x + half; };
    const auto is_below = [&](std::uint32_t i) { return points_[i].y < corner.y + half; };
    const std::uint32_t middle = split(first, last, is_left);
    const std::uint32_t left = split(first, middle, is_below);
    const std::uint32_t right = split(middle, last, is_below);
    const auto part = [&](std::uint32_t from, std::uint32_t to, double x, double y) {
      if (from < to) divide(from, to, {corner.x + x, corner.y + y}, half, depth + 1);
    };
    part(first, left, 0, 0);
    part(left, middle, 0, half);
    part(middle, right, half, 0);
    part(right, last, half, half);
  }
  squares_[here].next = static_cast<std::uint32_t>(squares_.size());
}

Vector2 QuadTree::push(Vector2 at) const {
  Vector2 sum;
  for (std::size_t i = 0; i < squares_.size();) {
    const Square& square = squares_[i];
    const Vector2 away{at.x - square.center.x, at.y - square.center.y};
    if (away.x * away.x + away.y * away.y > square.width2) {
      add_push(sum, away, square.mass);
      i = square.next;
      continue;
    }
    if (square.leaf) {
      for (std::uint32_t k = square.first; k < square.last; ++k) {
        const Vector2 point = points_[order_[k]];
        add_push(sum, {at.x - point.x, at.y - point.y}, 1);
      }
    }
    ++i;
  }
  return sum;
}

}  // namespace factwright
