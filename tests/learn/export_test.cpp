#include "learn/export.hpp"

#include <catch2/catch.hpp>

#include "factwright/error.hpp"
#include "small_training.hpp"

namespace factwright {
namespace {

TEST_CASE("an exported model is valid and its numbers are close to the parameters") {
  const Dataset dataset = testing::small_dataset();
  const Parameters parameters = initial_parameters(testing::small_settings(), dataset.counts(), 3);
  const ModelFile model = export_model(parameters, dataset, "test");
  CHECK_NOTHROW(decode_model(encode_model(model), "test"));
  const Parameters back = import_model(model, dataset, "test");
  const std::vector<const Matrix*> before = parameters.all();
  const std::vector<const Matrix*> after = back.all();
  for (std::size_t i = 0; i < before.size(); ++i) {
    const float largest = before[i]->cwiseAbs().maxCoeff();
    CHECK((*before[i] - *after[i]).cwiseAbs().maxCoeff() <= 0.51F * largest / 127);
  }
}

TEST_CASE("a model of other words is no teacher") {
  const Dataset dataset = testing::small_dataset();
  ModelFile model = export_model(initial_parameters(testing::small_settings(), dataset.counts(), 3),
                                 dataset, "test");
  model.words.back() = "fjord";
  CHECK_THROWS_AS(import_model(model, dataset, "test"), Error);
}

}  // namespace
}  // namespace factwright
