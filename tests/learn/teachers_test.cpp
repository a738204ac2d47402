#include "learn/teachers.hpp"

#include <catch2/catch.hpp>

#include <vector>

#include "small_training.hpp"

namespace factwright {
namespace {

TEST_CASE("teachers give distributions, and a tree where there is none") {
  Dataset dataset = testing::small_dataset();
  const std::vector<Parameters> teachers = {
      initial_parameters(testing::small_settings(), dataset.counts(), 1),
      initial_parameters(testing::small_settings(), dataset.counts(), 2)};
  add_soft_targets(teachers, dataset.examples, [](double) {});
  for (const Example& example : dataset.examples) {
    REQUIRE(example.soft != nullptr);
    const SoftTargets& soft = *example.soft;
    for (const Matrix* table : {&soft.upos, &soft.xpos, &soft.names, &soft.arcs, &soft.labels}) {
      REQUIRE(table->rows() == static_cast<Index>(example.size()));
      for (Index row = 0; row < table->rows(); ++row) CHECK(table->row(row).sum() == Approx(1));
    }
    REQUIRE(soft.heads.size() == example.size());
    for (std::size_t i = 1; i < example.size(); ++i) {
      CHECK(soft.arcs(static_cast<Index>(i), static_cast<Index>(i)) == 0);
      if (example.has_tree) CHECK(static_cast<int>(soft.heads[i]) == example.words[i].head);
      CHECK(soft.heads[i] < example.size());
    }
  }
}

}  // namespace
}  // namespace factwright
