#ifndef FACTWRIGHT_ANALYZE_PACKED_WEIGHTS_HPP
#define FACTWRIGHT_ANALYZE_PACKED_WEIGHTS_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "analyze/kernels.hpp"
#include "analyze/model_file.hpp"

namespace factwright {

/// Weights in the order of WeightView, with a bias that is filled up like them (zeros without).
struct PackedWeights {
  std::vector<std::int8_t> bytes;
  std::vector<float> scales;
  std::vector<std::int32_t> corrections;
  std::vector<float> bias;
  std::size_t quads = 0;
  std::size_t columns = 0;

  [[nodiscard]] WeightView view() const {
    return {bytes.data(), scales.data(), corrections.data(), quads, columns};
  }
};

/// `size` filled up to a multiple of `unit`.
[[nodiscard]] constexpr std::size_t padded(std::size_t size, std::size_t unit) {
  return (size + unit - 1) / unit * unit;
}

[[nodiscard]] PackedWeights pack(const QuantizedMatrix& weights);
[[nodiscard]] PackedWeights pack(const LinearMap& map);

/// Maps of the same input side by side, each from a column that is a multiple of 16.
struct PackedScorers {
  PackedWeights weights;
  std::vector<std::size_t> columns;  ///< first of each, then the end
};

[[nodiscard]] PackedScorers pack_side_by_side(const std::array<LinearMap, scorer_count>& maps);

}  // namespace factwright

#endif
