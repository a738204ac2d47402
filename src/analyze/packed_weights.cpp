#include "analyze/packed_weights.hpp"

namespace factwright {
namespace {

PackedWeights empty_weights(std::size_t rows, std::size_t columns) {
  PackedWeights packed;
  packed.quads = padded(rows, quad_rows) / quad_rows;
  packed.columns = padded(columns, panel_columns);
  packed.bytes.assign(packed.quads * quad_rows * packed.columns, 0);
  packed.scales.assign(packed.columns, 0);
  packed.corrections.assign(packed.columns, 0);
  packed.bias.assign(packed.columns, 0);
  return packed;
}

/// Puts a matrix into columns from `first` on.
void place(PackedWeights& packed, const QuantizedMatrix& matrix, std::size_t first) {
  for (std::size_t row = 0; row < matrix.rows; ++row) {
    for (std::size_t i = 0; i < matrix.columns; ++i) {
      const std::size_t column = first + i;
      const std::size_t panel = column / panel_columns;
      const std::size_t quad = panel * packed.quads + row / quad_rows;
      const std::size_t at = (quad * panel_columns + column % panel_columns) * quad_rows;
      const std::int8_t number = matrix.numbers[row * matrix.columns + i];
      packed.bytes[at + row % quad_rows] = number;
      packed.corrections[column] += byte_offset * number;
    }
  }
  for (std::size_t i = 0; i < matrix.columns; ++i) packed.scales[first + i] = matrix.scales[i];
}

void place_bias(PackedWeights& packed, const std::vector<float>& bias, std::size_t first) {
  for (std::size_t i = 0; i < bias.size(); ++i) packed.bias[first + i] = bias[i];
}

}  // namespace

PackedWeights pack(const QuantizedMatrix& weights) {
  PackedWeights packed = empty_weights(weights.rows, weights.columns);
  place(packed, weights, 0);
  return packed;
}

PackedWeights pack(const LinearMap& map) {
  PackedWeights packed = pack(map.weights);
  place_bias(packed, map.bias, 0);
  return packed;
}

PackedScorers pack_side_by_side(const std::array<LinearMap, scorer_count>& maps) {
  constexpr std::size_t unit = 16;
  PackedScorers packed;
  packed.columns.push_back(0);
  for (const LinearMap& map : maps) {
    packed.columns.push_back(packed.columns.back() + padded(map.weights.columns, unit));
  }
  packed.weights = empty_weights(maps.front().weights.rows, packed.columns.back());
  for (std::size_t i = 0; i < maps.size(); ++i) {
    place(packed.weights, maps[i].weights, packed.columns[i]);
    place_bias(packed.weights, maps[i].bias, packed.columns[i]);
  }
  return packed;
}

}  // namespace factwright
