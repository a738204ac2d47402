// Compiled for AVX2; empty for other processors.
#ifdef __AVX2__

#include "analyze/kernel_avx2_rows.hpp"
#include "analyze/kernel_loops.hpp"

namespace factwright {
namespace {

constexpr std::size_t lanes = 8;  ///< columns of one register
constexpr std::size_t step = panel_columns * quad_rows;

inline __m256i four_bytes(const std::int8_t* bytes) {
  int four = 0;
  __builtin_memcpy(&four, bytes, sizeof four);
  return _mm256_set1_epi32(four);
}

/// Weights plus 128: they are the unsigned side of a product.
inline __m256i raised(const std::int8_t* weights) {
  return _mm256_xor_si256(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights)),
                          _mm256_set1_epi8(-128));
}

inline __m256i widened(__m256i pairs) { return _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)); }

/// Sums of some rows for one register of columns; `weights` are those of the first column.
template <std::size_t count>
struct Strip {
  const Rows& rows;
  std::size_t first;
  const std::int8_t* weights;
  std::size_t quads;

  void add_up(std::int32_t (*sums)[panel_columns]) const {
    __m256i totals[count];
    for (std::size_t r = 0; r < count; ++r) totals[r] = _mm256_set1_epi32(rows.starts[first + r]);
    for (std::size_t quad = 0; quad + 1 < quads; quad += 2) {
      const __m256i upper = raised(weights + quad * step);
      const __m256i lower = raised(weights + quad * step + step);
      for (std::size_t r = 0; r < count; ++r) {
        const std::int8_t* bytes = rows.numbers[first + r] + quad * quad_rows;
        const __m256i a = _mm256_maddubs_epi16(upper, four_bytes(bytes));
        const __m256i b = _mm256_maddubs_epi16(lower, four_bytes(bytes + quad_rows));
        totals[r] = _mm256_add_epi32(totals[r], widened(_mm256_add_epi16(a, b)));
      }
    }
    for (std::size_t r = 0; r < count; ++r) {
      _mm256_store_si256(reinterpret_cast<__m256i*>(sums[r]), totals[r]);
    }
  }
};

struct Panel {
  const Product& product;
  const Rows& rows;
  std::size_t first_row;  ///< of the product, the first of `rows`
  std::size_t column;

  template <std::size_t count>
  void run(std::size_t row) const {
    const std::size_t quads = product.weights.quads;
    const std::int8_t* weights = product.weights.bytes + column * quads * quad_rows;
    alignas(32) std::int32_t sums[count][panel_columns];
    for (std::size_t part = 0; part < panel_columns; part += lanes) {
      const Strip<count> strip{rows, row, weights + part * quad_rows, quads};
      strip.add_up(reinterpret_cast<std::int32_t(*)[panel_columns]>(&sums[0][part]));
    }
    for (std::size_t r = 0; r < count; ++r) {
      complete(weights, row + r, sums[r]);
      finish_panel(product, first_row + row + r, column, sums[r]);
    }
  }

  /// Adds what was taken out of a row, and what other kernels' sums have: the activations' offset.
  void complete(const std::int8_t* weights, std::size_t row, std::int32_t* sums) const {
    const auto* corrections =
        reinterpret_cast<const __m256i*>(product.weights.corrections + column);
    auto* place = reinterpret_cast<__m256i*>(sums);
    __m256i totals[panel_columns / lanes];
    for (std::size_t v = 0; v < panel_columns / lanes; ++v) {
      totals[v] =
          _mm256_add_epi32(_mm256_load_si256(place + v), _mm256_loadu_si256(corrections + v));
    }
    for (std::size_t i = 0; i < rows.rest_count[row]; ++i) {
      const RestQuad& rest = rows.rest[row][i];
      const __m256i numbers = four_bytes(rest.numbers);
      for (std::size_t v = 0; v < panel_columns / lanes; ++v) {
        const __m256i block = raised(weights + rest.quad * step + v * 32);
        totals[v] = _mm256_add_epi32(totals[v], widened(_mm256_maddubs_epi16(block, numbers)));
      }
    }
    for (std::size_t v = 0; v < panel_columns / lanes; ++v)
      _mm256_store_si256(place + v, totals[v]);
  }
};

/// All rows that are held at once for each panel, so that a panel stays in the first cache.
void multiply(const Product& product) {
  Rows rows;
  for (std::size_t first = 0; first < product.left.count; first += most_rows) {
    const std::size_t left = product.left.count - first;
    const std::size_t count = left < most_rows ? left : most_rows;
    rows.take(product, first, count);
    for (std::size_t column = 0; column < product.weights.columns; column += panel_columns) {
      const Panel panel{product, rows, first, column};
      std::size_t row = 0;
      for (; row + 8 <= count; row += 8) panel.run<8>(row);
      for (; row + 4 <= count; row += 4) panel.run<4>(row);
      for (; row + 2 <= count; row += 2) panel.run<2>(row);
      if (row < count) panel.run<1>(row);
    }
  }
}

constexpr Kernels kernels = {"avx2",     multiply,        loop_round,  loop_lstm_step,
                             loop_score, loop_add_scaled, loop_rectify};

}  // namespace

const Kernels& avx2_kernels() { return kernels; }

}  // namespace factwright

#endif
