#ifndef FACTWRIGHT_MENTION_COREFERENCE_HPP
#define FACTWRIGHT_MENTION_COREFERENCE_HPP

#include <cstdint>
#include <vector>

#include "mention/draft.hpp"

namespace factwright {

/// Whom a speech verb above the token quotes; `none` outside speech.
[[nodiscard]] std::uint32_t speaker_of(const Draft& draft, std::uint32_t token);

/// What has been mentioned before `token` in its sentence and the `window` before it, nearest
/// sentence first; within a sentence subjects first, then by place. At most some hundreds.
[[nodiscard]] std::vector<Draft::Past> looked_back(const Draft& draft, std::uint32_t token,
                                                   std::uint32_t window);

/// Whom the phrase that `token` heads cannot mean: the subject of the verb whose object it is, and
/// those it is joined to by "and".
[[nodiscard]] std::vector<std::uint32_t> beside(const Draft& draft, std::uint32_t token);
[[nodiscard]] bool is_among(const std::vector<std::uint32_t>& entities, std::uint32_t entity);

}  // namespace factwright

#endif
