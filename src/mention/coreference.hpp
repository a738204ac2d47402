#ifndef FACTWRIGHT_MENTION_COREFERENCE_HPP
#define FACTWRIGHT_MENTION_COREFERENCE_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "mention/draft.hpp"

namespace factwright {

/// A description taken apart: "the new Norwegian fisheries minister".
struct Description {
  std::string lemma;                   ///< "minister"
  std::vector<std::string> modifiers;  ///< "fisheries"; not articles, numbers, origins
  std::uint32_t origin = none;         ///< the country "Norwegian" stands for
  bool definite = false;
  bool plural = false;
  bool bare = false;  ///< no words but the listed noun's own: "the news agency"
  bool two = false;   ///< "the two", "both"
};

/// Whom a speech verb above the token quotes; `none` outside speech.
[[nodiscard]] std::uint32_t speaker_of(const Draft& draft, std::uint32_t token);

/// The latest entity that has been described by the same noun and at least the same words.
[[nodiscard]] std::uint32_t described_before(const Draft& draft, const Candidate& candidate,
                                             const Description& description);

/// The latest entity of the noun's type: "the company" after a company's name.
[[nodiscard]] std::uint32_t latest_of_type(const Draft& draft, const Candidate& candidate);

/// "The two sides": of the countries named lately the two that the text speaks of most; "both
/// leaders": the latest two persons. Empty where there are not two.
[[nodiscard]] std::vector<std::uint32_t> latest_two(const Draft& draft, const Candidate& candidate);

}  // namespace factwright

#endif
