#ifndef FACTWRIGHT_MATCH_PHRASE_HPP
#define FACTWRIGHT_MATCH_PHRASE_HPP

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "match/scene.hpp"

namespace factwright {

/// A phrase found in a sentence: tokens [begin, end) and who fills its roles.
struct PhraseMatch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::map<std::string, Found> roles;
};

/// The first way (longer optional parts first) in which a phrase of the rule matches at a token.
/// Bounded: gives up after a fixed number of steps.
[[nodiscard]] std::optional<PhraseMatch> match_phrase(const Scene& scene, const CompiledRule& rule,
                                                      const PhraseNode& phrase,
                                                      std::uint32_t token);

}  // namespace factwright

#endif
