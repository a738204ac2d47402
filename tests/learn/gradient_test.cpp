#include "learn/gradient.hpp"

#include <catch2/catch.hpp>

#include "small_training.hpp"

namespace factwright {
namespace {

TEST_CASE("a row is listed once however often it is touched") {
  Gradient gradient(zero_parameters(testing::small_settings(), {5, 17, 5, 7, 50}));
  gradient.touch_word(3);
  gradient.touch_word(1);
  gradient.touch_word(3);
  gradient.touch_subword(2);
  CHECK(gradient.words == std::vector<std::uint32_t>{3, 1});
  CHECK(gradient.subwords == std::vector<std::uint32_t>{2});
  gradient.clear();
  CHECK(gradient.words.empty());
  gradient.touch_word(3);
  CHECK(gradient.words == std::vector<std::uint32_t>{3});
}

TEST_CASE("adding takes over the rows of the other") {
  const Parameters zero = zero_parameters(testing::small_settings(), {5, 17, 5, 7, 50});
  Gradient sum(zero);
  Gradient other(zero);
  sum.touch_word(1);
  sum.values.words.row(1).setConstant(1);
  other.touch_word(1);
  other.touch_word(4);
  other.values.words.row(1).setConstant(2);
  other.values.words.row(4).setConstant(5);
  other.values.labels.bias(0, 3) = 7;
  sum.add(other);
  CHECK(sum.words == std::vector<std::uint32_t>{1, 4});
  CHECK(sum.values.words(1, 0) == 3);
  CHECK(sum.values.words(4, 0) == 5);
  CHECK(sum.values.labels.bias(0, 3) == 7);
}

}  // namespace
}  // namespace factwright
