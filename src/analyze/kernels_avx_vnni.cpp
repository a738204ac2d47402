// Compiled for AVX2 with VNNI; empty for other processors.
#ifdef __AVXVNNI__

#include <immintrin.h>

#include "analyze/kernel_loops.hpp"

namespace factwright {
namespace {

constexpr std::size_t lanes = 8;    ///< columns of one register
constexpr std::size_t vectors = 2;  ///< registers of columns at once: half a panel
constexpr std::size_t half_panel = lanes * vectors;

struct Block {
  const Product& product;

  template <std::size_t rows>
  void run(std::size_t row, std::size_t panel) const {
    alignas(32) std::int32_t sums[rows][panel_columns];
    for (std::size_t half = 0; half < panel_columns; half += half_panel) {
      add_up<rows>(row, panel, half, sums);
    }
    for (std::size_t r = 0; r < rows; ++r) {
      finish_panel(product, row + r, panel * panel_columns, sums[r]);
    }
  }

  template <std::size_t rows>
  void add_up(std::size_t row, std::size_t panel, std::size_t half,
              std::int32_t (&sums)[rows][panel_columns]) const {
    const std::size_t quads = product.weights.quads;
    const std::int8_t* weights =
        product.weights.bytes + (panel * quads * panel_columns + half) * quad_rows;
    const std::uint8_t* bytes = product.left.bytes + row * product.left.stride;
    __m256i totals[rows][vectors];
    for (std::size_t r = 0; r < rows; ++r) {
      for (__m256i& total : totals[r]) total = _mm256_setzero_si256();
    }
    for (std::size_t quad = 0; quad < quads; ++quad) {
      const auto* block =
          reinterpret_cast<const __m256i*>(weights + quad * panel_columns * quad_rows);
      const __m256i first = _mm256_loadu_si256(block);
      const __m256i second = _mm256_loadu_si256(block + 1);
      for (std::size_t r = 0; r < rows; ++r) {
        int four = 0;
        __builtin_memcpy(&four, bytes + r * product.left.stride + quad * quad_rows, 4);
        const __m256i a = _mm256_set1_epi32(four);
        totals[r][0] = _mm256_dpbusd_avx_epi32(totals[r][0], a, first);
        totals[r][1] = _mm256_dpbusd_avx_epi32(totals[r][1], a, second);
      }
    }
    for (std::size_t r = 0; r < rows; ++r) {
      auto* place = reinterpret_cast<__m256i*>(sums[r] + half);
      _mm256_store_si256(place, totals[r][0]);
      _mm256_store_si256(place + 1, totals[r][1]);
    }
  }
};

/// All rows of each panel, so that a panel stays in the first cache.
void multiply(const Product& product) {
  const Block block{product};
  const std::size_t count = product.left.count;
  for (std::size_t panel = 0; panel < product.weights.columns / panel_columns; ++panel) {
    std::size_t row = 0;
    for (; row + 4 <= count; row += 4) block.run<4>(row, panel);
    for (; row + 2 <= count; row += 2) block.run<2>(row, panel);
    if (row < count) block.run<1>(row, panel);
  }
}

constexpr Kernels kernels = {"avx-vnni", multiply,        loop_round,  loop_lstm_step,
                             loop_score, loop_add_scaled, loop_rectify};

}  // namespace

const Kernels& avx_vnni_kernels() { return kernels; }

}  // namespace factwright

#endif
