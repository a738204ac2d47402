#ifndef FACTWRIGHT_ANALYZE_KERNEL_LOOPS_HPP
#define FACTWRIGHT_ANALYZE_KERNEL_LOOPS_HPP

#include "analyze/kernel_lstm.hpp"
#include "analyze/kernels.hpp"

// Loops that the compiler vectorises, compiled once for each kind of processor; everything has
// internal linkage so that the kinds stay apart.

namespace factwright {
namespace {  // NOLINT: on purpose, see above

/// The bits of the largest magnitude; bits of magnitudes are ordered as the magnitudes are.
inline std::uint32_t largest_magnitude(const float* values, std::size_t size) {
  std::uint32_t largest = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t bits = __builtin_bit_cast(std::uint32_t, values[i]) & 0x7fffffffU;
    largest = bits > largest ? bits : largest;
  }
  return largest;
}

inline void round_row(const float* __restrict values, std::uint8_t* __restrict bytes, float factor,
                      std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) bytes[i] = rounded_byte(values[i] * factor);
}

inline void loop_round(const Rounding& task) {
  constexpr float smallest = 1e-9F;
  for (std::size_t row = 0; row < task.count; ++row) {
    const float* values = task.values + row * task.stride;
    float largest = __builtin_bit_cast(float, largest_magnitude(values, task.columns));
    largest = largest < smallest ? smallest : largest;
    task.scales[row] = largest / 127.0F;
    round_row(values, task.bytes + row * task.byte_stride, 127.0F / largest, task.columns);
  }
}

inline void score_row(const float* __restrict left, const ScoreTable& table,
                      float* __restrict scores) {
  for (std::size_t c = 0; c < table.columns; ++c) scores[c] = 0;
  for (std::size_t k = 0; k < table.inner; k += 4) {
    const float* __restrict first = table.right + k * table.right_stride;
    const float* __restrict second = first + table.right_stride;
    const float* __restrict third = second + table.right_stride;
    const float* __restrict fourth = third + table.right_stride;
    for (std::size_t c = 0; c < table.columns; ++c) {
      float sum = scores[c];
      sum += left[k] * first[c];
      sum += left[k + 1] * second[c];
      sum += left[k + 2] * third[c];
      sum += left[k + 3] * fourth[c];
      scores[c] = sum;
    }
  }
}

inline void loop_score(const ScoreTable& table) {
  for (std::size_t row = 0; row < table.rows; ++row) {
    score_row(table.left + row * table.left_stride, table, table.scores + row * table.score_stride);
  }
}

inline void loop_add_scaled(const std::int8_t* __restrict numbers, float scale,
                            float* __restrict sum, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) sum[i] += static_cast<float>(numbers[i]) * scale;
}

inline void loop_rectify(float* values, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    const float low = 0.1F * values[i];
    values[i] = values[i] > low ? values[i] : low;
  }
}

/// Turns the exact sums of one row and one panel into floats.
inline void finish_panel(const Product& product, std::size_t row, std::size_t column,
                         const std::int32_t* __restrict sums) {
  const float row_scale = product.left.scales[row * product.left.scale_step];
  const float* __restrict scales = product.weights.scales + column;
  const std::int32_t* __restrict corrections = product.weights.corrections + column;
  float* __restrict out = product.out + row * product.out_stride + column;
  const float* __restrict base = product.bias == nullptr ? nullptr : product.bias + column;
  if (base == nullptr) {
    for (std::size_t c = 0; c < panel_columns; ++c) {
      out[c] += static_cast<float>(sums[c] - corrections[c]) * (row_scale * scales[c]);
    }
  } else {
    for (std::size_t c = 0; c < panel_columns; ++c) {
      out[c] = base[c] + static_cast<float>(sums[c] - corrections[c]) * (row_scale * scales[c]);
    }
  }
}

}  // namespace
}  // namespace factwright

#endif
