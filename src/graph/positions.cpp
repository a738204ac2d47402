#include "graph/positions.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "factwright/span.hpp"
#include "graph/packing.hpp"

namespace factwright {
namespace {

constexpr double line_length = 150;
constexpr double stretch = 1.35;  ///< names are wider than high
constexpr double tile_length = 60;
constexpr double name_half_width = 75;  ///< free space around a vertex
constexpr double name_half_height = 34;
constexpr int parting_rounds = 30;
constexpr double least_width = 46;
constexpr double least_height = 30;

/// The vertices of each connected part, parts in the order of their first vertex.
std::vector<std::vector<std::uint32_t>> parts_of(const Neighbours& graph) {
  std::vector<std::vector<std::uint32_t>> parts;
  std::vector<bool> seen(graph.size());
  for (std::uint32_t first = 0; first < graph.size(); ++first) {
    if (seen[first]) continue;
    seen[first] = true;
    std::vector<std::uint32_t> part{first};
    for (std::size_t at = 0; at < part.size(); ++at) {
      for (const std::uint32_t other : graph.of(part[at])) {
        if (!seen[other]) part.push_back(other);
        seen[other] = true;
      }
    }
    std::sort(part.begin(), part.end());
    parts.push_back(std::move(part));
  }
  return parts;
}

/// The part as a graph of its own; its vertices are places in `part`.
Neighbours subgraph(const Neighbours& graph, const std::vector<std::uint32_t>& part) {
  std::vector<Line> lines;
  for (std::uint32_t i = 0; i < part.size(); ++i) {
    for (const std::uint32_t other : graph.of(part[i])) {
      const auto at = std::lower_bound(part.begin(), part.end(), other);
      lines.emplace_back(i, static_cast<std::uint32_t>(at - part.begin()));
    }
  }
  return neighbours_of(static_cast<std::uint32_t>(part.size()), lines);
}

/// Moves the middle to the origin and turns the longer axis across.
void align(std::vector<Vector2>& points) {
  Vector2 mean;
  for (const Vector2 p : points) mean = {mean.x + p.x, mean.y + p.y};
  const auto count = static_cast<double>(points.size());
  mean = {mean.x / count, mean.y / count};
  double xx = 0;
  double xy = 0;
  double yy = 0;
  for (Vector2& p : points) {
    p = {p.x - mean.x, p.y - mean.y};
    xx += p.x * p.x;
    xy += p.x * p.y;
    yy += p.y * p.y;
  }
  const double half = (xx - yy) / 2;
  const double larger = (xx + yy) / 2 + std::sqrt(half * half + xy * xy);
  Vector2 axis = xx >= yy ? Vector2{larger - yy, xy} : Vector2{xy, larger - xx};
  const double length = std::sqrt(axis.x * axis.x + axis.y * axis.y);
  if (length < 1e-9) return;
  axis = {axis.x / length, axis.y / length};
  for (Vector2& p : points) {
    p = {p.x * axis.x + p.y * axis.y, p.y * axis.x - p.x * axis.y};
  }
}

std::pair<std::int32_t, std::int32_t> box_index(Vector2 p) {
  return {static_cast<std::int32_t>(std::floor(p.x / least_width)),
          static_cast<std::int32_t>(std::floor(p.y / least_height))};
}

/// Pushes each two vertices apart that stand closer than a name's height.
bool part_once(std::vector<Vector2>& points) {
  std::vector<std::pair<std::pair<std::int32_t, std::int32_t>, std::uint32_t>> boxes;
  boxes.reserve(points.size());
  for (std::uint32_t i = 0; i < points.size(); ++i) boxes.emplace_back(box_index(points[i]), i);
  std::sort(boxes.begin(), boxes.end());
  bool moved = false;
  const auto push = [&](std::uint32_t a, std::uint32_t b) {
    const Vector2 by{points[b].x - points[a].x, points[b].y - points[a].y};
    const double across = std::abs(by.x) / least_width;
    const double up = std::abs(by.y) / least_height;
    const double near = std::sqrt(across * across + up * up);
    if (near >= 1) return;
    moved = true;
    const double more = near < 0.05 ? 10 : (1 / near - 1) / 2 + 0.01;
    const Vector2 way = near < 0.05 ? Vector2{1, (a + b) % 2 == 0 ? 1.0 : -1.0} : by;
    points[a] = {points[a].x - way.x * more, points[a].y - way.y * more};
    points[b] = {points[b].x + way.x * more, points[b].y + way.y * more};
  };
  for (const auto& [box, a] : boxes) {
    for (std::int32_t dx = 0; dx <= 1; ++dx) {
      for (std::int32_t dy = dx == 0 ? 0 : -1; dy <= 1; ++dy) {
        const std::pair other{box.first + dx, box.second + dy};
        for (auto at = std::lower_bound(boxes.begin(), boxes.end(), std::pair(other, 0U));
             at != boxes.end() && at->first == other; ++at) {
          if (dx != 0 || dy != 0 || at->second > a) push(a, at->second);
        }
      }
    }
  }
  return moved;
}

std::vector<Vector2> laid_out(const Neighbours& part) {
  std::vector<Vector2> points = spring_layout(part);
  align(points);
  for (Vector2& p : points) p = {p.x * line_length * stretch, p.y * line_length};
  for (int round = 0; round < parting_rounds && part_once(points); ++round) {
  }
  return points;
}

Tile tile_of(double x, double y) {
  return {static_cast<std::int32_t>(std::floor(x / tile_length)),
          static_cast<std::int32_t>(std::floor(y / tile_length))};
}

/// What a part covers: the names of its vertices, and its lines.
std::vector<Tile> shape_of(const Neighbours& part, const std::vector<Vector2>& points) {
  std::set<Tile> tiles;
  for (std::uint32_t i = 0; i < points.size(); ++i) {
    const Vector2 p = points[i];
    const Tile low = tile_of(p.x - name_half_width, p.y - name_half_height);
    const Tile high = tile_of(p.x + name_half_width, p.y + name_half_height);
    for (std::int32_t x = low.x; x <= high.x; ++x) {
      for (std::int32_t y = low.y; y <= high.y; ++y) tiles.insert({x, y});
    }
    for (const std::uint32_t other : part.of(i)) {
      if (other < i) continue;
      const Vector2 to{points[other].x - p.x, points[other].y - p.y};
      const double pieces = std::ceil((std::abs(to.x) + std::abs(to.y)) / tile_length);
      for (double k = 1; k < pieces; ++k) {
        tiles.insert(tile_of(p.x + to.x * k / pieces, p.y + to.y * k / pieces));
      }
    }
  }
  return {tiles.begin(), tiles.end()};
}

/// Fills the bays of a large shape, so that no other part comes to lie within it: all tiles that
/// have a tile of it on both sides and above and below.
std::vector<Tile> filled(std::vector<Tile> shape) {
  struct Range {
    std::int32_t low = INT32_MAX;
    std::int32_t high = INT32_MIN;
    void widen(std::int32_t value) {
      low = std::min(low, value);
      high = std::max(high, value);
    }
    [[nodiscard]] bool holds(std::int32_t value) const { return low <= value && value <= high; }
  };
  std::map<std::int32_t, Range> rows;
  std::map<std::int32_t, Range> columns;
  for (const Tile tile : shape) {
    rows[tile.y].widen(tile.x);
    columns[tile.x].widen(tile.y);
  }
  shape.clear();
  for (const auto& [y, row] : rows) {
    for (auto column = columns.lower_bound(row.low);
         column != columns.end() && column->first <= row.high; ++column) {
      if (column->second.holds(y)) shape.push_back({column->first, y});
    }
  }
  return shape;
}

std::int32_t rounded(double value) { return static_cast<std::int32_t>(std::floor(value + 0.5)); }

/// Moves vertices that round to the place of another one to the next free place.
void separate(std::vector<Position>& places) {
  std::set<Position> taken;
  for (Position& place : places) {
    while (!taken.insert(place).second) ++place.x;
  }
}

}  // namespace

std::vector<Position> positions(std::uint32_t vertices, const std::vector<Line>& lines) {
  const Neighbours graph = neighbours_of(vertices, lines);
  auto parts = parts_of(graph);
  std::stable_sort(parts.begin(), parts.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  std::vector<Position> places(vertices);
  Packing packing;
  for (const auto& part : parts) {
    const Neighbours inner = subgraph(graph, part);
    const std::vector<Vector2> points = laid_out(inner);
    const Tile offset = packing.place(filled(shape_of(inner, points)));
    for (std::size_t i = 0; i < part.size(); ++i) {
      places[part[i]] = {rounded(points[i].x + offset.x * tile_length),
                         rounded(points[i].y + offset.y * tile_length)};
    }
  }
  separate(places);
  return places;
}

}  // namespace factwright
