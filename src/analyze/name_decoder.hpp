#ifndef FACTWRIGHT_ANALYZE_NAME_DECODER_HPP
#define FACTWRIGHT_ANALYZE_NAME_DECODER_HPP

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "analyze/labels.hpp"

namespace factwright {

/// Finds name tags and keeps its memory for the next sentence. Not thread-safe.
class NameDecoder {
 public:
  /// The sequence of tags with the highest sum of scores in which each inside tag follows a begin
  /// or inside of its kind (Viterbi). `scores` holds `name_tag_count` numbers a word; linear. Valid
  /// until the next call.
  [[nodiscard]] std::span<const NameTag> decode(std::span<const float> scores);

 private:
  /// By tag of a word: the tag of the word before it.
  using Origins = std::array<NameTag, name_tag_count>;

  std::vector<Origins> origins_;
  std::vector<NameTag> tags_;
};

}  // namespace factwright

#endif
