#include "graph/spring_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "factwright/span.hpp"

namespace factwright {
namespace {

constexpr double repulsion = 0.2;
constexpr double cooling = 0.9;
constexpr double smallest_step = 0.002;
constexpr std::uint32_t coarsest = 3;
constexpr int coarse_rounds = 300;
constexpr int fine_rounds = 90;
// Cosine and sine of the golden angle: turns that never meet.
constexpr Vector2 golden{-0.7373688780783197, 0.6754902942615238};

Vector2 turned(Vector2 v) {
  return {v.x * golden.x - v.y * golden.y, v.x * golden.y + v.y * golden.x};
}

/// Groups each vertex with its neighbours that are still free, hubs last, so that chains shrink
/// evenly; a vertex left alone joins a neighbour's group. Returns vertex -> group and their number.
std::pair<std::vector<std::uint32_t>, std::uint32_t> groups_of(const Neighbours& graph) {
  const std::uint32_t size = graph.size();
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return graph.of(a).size() < graph.of(b).size();
  });
  std::vector<std::uint32_t> group(size, none);
  std::uint32_t count = 0;
  for (const std::uint32_t vertex : order) {
    if (group[vertex] != none) continue;
    std::uint32_t best = none;
    for (const std::uint32_t other : graph.of(vertex)) {
      const bool free = group[other] == none;
      if (best == none || (free && group[best] != none) ||
          (free && graph.of(other).size() < graph.of(best).size())) {
        best = other;
      }
    }
    if (best != none && group[best] != none) {
      group[vertex] = group[best];
    } else {
      group[vertex] = count;
      if (best != none) group[best] = count;
      ++count;
    }
  }
  return {std::move(group), count};
}

Neighbours contracted(const Neighbours& graph, const std::vector<std::uint32_t>& group,
                      std::uint32_t count) {
  std::vector<Line> lines;
  for (std::uint32_t vertex = 0; vertex < graph.size(); ++vertex) {
    for (const std::uint32_t other : graph.of(vertex)) {
      if (group[vertex] < group[other]) lines.emplace_back(group[vertex], group[other]);
    }
  }
  return neighbours_of(count, lines);
}

/// Moves all points along their forces, a step at a time; the step grows while the forces shrink.
void relax(const Neighbours& graph, std::vector<Vector2>& points, int rounds, double step) {
  QuadTree tree;
  std::vector<Vector2> moved(points.size());
  double energy = 1e300;
  int better = 0;
  for (int round = 0; round < rounds && step > smallest_step; ++round) {
    tree.build(points);
    double now = 0;
    for (std::uint32_t vertex = 0; vertex < points.size(); ++vertex) {
      const Vector2 at = points[vertex];
      Vector2 force = tree.push(at);
      force = {force.x * repulsion, force.y * repulsion};
      for (const std::uint32_t other : graph.of(vertex)) {
        const Vector2 to{points[other].x - at.x, points[other].y - at.y};
        const double length = std::sqrt(to.x * to.x + to.y * to.y);
        force.x += to.x * length;
        force.y += to.y * length;
      }
      const double strength2 = force.x * force.x + force.y * force.y;
      const double strength = std::sqrt(strength2);
      now += strength2;
      const double reach = strength > 0 ? step / strength : 0;
      moved[vertex] = {at.x + force.x * reach, at.y + force.y * reach};
    }
    points.swap(moved);
    if (now < energy) {
      if (++better >= 5) {
        better = 0;
        step /= cooling;
      }
    } else {
      better = 0;
      step *= cooling;
    }
    if (round > rounds / 2) step *= cooling;
    energy = now;
  }
}

/// A spiral: every vertex at a place of its own.
std::vector<Vector2> spiral(std::uint32_t size) {
  std::vector<Vector2> points(size);
  Vector2 direction{1, 0};
  for (std::uint32_t i = 0; i < size; ++i) {
    const double radius = std::sqrt(static_cast<double>(i));
    points[i] = {direction.x * radius, direction.y * radius};
    direction = turned(direction);
  }
  return points;
}

/// Each vertex near the place of its group, which has been spread to make room.
std::vector<Vector2> spread(const std::vector<Vector2>& coarse,
                            const std::vector<std::uint32_t>& group) {
  const double room =
      std::sqrt(static_cast<double>(group.size()) / static_cast<double>(coarse.size()));
  std::vector<Vector2> points(group.size());
  Vector2 direction{0.3, 0};
  for (std::size_t vertex = 0; vertex < group.size(); ++vertex) {
    const Vector2 center = coarse[group[vertex]];
    points[vertex] = {center.x * room + direction.x, center.y * room + direction.y};
    direction = turned(direction);
  }
  return points;
}

}  // namespace

Neighbours neighbours_of(std::uint32_t vertices, const std::vector<Line>& lines) {
  std::vector<Line> both;
  both.reserve(lines.size() * 2);
  for (const auto& [a, b] : lines) {
    if (a == b) continue;
    both.emplace_back(a, b);
    both.emplace_back(b, a);
  }
  std::sort(both.begin(), both.end());
  both.erase(std::unique(both.begin(), both.end()), both.end());
  Neighbours graph;
  graph.begin.resize(vertices + std::size_t{1});
  graph.items.reserve(both.size());
  for (const auto& [a, b] : both) {
    ++graph.begin[a + std::size_t{1}];
    graph.items.push_back(b);
  }
  std::partial_sum(graph.begin.begin(), graph.begin.end(), graph.begin.begin());
  return graph;
}

std::vector<Vector2> spring_layout(const Neighbours& graph) {
  const std::uint32_t size = graph.size();
  if (size > coarsest) {
    const auto [group, count] = groups_of(graph);
    if (count < size) {
      std::vector<Vector2> points = spread(spring_layout(contracted(graph, group, count)), group);
      relax(graph, points, size < 500 ? coarse_rounds : fine_rounds, 0.5);
      return points;
    }
  }
  std::vector<Vector2> points = spiral(size);
  relax(graph, points, coarse_rounds, 0.5);
  return points;
}

}  // namespace factwright
