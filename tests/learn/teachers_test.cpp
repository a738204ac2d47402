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
  add_soft_targets(teachers, Teaching::together, dataset.examples, [](double) {});
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

TEST_CASE("crossed teachers speak of what they have not seen, and of what has no tree together") {
  Dataset crossed = testing::small_dataset();
  Dataset alone = testing::small_dataset();
  Dataset together = testing::small_dataset();
  const std::vector<Parameters> teachers = {
      initial_parameters(testing::small_settings(), crossed.counts(), 1),
      initial_parameters(testing::small_settings(), crossed.counts(), 2)};
  const auto quiet = [](double) {};
  add_soft_targets(teachers, Teaching::crossed, crossed.examples, quiet);
  add_soft_targets({teachers.data(), 1}, Teaching::together, alone.examples, quiet);
  add_soft_targets(teachers, Teaching::together, together.examples, quiet);
  CHECK(crossed.examples[0].soft->upos == alone.examples[0].soft->upos);  // of part 0
  CHECK(crossed.examples[0].soft->upos != together.examples[0].soft->upos);
  CHECK(crossed.examples[2].soft->upos == together.examples[2].soft->upos);
}

TEST_CASE("neighbours are of one part, and all parts are used") {
  CHECK(part_of(0, 3) == 0);
  CHECK(part_of(39, 3) == 0);
  CHECK(part_of(40, 3) == 1);
  CHECK(part_of(119, 3) == 2);
  CHECK(part_of(120, 3) == 0);
}

}  // namespace
}  // namespace factwright
