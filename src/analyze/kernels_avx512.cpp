// Compiled for AVX-512 with VNNI; empty for other processors.
#ifdef __AVX512VNNI__

#include <immintrin.h>

#include "analyze/kernel_loops.hpp"

namespace factwright {
namespace {

struct Block {
  const Product& product;

  template <std::size_t rows>
  void run(std::size_t row, std::size_t panel) const {
    const std::size_t quads = product.weights.quads;
    const std::int8_t* weights = product.weights.bytes + panel * quads * panel_columns * quad_rows;
    const std::uint8_t* bytes = product.left.bytes + row * product.left.stride;
    const std::size_t stride = product.left.stride;
    __m512i totals[rows][2];
    for (std::size_t r = 0; r < rows; ++r) totals[r][0] = totals[r][1] = _mm512_setzero_si512();
    for (std::size_t quad = 0; quad < quads; ++quad) {
      const std::int8_t* block = weights + quad * panel_columns * quad_rows;
      const __m512i w0 = _mm512_loadu_si512(block);
      const __m512i w1 = _mm512_loadu_si512(block + 64);
      for (std::size_t r = 0; r < rows; ++r) {
        int four = 0;
        __builtin_memcpy(&four, bytes + r * stride + quad * quad_rows, 4);
        const __m512i a = _mm512_set1_epi32(four);
        totals[r][0] = _mm512_dpbusd_epi32(totals[r][0], a, w0);
        totals[r][1] = _mm512_dpbusd_epi32(totals[r][1], a, w1);
      }
    }
    for (std::size_t r = 0; r < rows; ++r) {
      alignas(64) std::int32_t sums[panel_columns];
      _mm512_store_si512(sums, totals[r][0]);
      _mm512_store_si512(sums + 16, totals[r][1]);
      finish_panel(product, row + r, panel * panel_columns, sums);
    }
  }
};

/// All rows of each panel, so that a panel stays in the first cache.
void multiply(const Product& product) {
  const Block block{product};
  const std::size_t count = product.left.count;
  for (std::size_t panel = 0; panel < product.weights.columns / panel_columns; ++panel) {
    std::size_t row = 0;
    for (; row + 8 <= count; row += 8) block.run<8>(row, panel);
    for (; row + 4 <= count; row += 4) block.run<4>(row, panel);
    for (; row + 2 <= count; row += 2) block.run<2>(row, panel);
    if (row < count) block.run<1>(row, panel);
  }
}

constexpr Kernels kernels = {"avx512-vnni", multiply,        loop_round,  loop_lstm_step,
                             loop_score,    loop_add_scaled, loop_rectify};

}  // namespace

const Kernels& avx512_kernels() { return kernels; }

}  // namespace factwright

#endif
