#ifndef FACTWRIGHT_MATCH_PATTERN_MATCH_HPP
#define FACTWRIGHT_MATCH_PATTERN_MATCH_HPP

#include <optional>

#include "match/patterns.hpp"
#include "match/scene.hpp"

namespace factwright {

/// What a pattern has found as a match of its rule: the key word is the part named "trigger", else
/// the highest in the tree of what fills no role. Nothing where a condition of the rule fails.
[[nodiscard]] std::optional<Match> match_of(const Scene& scene, const PatternHit& hit);

}  // namespace factwright

#endif
