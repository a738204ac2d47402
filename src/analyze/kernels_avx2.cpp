// Compiled for AVX2; empty for other processors.
#ifdef __AVX2__

#include <immintrin.h>

#include "analyze/kernel_loops.hpp"

namespace factwright {
namespace {

constexpr std::size_t half_panel = panel_columns / 2;
constexpr std::size_t most_rows = 4;

/// Some rows of activations without their offset, and their magnitudes.
struct Rows {
  alignas(32) std::int8_t numbers[most_rows][max_inner];
  alignas(32) std::int8_t magnitudes[most_rows][max_inner];

  void take(const ByteRows& left, std::size_t first, std::size_t count, std::size_t bytes) {
    for (std::size_t r = 0; r < count; ++r) {
      const std::uint8_t* row = left.bytes + (first + r) * left.stride;
      for (std::size_t i = 0; i < bytes; ++i) {
        const int number = row[i] - byte_offset;
        numbers[r][i] = static_cast<std::int8_t>(number);
        magnitudes[r][i] = static_cast<std::int8_t>(number < 0 ? -number : number);
      }
    }
  }
};

inline __m256i four_bytes(const std::int8_t* bytes) {
  int four = 0;
  __builtin_memcpy(&four, bytes, sizeof four);
  return _mm256_set1_epi32(four);
}

/// Sums for half a panel. Products of bytes are added in pairs of 16 bits, which hold 2 * 127 *
/// 127: the sign of the activation goes over to the weight.
template <std::size_t count>
void add_up(const Rows& rows, const std::int8_t* weights, std::size_t quads,
            __m256i (&totals)[count][2]) {
  const __m256i ones = _mm256_set1_epi16(1);
  for (std::size_t r = 0; r < count; ++r) totals[r][0] = totals[r][1] = _mm256_setzero_si256();
  for (std::size_t quad = 0; quad < quads; ++quad) {
    const auto* block =
        reinterpret_cast<const __m256i*>(weights + quad * panel_columns * quad_rows);
    const __m256i first = _mm256_loadu_si256(block);
    const __m256i second = _mm256_loadu_si256(block + 1);
    for (std::size_t r = 0; r < count; ++r) {
      const __m256i number = four_bytes(rows.numbers[r] + quad * quad_rows);
      const __m256i magnitude = four_bytes(rows.magnitudes[r] + quad * quad_rows);
      const __m256i a = _mm256_maddubs_epi16(magnitude, _mm256_sign_epi8(first, number));
      const __m256i b = _mm256_maddubs_epi16(magnitude, _mm256_sign_epi8(second, number));
      totals[r][0] = _mm256_add_epi32(totals[r][0], _mm256_madd_epi16(a, ones));
      totals[r][1] = _mm256_add_epi32(totals[r][1], _mm256_madd_epi16(b, ones));
    }
  }
}

inline void store(std::int32_t* place, __m256i sums) {
  _mm256_store_si256(reinterpret_cast<__m256i*>(place), sums);
}

/// Other kernels sum bytes with their offset, for which `corrections` are made.
inline void add_corrections(std::int32_t* __restrict sums, const std::int32_t* corrections) {
  for (std::size_t c = 0; c < panel_columns; ++c) sums[c] += corrections[c];
}

template <std::size_t count>
void multiply_rows(const Product& product, std::size_t row) {
  const std::size_t quads = product.weights.quads;
  Rows rows;
  rows.take(product.left, row, count, quads * quad_rows);
  for (std::size_t column = 0; column < product.weights.columns; column += panel_columns) {
    const std::int8_t* panel = product.weights.bytes + column * quads * quad_rows;
    alignas(32) std::int32_t sums[count][panel_columns];
    for (std::size_t half = 0; half < panel_columns; half += half_panel) {
      __m256i totals[count][2];
      add_up<count>(rows, panel + half * quad_rows, quads, totals);
      for (std::size_t r = 0; r < count; ++r) {
        store(sums[r] + half, totals[r][0]);
        store(sums[r] + half + 8, totals[r][1]);
      }
    }
    for (std::size_t r = 0; r < count; ++r) {
      add_corrections(sums[r], product.weights.corrections + column);
      finish_panel(product, row + r, column, sums[r]);
    }
  }
}

void multiply(const Product& product) {
  const std::size_t count = product.left.count;
  std::size_t row = 0;
  for (; row + most_rows <= count; row += most_rows) multiply_rows<most_rows>(product, row);
  for (; row + 2 <= count; row += 2) multiply_rows<2>(product, row);
  if (row < count) multiply_rows<1>(product, row);
}

constexpr Kernels kernels = {"avx2",     multiply,        loop_round,  loop_lstm_step,
                             loop_score, loop_add_scaled, loop_rectify};

}  // namespace

const Kernels& avx2_kernels() { return kernels; }

}  // namespace factwright

#endif
