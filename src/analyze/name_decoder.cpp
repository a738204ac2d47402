#include "analyze/name_decoder.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace factwright {
namespace {

using Sums = std::array<float, name_tag_count>;
using Origins = std::array<NameTag, name_tag_count>;

constexpr float never = -std::numeric_limits<float>::infinity();

NameTag tag_at(std::size_t index) { return static_cast<NameTag>(index); }

/// The best sums after one more word, and from which tag each comes.
Sums advance(const Sums& before, std::span<const float> scores, Origins& origins) {
  Sums after;
  for (std::size_t tag = 0; tag < name_tag_count; ++tag) {
    float best = never;
    for (std::size_t previous = 0; previous < name_tag_count; ++previous) {
      if (!may_follow(tag_at(previous), tag_at(tag)) || before[previous] <= best) continue;
      best = before[previous];
      origins[tag] = tag_at(previous);
    }
    after[tag] = best + scores[tag];
  }
  return after;
}

}  // namespace

std::vector<NameTag> best_name_tags(std::span<const float> scores) {
  const std::size_t words = scores.size() / name_tag_count;
  std::vector<NameTag> tags(words, NameTag::o);
  if (words == 0) return tags;
  std::vector<Origins> origins(words);
  Sums sums;
  sums.fill(never);
  sums[static_cast<std::size_t>(NameTag::o)] = 0;
  for (std::size_t word = 0; word < words; ++word) {
    sums = advance(sums, scores.subspan(word * name_tag_count, name_tag_count), origins[word]);
  }
  NameTag tag =
      tag_at(static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin()));
  for (std::size_t word = words; word-- > 0;) {
    tags[word] = tag;
    tag = origins[word][static_cast<std::size_t>(tag)];
  }
  return tags;
}

}  // namespace factwright
