#include "analyze/packed_weights.hpp"

#include <catch2/catch.hpp>

#include "small_model.hpp"

namespace factwright {
namespace {

TEST_CASE("weights are packed in panels of columns and fours of rows, filled up with zeros") {
  QuantizedMatrix weights{5, 33, std::vector<std::int8_t>(5 * 33, 0), std::vector<float>(33, 0.5F)};
  weights.numbers.own()[4 * 33 + 32] = 9;  // last row, last column
  weights.numbers.own()[1 * 33 + 2] = -7;
  const PackedWeights packed = pack(weights);
  CHECK(packed.quads == 2);
  CHECK(packed.columns == 64);
  REQUIRE(packed.bytes.size() == 2 * 4 * 64);
  CHECK(packed.bytes[((1 * 2 + 1) * 32 + 0) * 4 + 0] == 9);
  CHECK(packed.bytes[((0 * 2 + 0) * 32 + 2) * 4 + 1] == -7);
  CHECK(packed.corrections[32] == 9 * 128);
  CHECK(packed.corrections[2] == -7 * 128);
  CHECK(packed.scales[32] == 0.5F);
  CHECK(packed.scales[33] == 0);
}

TEST_CASE("scorers stand side by side, each from a multiple of 16 columns") {
  const ModelFile model = testing::SmallModel().make();
  const PackedScorers packed = pack_side_by_side(model.scorers);
  CHECK(packed.columns == std::vector<std::size_t>{0, 32, 48, 64, 80, 96, 112, 128});
  CHECK(packed.weights.columns == 128);
  CHECK(packed.weights.bias[32] == model.scorer(Scorer::xpos).bias[0]);
  CHECK(packed.weights.bias[17] == 0);
}

}  // namespace
}  // namespace factwright
