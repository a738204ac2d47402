#include "analyze/name_decoder.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace factwright {
namespace {

using Sums = std::array<float, name_tag_count>;

constexpr float never = -std::numeric_limits<float>::infinity();

NameTag tag_at(std::size_t index) { return static_cast<NameTag>(index); }

/// The tag with the highest sum that may stand before `tag`, the first of equal ones.
std::size_t best_before(const Sums& before, std::size_t tag, std::size_t best_of_all) {
  if (!continues_name(tag_at(tag))) return best_of_all;
  const std::size_t begin = tag - 1;
  return before[tag] > before[begin] ? tag : begin;
}

/// The best sums after one more word, and from which tag each comes.
Sums advance(const Sums& before, std::span<const float> scores,
             std::array<NameTag, name_tag_count>& origins) {
  const auto best_of_all =
      static_cast<std::size_t>(std::max_element(before.begin(), before.end()) - before.begin());
  Sums after;
  for (std::size_t tag = 0; tag < name_tag_count; ++tag) {
    const std::size_t origin = best_before(before, tag, best_of_all);
    origins[tag] = tag_at(origin);
    after[tag] = before[origin] + scores[tag];
  }
  return after;
}

}  // namespace

std::span<const NameTag> NameDecoder::decode(std::span<const float> scores) {
  const std::size_t words = scores.size() / name_tag_count;
  tags_.resize(words);
  origins_.resize(words);
  if (words == 0) return tags_;
  Sums sums;
  sums.fill(never);
  sums[static_cast<std::size_t>(NameTag::o)] = 0;
  for (std::size_t word = 0; word < words; ++word) {
    sums = advance(sums, scores.subspan(word * name_tag_count, name_tag_count), origins_[word]);
  }
  NameTag tag =
      tag_at(static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin()));
  for (std::size_t word = words; word-- > 0;) {
    tags_[word] = tag;
    tag = origins_[word][static_cast<std::size_t>(tag)];
  }
  return tags_;
}

}  // namespace factwright
