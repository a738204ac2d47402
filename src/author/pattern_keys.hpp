#ifndef FACTWRIGHT_AUTHOR_PATTERN_KEYS_HPP
#define FACTWRIGHT_AUTHOR_PATTERN_KEYS_HPP

#include <string>

#include "factwright/pack.hpp"

namespace factwright {

/// A text that is equal for patterns that say the same in the same form, wherever they stand.
[[nodiscard]] std::string key_of(const PhraseNode& phrase);
[[nodiscard]] std::string key_of(const TokenPattern& pattern);
[[nodiscard]] std::string key_of(const PathPattern& path);

}  // namespace factwright

#endif
