#include "analyze/kernel_loops.hpp"

namespace factwright {
namespace {

void multiply(const Product& product) {
  const std::size_t panels = product.weights.columns / panel_columns;
  const std::size_t panel_bytes = product.weights.quads * panel_columns * quad_rows;
  for (std::size_t row = 0; row < product.left.count; ++row) {
    const std::uint8_t* bytes = product.left.bytes + row * product.left.stride;
    for (std::size_t panel = 0; panel < panels; ++panel) {
      const std::int8_t* weights = product.weights.bytes + panel * panel_bytes;
      std::int32_t sums[panel_columns] = {};
      for (std::size_t quad = 0; quad < product.weights.quads; ++quad) {
        const std::uint8_t* four = bytes + quad * quad_rows;
        const std::int8_t* block = weights + quad * panel_columns * quad_rows;
        for (std::size_t column = 0; column < panel_columns; ++column) {
          const std::int8_t* w = block + column * quad_rows;
          sums[column] += four[0] * w[0] + four[1] * w[1] + four[2] * w[2] + four[3] * w[3];
        }
      }
      finish_panel(product, row, panel * panel_columns, sums);
    }
  }
}

constexpr Kernels kernels = {"portable", multiply,        loop_round,  loop_lstm_step,
                             loop_score, loop_add_scaled, loop_rectify};

}  // namespace

const Kernels& portable_kernels() { return kernels; }

}  // namespace factwright
