#include "learn/lstm.hpp"

#include <catch2/catch.hpp>

#include "small_training.hpp"

namespace factwright {
namespace {

TEST_CASE("a batch knows how many sentences reach each time") {
  const BatchShape shape = batch_shape({4, 2, 1});
  CHECK(shape.sentences == 3);
  CHECK(shape.times == 4);
  CHECK(shape.active == std::vector<Index>{3, 2, 1, 1, 0});
  CHECK(shape.rows() == 12);
  CHECK(shape.row(2, 1) == 7);
}

TEST_CASE("a sentence comes out of a layer as if it were alone") {
  const Parameters parameters = initial_parameters(testing::small_settings(), {5, 17, 5, 7, 50}, 1);
  const LayerParameters& layer = parameters.layers[0];
  const BatchShape shape = batch_shape({5, 3, 2});
  const Matrix input = Matrix::Random(shape.rows(), 8);
  const LstmTrace together = lstm_forward(layer, input, shape);
  for (Index sentence = 0; sentence < 3; ++sentence) {
    const Index length = shape.lengths[static_cast<std::size_t>(sentence)];
    Matrix own(length, 8);
    for (Index time = 0; time < length; ++time) {
      own.row(time) = input.row(shape.row(time, sentence));
    }
    const LstmTrace alone = lstm_forward(layer, own, batch_shape({length}));
    for (Index time = 0; time < length; ++time) {
      CHECK(together.hidden.row(shape.row(time, sentence)).isApprox(alone.hidden.row(time), 1e-5F));
    }
    for (Index time = length; time < shape.times; ++time) {
      CHECK(together.hidden.row(shape.row(time, sentence)).cwiseAbs().sum() == 0);
    }
  }
}

}  // namespace
}  // namespace factwright
