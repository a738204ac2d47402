#include "learn/adam.hpp"

#include <catch2/catch.hpp>

#include "small_training.hpp"

namespace factwright {
namespace {

constexpr ClassCounts counts{5, 17, 5, 7, 50};

struct Setting {
  Parameters zero = zero_parameters(testing::small_settings(), counts);
  Parameters values = zero;
  Adam adam{zero};
  Gradient gradient{zero};
};

TEST_CASE("the first step has the size of the learning rate, against the gradient") {
  Setting setting;
  setting.gradient.values.arcs.weights(0, 0) = 0.5F;
  setting.gradient.values.arcs.weights(0, 1) = -0.001F;
  setting.adam.step(setting.gradient, 0.01F, setting.values);
  CHECK(setting.values.arcs.weights(0, 0) == Approx(-0.01).epsilon(0.01));
  CHECK(setting.values.arcs.weights(0, 1) == Approx(0.01).epsilon(0.01));
  CHECK(setting.values.arcs.weights(1, 1) == 0);
}

TEST_CASE("only rows with a gradient move in a table") {
  Setting setting;
  setting.gradient.touch_word(2);
  setting.gradient.values.words.row(2).setConstant(1);
  setting.adam.step(setting.gradient, 0.01F, setting.values);
  setting.gradient.clear();
  setting.gradient.touch_word(3);
  setting.gradient.values.words.row(3).setConstant(1);
  const Matrix before = setting.values.words.row(2);
  setting.adam.step(setting.gradient, 0.01F, setting.values);
  CHECK(setting.values.words.row(2) == before);
  CHECK(setting.values.words.row(3).sum() < 0);
  CHECK(setting.values.words.row(4).sum() == 0);
}

TEST_CASE("the word table may learn slowly, or not at all") {
  for (const float rate : {0.0F, 0.5F}) {
    Setting setting;
    setting.adam.word_rate = rate;
    setting.gradient.touch_word(2);
    setting.gradient.values.words.row(2).setConstant(1);
    setting.adam.step(setting.gradient, 0.01F, setting.values);
    CHECK(setting.values.words(2, 0) == Approx(-0.01 * rate).margin(1e-6));
  }
}

TEST_CASE("a long gradient is shortened, a short one is not") {
  Setting setting;
  setting.gradient.values.arcs.weights(0, 0) = 50;
  setting.adam.step(setting.gradient, 0.01F, setting.values);
  CHECK(setting.adam.means.arcs.weights(0, 0) == Approx(0.1 * 5));
  Setting other;
  other.gradient.values.arcs.weights(0, 0) = 2;
  other.adam.step(other.gradient, 0.01F, other.values);
  CHECK(other.adam.means.arcs.weights(0, 0) == Approx(0.1 * 2));
}

}  // namespace
}  // namespace factwright
