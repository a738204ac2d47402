#include "learn/parameters.hpp"

#include <catch2/catch.hpp>

#include "small_training.hpp"

namespace factwright {
namespace {

constexpr ClassCounts counts{7, 17, 5, 7, 50};

TEST_CASE("parameters have the shapes that their settings ask for") {
  const Parameters zero = zero_parameters(testing::small_settings(), counts);
  CHECK(zero.words.rows() == 7);
  CHECK(zero.subwords.rows() == 32);
  REQUIRE(zero.layers.size() == 2);
  CHECK(zero.layers[0].input.weights.rows() == 8);
  CHECK(zero.layers[1].input.weights.rows() == 32);
  CHECK(zero.layers[1].input.weights.cols() == 8 * 16);
  CHECK(zero.scorer(Scorer::xpos).weights.cols() == 5);
  CHECK(zero.labels.weights.rows() == 3 * 16);
  for (const Matrix* matrix : zero.all()) CHECK(matrix->cwiseAbs().sum() == 0);
}

TEST_CASE("all parameters are listed once, tables first") {
  Parameters zero = zero_parameters(testing::small_settings(), counts);
  const std::vector<Matrix*> all = zero.all();
  CHECK(all.size() == 2 + 2 * 4 + 2 * (scorer_count + 2));
  CHECK(all[0] == &zero.words);
  CHECK(zero.dense().front() == all[2]);
}

TEST_CASE("a start depends on its seed, and forget gates start open") {
  const NetworkSettings settings = testing::small_settings();
  const Parameters start = initial_parameters(settings, counts, 1);
  CHECK(start.words == initial_parameters(settings, counts, 1).words);
  CHECK(start.words != initial_parameters(settings, counts, 2).words);
  const Matrix& bias = start.layers[0].input.bias;
  for (const Index direction : {0, 1}) {
    CHECK(bias.block(0, (4 * direction + 1) * 16, 1, 16).sum() == 16);
    CHECK(bias.block(0, 4 * direction * 16, 1, 16).sum() == 0);
  }
}

}  // namespace
}  // namespace factwright
