#include "learn/random.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace factwright {
namespace {

TEST_CASE("the same keys give the same numbers and other keys others") {
  CHECK(Random({1, 2}).next() == Random({1, 2}).next());
  CHECK(Random({1, 2}).next() != Random({2, 1}).next());
  CHECK(Random({1, 2}).next() != Random({1, 2, 0}).next());
}

TEST_CASE("numbers have the distribution that their name says") {
  Random random{3};
  double sum = 0;
  double gauss = 0;
  double squares = 0;
  constexpr int count = 20'000;
  for (int i = 0; i < count; ++i) {
    const float uniform = random.uniform();
    REQUIRE(uniform >= 0);
    REQUIRE(uniform < 1);
    sum += uniform;
    const float normal = random.gauss();
    gauss += normal;
    squares += normal * normal;
  }
  CHECK(sum / count == Approx(0.5).margin(0.02));
  CHECK(gauss / count == Approx(0).margin(0.03));
  CHECK(squares / count == Approx(1).margin(0.05));
}

TEST_CASE("shuffling keeps all values") {
  Random random{4};
  std::vector<int> values = {1, 2, 3, 4, 5, 6, 7, 8, 9};
  const std::vector<int> before = values;
  random.shuffle(values);
  CHECK(values != before);
  CHECK(std::is_permutation(values.begin(), values.end(), before.begin()));
}

}  // namespace
}  // namespace factwright
