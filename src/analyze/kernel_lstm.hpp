#ifndef FACTWRIGHT_ANALYZE_KERNEL_LSTM_HPP
#define FACTWRIGHT_ANALYZE_KERNEL_LSTM_HPP

#include "analyze/kernels.hpp"

// The step of an LSTM as loops that the compiler vectorises; see kernel_loops.hpp.

namespace factwright {
namespace {  // NOLINT: internal linkage keeps the kinds of processors apart

/// tanh as a fraction, by Lambert's continued fraction; |error| < 2e-5.
struct Fraction {
  float over;
  float under;
};

inline Fraction tanh_fraction(float x) {
  constexpr float end = 4.97F;  // where the fraction reaches 1
  x = x < -end ? -end : x;
  x = x > end ? end : x;
  const float y = x * x;
  const float over = x * (135135.0F + y * (17325.0F + y * (378.0F + y)));
  const float under = 135135.0F + y * (62370.0F + y * (3150.0F + y * 28.0F));
  return {over, under};
}

/// 1 / (1 + exp(-x)) = (1 + tanh(x / 2)) / 2
inline Fraction sigmoid_fraction(float x) {
  const Fraction half = tanh_fraction(0.5F * x);
  return {half.under + half.over, 2.0F * half.under};
}

/// 128 plus the nearest whole number (ties to even) of a value in -127 .. 127.
inline std::uint8_t rounded_byte(float value) {
  constexpr float shifter = 12582912.0F + static_cast<float>(byte_offset);  // 1.5 * 2^23 + 128
  const auto bits = __builtin_bit_cast(std::uint32_t, value + shifter);
  return static_cast<std::uint8_t>(bits & 0xffU);
}

/// LSTM sizes are multiples of it; few enough that all numbers of a block stay in registers.
constexpr std::size_t lstm_block = 16;

inline void lstm_cells(const float* __restrict gates, float* __restrict cells,
                       float* __restrict results, std::size_t size) {
  for (std::size_t i = 0; i < lstm_block; ++i) {
    const Fraction in = sigmoid_fraction(gates[i]);
    const Fraction forget = sigmoid_fraction(gates[size + i]);
    const Fraction exit = sigmoid_fraction(gates[2 * size + i]);
    const Fraction candidate = tanh_fraction(gates[3 * size + i]);
    const float cell = cells[i] * (forget.over / forget.under) +
                       (in.over * candidate.over) / (in.under * candidate.under);
    const Fraction squashed = tanh_fraction(cell);
    cells[i] = cell;
    results[i] = (exit.over * squashed.over) / (exit.under * squashed.under);
  }
}

inline void lstm_row(const float* gates, float* cells, std::uint8_t* out, std::size_t size) {
  for (std::size_t begin = 0; begin < size; begin += lstm_block) {
    float results[lstm_block];
    lstm_cells(gates + begin, cells + begin, results, size);
    for (std::size_t i = 0; i < lstm_block; ++i) out[begin + i] = rounded_byte(127.0F * results[i]);
  }
}

inline void loop_lstm_step(const LstmStep& step) {
  for (std::size_t row = 0; row < step.count; ++row) {
    lstm_row(step.gates + row * step.gate_stride, step.cells + row * step.cell_stride,
             step.out + row * step.out_stride, step.size);
  }
}

}  // namespace
}  // namespace factwright

#endif
