#include "analyze/name_decoder.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <vector>

namespace factwright {
namespace {

using Tags = std::vector<NameTag>;

float sum_of(const std::vector<float>& scores, const Tags& tags) {
  float sum = 0;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    sum += scores[i * name_tag_count + static_cast<std::size_t>(tags[i])];
  }
  return sum;
}

bool is_legal(const Tags& tags) {
  NameTag previous = NameTag::o;
  for (const NameTag tag : tags) {
    if (!may_follow(previous, tag)) return false;
    previous = tag;
  }
  return true;
}

TEST_CASE("the best legal tags are those that trying all sequences finds") {
  std::mt19937 random(5);
  NameDecoder decoder;
  for (int round = 0; round < 50; ++round) {
    const std::size_t words = 1 + static_cast<std::size_t>(round) % 4;
    std::vector<float> scores(words * name_tag_count);
    for (float& score : scores) score = static_cast<float>(random() % 100);
    float best = -1;
    std::size_t sequences = 1;
    for (std::size_t i = 0; i < words; ++i) sequences *= name_tag_count;
    for (std::size_t code = 0; code < sequences; ++code) {
      Tags tags;
      for (std::size_t rest = code; tags.size() < words; rest /= name_tag_count) {
        tags.push_back(static_cast<NameTag>(rest % name_tag_count));
      }
      if (is_legal(tags)) best = std::max(best, sum_of(scores, tags));
    }
    const auto tags = decoder.decode(scores);
    const Tags found(tags.begin(), tags.end());
    REQUIRE(is_legal(found));
    CHECK(sum_of(scores, found) == best);
  }
}

TEST_CASE("no words have no tags") { CHECK(NameDecoder().decode({}).empty()); }

}  // namespace
}  // namespace factwright
