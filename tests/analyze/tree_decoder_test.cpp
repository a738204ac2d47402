#include "analyze/tree_decoder.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <vector>

namespace factwright {
namespace {

using Heads = std::vector<std::uint32_t>;

bool is_tree_with_one_root(const Heads& heads) {
  std::size_t roots = 0;
  for (std::size_t start = 1; start < heads.size(); ++start) {
    roots += heads[start] == 0;
    std::size_t node = start;
    for (std::size_t step = 0; node != 0; ++step) {
      if (step == heads.size()) return false;
      node = heads[node];
    }
  }
  return roots == 1;
}

float sum_of(const ArcScores& scores, const Heads& heads) {
  float sum = 0;
  for (std::size_t d = 1; d < heads.size(); ++d) sum += scores.at(d, heads[d]);
  return sum;
}

/// The slow, obvious twin: tries all assignments of heads.
float best_sum_by_trying(const ArcScores& scores) {
  Heads heads(scores.size, 0);
  float best = -1e30F;
  while (true) {
    if (is_tree_with_one_root(heads)) best = std::max(best, sum_of(scores, heads));
    std::size_t digit = 1;
    while (digit < scores.size && ++heads[digit] == scores.size) heads[digit++] = 0;
    if (digit == scores.size) return best;
  }
}

TEST_CASE("the decoder finds what trying all trees finds") {
  std::mt19937 random(3);
  TreeDecoder decoder;
  for (std::size_t round = 0; round < 300; ++round) {
    const std::size_t size = 2 + round % 5;
    std::vector<float> values(size * size);
    for (float& value : values) value = static_cast<float>(random() % 1000) / 10.0F;
    // Half of the time the root is everybody's favourite, which asks for all but one to give way.
    for (std::size_t d = 0; d < size && round % 2 == 0; ++d) values[d * size] += 200;
    const ArcScores scores{values, size, size};
    const auto found = decoder.decode(scores);
    const Heads heads(found.begin(), found.end());
    REQUIRE(is_tree_with_one_root(heads));
    CHECK(sum_of(scores, heads) == Approx(best_sum_by_trying(scores)));
  }
}

TEST_CASE("two cycles that prefer each other still become a tree") {
  // Words 1 and 2 want each other, 3 and 4 too; 3 would rather hang on 2 than on the root.
  const std::vector<float> values = {0, 0, 0, 0, 0,  //
                                     5, 0, 9, 0, 0,  //
                                     1, 9, 0, 0, 0,  //
                                     0, 0, 4, 0, 9,  //
                                     0, 0, 0, 9, 0};
  CHECK(best_tree({values, 5, 5}) == Heads{0, 0, 1, 2, 3});
}

TEST_CASE("a sentence of one word hangs it on the root, and none gives nothing") {
  const std::vector<float> values = {0, 0, -3, 0};
  CHECK(best_tree({values, 2, 2}) == Heads{0, 0});
  CHECK(best_tree({values, 1, 1}) == Heads{0});
}

TEST_CASE("a long sentence without any preference is a tree") {
  const std::size_t size = 120;
  const std::vector<float> values(size * size, 1);
  CHECK(is_tree_with_one_root(best_tree({values, size, size})));
}

}  // namespace
}  // namespace factwright
