#ifndef FACTWRIGHT_ANALYZE_KERNELS_HPP
#define FACTWRIGHT_ANALYZE_KERNELS_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace factwright {

// Only plain pointers here: these types are seen by files that are compiled for processors that
// may not be there, and those must not share inline functions with the others.

/// Columns that are multiplied together; packed weights are filled up to a multiple with zeros.
inline constexpr std::size_t panel_columns = 32;
/// Rows whose products with one column are added at once; filled up with zeros.
inline constexpr std::size_t quad_rows = 4;
/// Most rows that weights may have.
inline constexpr std::size_t max_inner = 1024;
/// Activations are stored as this plus a number in -127 .. 127.
inline constexpr int byte_offset = 128;

/// Rows of activations. A row's values are (byte - 128) * scale; bytes up to a multiple of four
/// must be readable.
struct ByteRows {
  const std::uint8_t* bytes = nullptr;
  std::size_t stride = 0;  ///< bytes from row to row
  std::size_t count = 0;
  const float* scales = nullptr;  ///< of row r: scales[r * scale_step]
  std::size_t scale_step = 0;
};

/// Weights in the order in which they are read: panels of 32 columns, in each the rows in fours.
/// Number of column c of the panel and row r of the four: bytes[((panel * quads + quad) * 32 + c)
/// * 4 + r].
struct WeightView {
  const std::int8_t* bytes = nullptr;
  const float* scales = nullptr;              ///< one a column
  const std::int32_t* corrections = nullptr;  ///< 128 times the sum of a column
  std::size_t quads = 0;
  std::size_t columns = 0;  ///< a multiple of 32
};

/// out = left * weights + bias, or out += left * weights where `bias` is null.
struct Product {
  ByteRows left;
  WeightView weights;
  const float* bias = nullptr;
  float* out = nullptr;
  std::size_t out_stride = 0;  ///< floats from row to row, at least the weights' columns
};

/// Rounds rows of floats to activations with a scale of their own.
struct Rounding {
  const float* values = nullptr;
  std::size_t stride = 0;
  std::size_t count = 0;
  std::size_t columns = 0;
  std::uint8_t* bytes = nullptr;
  std::size_t byte_stride = 0;
  float* scales = nullptr;
};

/// One time of an LSTM for some sentences: gates before activation (four blocks of `size`: input,
/// forget, output, candidate) and cells give new cells and results, rounded with scale 1/127.
struct LstmStep {
  const float* gates = nullptr;
  std::size_t gate_stride = 0;
  float* cells = nullptr;
  std::size_t cell_stride = 0;
  std::uint8_t* out = nullptr;
  std::size_t out_stride = 0;
  std::size_t count = 0;
  std::size_t size = 0;  ///< a multiple of 16
};

/// scores[r][c] = sum over k of left[r][k] * right[k][c], added from the first k to the last.
struct ScoreTable {
  const float* left = nullptr;
  std::size_t left_stride = 0;
  const float* right = nullptr;
  std::size_t right_stride = 0;
  float* scores = nullptr;
  std::size_t score_stride = 0;
  std::size_t rows = 0;
  std::size_t inner = 0;  ///< a multiple of 4
  std::size_t columns = 0;
};

/// The inner loops of the network for one kind of processor. All kinds give the same bits: integer
/// sums are exact and each float step is one rounding in a fixed order.
struct Kernels {
  const char* name = "";
  void (*multiply)(const Product&) = nullptr;
  void (*round)(const Rounding&) = nullptr;
  void (*lstm_step)(const LstmStep&) = nullptr;
  void (*score)(const ScoreTable&) = nullptr;
  /// sum[i] += numbers[i] * scale
  void (*add_scaled)(const std::int8_t* numbers, float scale, float* sum,
                     std::size_t size) = nullptr;
  /// x is kept where positive and a tenth elsewhere
  void (*rectify)(float* values, std::size_t size) = nullptr;
};

/// The kernels that this processor can run, the fastest first.
[[nodiscard]] std::span<const Kernels* const> available_kernels();

[[nodiscard]] const Kernels& portable_kernels();
[[nodiscard]] const Kernels& avx2_kernels();      ///< only on x86-64
[[nodiscard]] const Kernels& avx_vnni_kernels();  ///< only on x86-64; 256 bits, needs AVX-VNNI
[[nodiscard]] const Kernels& avx512_kernels();    ///< only on x86-64; needs VNNI

}  // namespace factwright

#endif
