#ifndef FACTWRIGHT_GRAPH_QUAD_TREE_HPP
#define FACTWRIGHT_GRAPH_QUAD_TREE_HPP

#include <cstdint>
#include <span>
#include <vector>

namespace factwright {

struct Vector2 {
  double x = 0;
  double y = 0;
};

/// Points in nested squares, so that far groups of them push as one (Barnes and Hut 1986). Built
/// anew for each step of a layout; sums in a fixed order, so the same points give the same bits.
class QuadTree {
 public:
  /// Sorts the points into squares of at most eight. n log n; the points must outlive the tree.
  void build(std::span<const Vector2> points);

  /// The sum of (at - p) / |at - p|^3 over all points p, those at `at` aside. A square narrower
  /// than its distance counts as one point. About log n.
  [[nodiscard]] Vector2 push(Vector2 at) const;

 private:
  struct Square {
    Vector2 center;     ///< of mass
    double mass = 0;    ///< points within
    double width2 = 0;  ///< squared
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t next = 0;  ///< the square to go on with when this one is not opened
    bool leaf = false;
  };

  void divide(std::uint32_t first, std::uint32_t last, Vector2 corner, double width, int depth);

  std::span<const Vector2> points_;
  std::vector<std::uint32_t> order_;
  std::vector<Square> squares_;  ///< each before its parts
};

}  // namespace factwright

#endif
