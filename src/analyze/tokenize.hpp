#ifndef FACTWRIGHT_ANALYZE_TOKENIZE_HPP
#define FACTWRIGHT_ANALYZE_TOKENIZE_HPP

#include "factwright/span.hpp"

#include <string_view>
#include <vector>

namespace factwright {

/// A word, number or punctuation mark of the text, before anything else is known of it.
struct RawToken {
  Span span;                ///< bytes of the text, never empty
  bool space_after = true;  ///< white space or the end of the range follows

  bool operator==(const RawToken&) const = default;
};

/// The tokens of `range` by the conventions of Universal Dependencies for English: punctuation,
/// "n't" and "'s" stand alone, compounds are split at their hyphens ("long - term") but not after
/// a prefix ("non-profit"), and addresses, numbers and abbreviations stay whole. The spans are
/// sorted, do not overlap and cover everything but white space. Linear in the bytes of the range.
[[nodiscard]] std::vector<RawToken> tokenize(std::string_view text, Span range);

}  // namespace factwright

#endif
