#ifndef FACTWRIGHT_RULES_PATTERN_HPP
#define FACTWRIGHT_RULES_PATTERN_HPP

#include <optional>

#include "factwright/pattern.hpp"
#include "rules/phrase.hpp"

namespace factwright {

/// Reads one line of `tokens:`. Returns nothing where its form is wrong (the first such fault is
/// reported); wrong names are all reported and do not stop it. Groups nest at most 32 deep.
[[nodiscard]] std::optional<TokenPattern> parse_tokens(const PlacedText& line,
                                                       const PhraseNames& names,
                                                       const Reporter& report);

/// Reads one line of `path:`, likewise.
[[nodiscard]] std::optional<PathPattern> parse_path(const PlacedText& line,
                                                    const PhraseNames& names,
                                                    const Reporter& report);

}  // namespace factwright

#endif
