#ifndef FACTWRIGHT_ANALYZE_KERNEL_AVX2_ROWS_HPP
#define FACTWRIGHT_ANALYZE_KERNEL_AVX2_ROWS_HPP

#include <immintrin.h>

#include "analyze/kernels.hpp"

// Rows of activations as AVX2's byte products need them. Two of these products (a weight plus 128,
// at most 255, times an activation) are added in 16 bits, and two such sums again: that holds what
// the activations' positive numbers and their negative ones sum up to if neither is more than 128.
// Trained networks have few activations that are more; these are taken apart here, so that every
// sum is exact.

namespace factwright {
namespace {  // NOLINT: internal linkage keeps the kinds of processors apart

/// Rows that are held at once.
constexpr std::size_t most_rows = 16;
constexpr std::size_t group = 2 * quad_rows;  ///< activations that are added in 16 bits
constexpr std::size_t group_parts = 4;        ///< at most: two quads, each in halves
constexpr std::size_t most_rest = max_inner / group * group_parts;
constexpr int most_sum = 128;

/// Four activations of a row that are added by themselves.
struct RestQuad {
  std::uint16_t quad;
  std::int8_t numbers[quad_rows];
};

/// Whether both 16-bit sums of four activations hold.
inline bool fits(const std::int8_t* numbers) {
  const int first = numbers[0] + numbers[1];
  const int second = numbers[2] + numbers[3];
  const auto holds = [](int a, int b, int sum) {
    return (a > 0) != (b > 0) || (sum <= most_sum && sum >= -most_sum);
  };
  return holds(numbers[0], numbers[1], first) && holds(numbers[2], numbers[3], second);
}

struct Rows {
  alignas(32) std::int8_t numbers[most_rows][max_inner + 32];  ///< without their offset
  RestQuad rest[most_rows][most_rest];
  std::size_t rest_count[most_rows];
  std::int32_t starts[most_rows];  ///< what the weights' offset adds to a row's sums, taken off

  void take(const Product& product, std::size_t first, std::size_t count) {
    const std::size_t size = product.weights.quads * quad_rows;
    for (std::size_t r = 0; r < count; ++r) {
      __builtin_memcpy(numbers[r], product.left.bytes + (first + r) * product.left.stride, size);
      __builtin_memset(numbers[r] + size, byte_offset, lanes);
      rest_count[r] = 0;
      __m256i sums = _mm256_setzero_si256();
      for (std::size_t at = 0; at < size; at += lanes)
        sums = _mm256_add_epi32(sums, prepare(r, at));
      starts[r] = -byte_offset * sum_of(sums);
      if (product.weights.quads % 2 != 0) take_out(r, product.weights.quads - 1);
    }
  }

 private:
  static constexpr std::size_t lanes = 32;

  /// Takes the offset off, splits what would not hold, and gives sums of fours.
  __m256i prepare(std::size_t r, std::size_t at) {
    auto* place = reinterpret_cast<__m256i*>(numbers[r] + at);
    const __m256i all = _mm256_xor_si256(_mm256_load_si256(place), _mm256_set1_epi8(-128));
    _mm256_store_si256(place, all);
    for (unsigned over = groups_over(all); over != 0; over &= over - 1) {
      split(r, (at + static_cast<std::size_t>(__builtin_ctz(over))) / quad_rows);
    }
    const __m256i pairs = _mm256_maddubs_epi16(_mm256_set1_epi8(1), all);
    return _mm256_madd_epi16(pairs, _mm256_set1_epi16(1));
  }

  static std::int32_t sum_of(__m256i sums) {
    alignas(32) std::int32_t each[8];
    _mm256_store_si256(reinterpret_cast<__m256i*>(each), sums);
    std::int32_t sum = 0;
    for (const std::int32_t one : each) sum += one;
    return sum;
  }

  /// Of 32 activations: the first byte's bit of each group whose sums do not hold.
  static unsigned groups_over(__m256i all) {
    const __m256i sizes = _mm256_abs_epi8(all);
    const __m256i negative = _mm256_cmpgt_epi8(_mm256_setzero_si256(), all);
    const __m256i over = _mm256_or_si256(sums_over(_mm256_and_si256(negative, sizes)),
                                         sums_over(_mm256_andnot_si256(negative, sizes)));
    const auto bits = static_cast<unsigned>(_mm256_movemask_epi8(over));
    return (bits | bits >> 2U) & 0x01010101U;
  }

  static __m256i sums_over(__m256i sizes) {
    const __m256i pairs = _mm256_maddubs_epi16(sizes, _mm256_set1_epi8(1));
    const __m256i other = _mm256_shuffle_epi32(pairs, 0b10110001);
    return _mm256_cmpgt_epi16(_mm256_add_epi16(pairs, other), _mm256_set1_epi16(most_sum));
  }

  /// Leaves the first quad of a group where it is, or half of it, and takes out what is more.
  void split(std::size_t r, std::size_t quad) {
    std::int8_t* four = numbers[r] + quad * quad_rows;
    if (!fits(four)) halve(r, quad, four);
    take_out(r, quad + 1);
  }

  void take_out(std::size_t r, std::size_t quad) {
    std::int8_t* four = numbers[r] + quad * quad_rows;
    if (!fits(four)) halve(r, quad, four);
    add_rest(r, quad, four);
    __builtin_memset(four, 0, quad_rows);
  }

  void halve(std::size_t r, std::size_t quad, std::int8_t* four) {
    std::int8_t half[quad_rows];
    for (std::size_t i = 0; i < quad_rows; ++i) {
      half[i] = static_cast<std::int8_t>(four[i] / 2);
      four[i] = static_cast<std::int8_t>(four[i] - half[i]);
    }
    add_rest(r, quad, half);
  }

  void add_rest(std::size_t r, std::size_t quad, const std::int8_t* four) {
    RestQuad& more = rest[r][rest_count[r]++];
    more.quad = static_cast<std::uint16_t>(quad);
    __builtin_memcpy(more.numbers, four, quad_rows);
  }
};

}  // namespace
}  // namespace factwright

#endif
