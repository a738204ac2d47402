#include "learn/objective.hpp"

#include <catch2/catch.hpp>

#include <vector>

#include "learn/random.hpp"
#include "learn/teachers.hpp"
#include "small_training.hpp"

namespace factwright {
namespace {

struct Setting {
  Dataset dataset = testing::small_dataset();
  Parameters parameters = initial_parameters(testing::small_settings(), dataset.counts(), 5);
  TrainingSettings training;
  std::vector<const Example*> examples;

  Setting() {
    training.dropout = {0, 0, 0, 0};
    training.teacher_weight = 0.4F;
    for (Matrix* matrix : parameters.all()) *matrix *= 2;
    refresh();
  }
  void refresh() { examples = {&dataset.examples[0], &dataset.examples[2], &dataset.examples[1]}; }
  double loss(Gradient& gradient) const {
    const ShardTask task{training, examples, 0.1F};
    const Losses losses = add_gradient(parameters, task, Random{1}, gradient);
    return 0.1 * (losses.arcs + losses.labels + training.tag_weight * losses.tags +
                  training.name_weight * losses.names);
  }
};

/// Compares the gradient with differences of the loss at some numbers of each matrix.
void check_gradient(Setting& setting) {
  Gradient gradient(zero_parameters(testing::small_settings(), setting.dataset.counts()));
  setting.loss(gradient);
  Gradient unused(zero_parameters(testing::small_settings(), setting.dataset.counts()));
  const std::vector<Matrix*> values = setting.parameters.all();
  const std::vector<const Matrix*> slopes = std::as_const(gradient.values).all();
  Random random{9};
  for (std::size_t part = 0; part < values.size(); ++part) {
    for (int round = 0; round < 6; ++round) {
      const std::size_t at = random.below(static_cast<std::size_t>(values[part]->size()));
      float& value = values[part]->data()[at];
      const float kept = value;
      constexpr float step = 0.002F;  // small: rectifiers have a kink
      value = kept + step;
      const double above = setting.loss(unused);
      value = kept - step;
      const double below = setting.loss(unused);
      value = kept;
      INFO("part " << part << " at " << at);
      CHECK((above - below) / (2 * step) ==
            Approx(slopes[part]->data()[at]).epsilon(0.03).margin(1e-3));
    }
  }
}

TEST_CASE("the gradient is that of the losses") {
  Setting setting;
  check_gradient(setting);
}

TEST_CASE("the gradient is that of the losses with teachers too") {
  Setting setting;
  const std::vector<Parameters> teachers = {
      initial_parameters(testing::small_settings(), setting.dataset.counts(), 6),
      initial_parameters(testing::small_settings(), setting.dataset.counts(), 7)};
  add_soft_targets(teachers, Teaching::together, setting.dataset.examples, [](double) {});
  setting.refresh();
  check_gradient(setting);
}

TEST_CASE("only rows that were used have a gradient, and clearing removes it") {
  Setting setting;
  Gradient gradient(zero_parameters(testing::small_settings(), setting.dataset.counts()));
  setting.loss(gradient);
  CHECK(gradient.words.size() == 5);  // root, unknown, and three words of the vocabulary
  for (Index row = 0; row < gradient.values.words.rows(); ++row) {
    const bool used = gradient.word_touched[static_cast<std::size_t>(row)] != 0;
    CHECK(used == (gradient.values.words.row(row).cwiseAbs().sum() > 0));
  }
  gradient.clear();
  for (const Matrix* matrix : std::as_const(gradient.values).all()) {
    CHECK(matrix->cwiseAbs().sum() == 0);
  }
  CHECK(gradient.words.empty());
}

TEST_CASE("gradients of shards add up") {
  Setting setting;
  const Parameters zero = zero_parameters(testing::small_settings(), setting.dataset.counts());
  Gradient once(zero);
  setting.loss(once);
  Gradient sum(zero);
  Gradient other(zero);
  setting.loss(sum);
  setting.loss(other);
  sum.add(other);
  CHECK(sum.values.words.isApprox(2 * once.values.words));
  CHECK(sum.values.layers[0].forward.isApprox(2 * once.values.layers[0].forward));
}

}  // namespace
}  // namespace factwright
