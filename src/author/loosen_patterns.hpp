#ifndef FACTWRIGHT_AUTHOR_LOOSEN_PATTERNS_HPP
#define FACTWRIGHT_AUTHOR_LOOSEN_PATTERNS_HPP

#include <functional>
#include <string>
#include <vector>

#include "factwright/pack.hpp"

namespace factwright {

/// One condition of a pattern, and what drops it.
template <class Pattern>
struct PatternLoosening {
  std::string what;  ///< "the test `tag=VERB`", "the bound {..4}"
  Location where;
  std::function<void(Pattern&)> apply;  ///< for the pattern that it was made of, unchanged
};

/// Every way to drop or loosen one condition of a pattern, from left to right: a test or a part of
/// it, a repetition or one of its bounds, a look-around, a type, one of several alternatives. The
/// words of a pattern are what it is made of, as those of a trigger are, and stay.
[[nodiscard]] std::vector<PatternLoosening<PhraseNode>> loosenings_of(const PhraseNode& phrase);
[[nodiscard]] std::vector<PatternLoosening<TokenPattern>> loosenings_of(
    const TokenPattern& pattern);
[[nodiscard]] std::vector<PatternLoosening<PathPattern>> loosenings_of(const PathPattern& path);

/// A test in the words of the language: "lemma=meet,visit & !tag=VERB".
[[nodiscard]] std::string to_words(const TokenTest& test);

}  // namespace factwright

#endif
