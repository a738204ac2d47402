#ifndef FACTWRIGHT_GRAPH_PACKING_HPP
#define FACTWRIGHT_GRAPH_PACKING_HPP

#include <compare>
#include <cstdint>
#include <map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace factwright {

/// One square of a grid.
struct Tile {
  std::int32_t x = 0;
  std::int32_t y = 0;
  auto operator<=>(const Tile&) const = default;
};

/// Lays shapes made of tiles beside each other without overlap, each as near to the middle as it
/// fits, the whole about 1.6 times as wide as high. Shapes should come largest first.
class Packing {
 public:
  /// Where to move the shape: added to its tiles they are free, and taken from now on. Shapes of
  /// one width and height look on where the last of them was put.
  [[nodiscard]] Tile place(const std::vector<Tile>& shape);

 private:
  struct Search {
    std::int32_t ring = 0;
    std::int32_t step = 0;
  };

  [[nodiscard]] bool fits(const std::vector<Tile>& shape, Tile offset) const;

  std::unordered_set<std::uint64_t> taken_;
  std::map<std::pair<std::int32_t, std::int32_t>, Search> searches_;
};

}  // namespace factwright

#endif
