#ifndef FACTWRIGHT_MENTION_TITLES_HPP
#define FACTWRIGHT_MENTION_TITLES_HPP

#include "mention/draft.hpp"

namespace factwright {

/// The token behind "to Oslo" of "ambassador to Oslo"; the candidate's end where nothing like that
/// follows.
[[nodiscard]] std::uint32_t end_of_post(const Draft& draft, const Candidate& candidate);

/// The token behind a title and its post: where "Tom Cole" begins in "ambassador to Oslo Tom Cole".
[[nodiscard]] std::uint32_t after_title(const Draft& draft, const Candidate& candidate);

/// The person between commas behind the phrase ("the mayor of Cusco, Marta Silva, left"), or
/// `none`.
[[nodiscard]] std::uint32_t behind_comma(const Draft& draft, const Candidate& candidate);

/// The person named right after a title, or in apposition ("minister Ana Ruiz", "Ruiz, a
/// minister"); `none` where nobody is.
[[nodiscard]] std::uint32_t named_beside(const Draft& draft, const Candidate& candidate);

/// The country behind the name behind the title: "President Ruiz of Norway".
[[nodiscard]] std::uint32_t origin_behind(const Draft& draft, const Candidate& candidate);

}  // namespace factwright

#endif
