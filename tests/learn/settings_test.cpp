#include "learn/settings.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

TEST_CASE("a description says what is needed to train the model again") {
  TrainingSettings training;
  training.seed = 77;
  const std::string text = describe(NetworkSettings{}, training);
  for (const char* part :
       {"seed: 77\n", "epochs: 24\n", "lstm size: 160", "words 0.25, capitals 0\n"}) {
    CHECK_THAT(text, Catch::Contains(part));
  }
}

}  // namespace
}  // namespace factwright
