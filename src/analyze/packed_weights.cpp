#include "analyze/packed_weights.hpp"

#include <algorithm>
#include <array>

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

/// Four rows side by side, from column `from` of the matrix on, into one panel's quad.
void place_quad(std::int8_t* out, const std::array<const std::int8_t*, quad_rows>& rows,
                std::size_t from, std::size_t columns) {
  for (std::size_t i = 0; i < columns; ++i) {
    for (std::size_t row = 0; row < quad_rows; ++row)
      out[i * quad_rows + row] = rows[row][from + i];
  }
}

void add_corrections(PackedWeights& packed, const QuantizedMatrix& matrix, std::size_t first) {
  std::int32_t* sums = packed.corrections.data() + first;
  for (std::size_t row = 0; row < matrix.rows; ++row) {
    const std::int8_t* numbers = matrix.numbers.data() + row * matrix.columns;
    for (std::size_t i = 0; i < matrix.columns; ++i) sums[i] += byte_offset * numbers[i];
  }
}

/// Puts a matrix into columns from `first` on.
void place(PackedWeights& packed, const QuantizedMatrix& matrix, std::size_t first) {
  const std::vector<std::int8_t> zeros(matrix.columns);
  for (std::size_t row = 0; row < matrix.rows; row += quad_rows) {
    std::array<const std::int8_t*, quad_rows> rows{};
    for (std::size_t i = 0; i < quad_rows; ++i) {
      const bool there = row + i < matrix.rows;
      rows[i] = there ? matrix.numbers.data() + (row + i) * matrix.columns : zeros.data();
    }
    for (std::size_t from = 0; from < matrix.columns;) {
      const std::size_t column = first + from;
      const std::size_t in_panel = column % panel_columns;
      const std::size_t count = std::min(panel_columns - in_panel, matrix.columns - from);
      const std::size_t quad = column / panel_columns * packed.quads + row / quad_rows;
      place_quad(&packed.bytes[(quad * panel_columns + in_panel) * quad_rows], rows, from, count);
      from += count;
    }
  }
  add_corrections(packed, matrix, first);
  std::copy(matrix.scales.begin(), matrix.scales.end(),
            packed.scales.begin() + static_cast<std::ptrdiff_t>(first));
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
