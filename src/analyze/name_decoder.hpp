#ifndef FACTWRIGHT_ANALYZE_NAME_DECODER_HPP
#define FACTWRIGHT_ANALYZE_NAME_DECODER_HPP

#include <cstddef>
#include <span>
#include <vector>

#include "analyze/labels.hpp"

namespace factwright {

/// The sequence of tags with the highest sum of scores in which each inside tag follows a begin or
/// inside of its kind (Viterbi). `scores` holds `name_tag_count` numbers a word; linear.
[[nodiscard]] std::vector<NameTag> best_name_tags(std::span<const float> scores);

}  // namespace factwright

#endif
