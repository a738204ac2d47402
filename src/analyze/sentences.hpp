#ifndef FACTWRIGHT_ANALYZE_SENTENCES_HPP
#define FACTWRIGHT_ANALYZE_SENTENCES_HPP

#include "analyze/tokenize.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace factwright {

/// A sentence has at most so many tokens; a longer one is cut, after a semicolon or comma where
/// its second half has one.
inline constexpr std::uint32_t longest_sentence = 250;

/// The sentences of one block as ranges [begin, end) of `tokens`: in order, without gaps, none
/// empty. A line break ends a sentence only in a block of short lines (a list, a table, a poem).
/// Linear in the tokens.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> split_sentences(
    std::string_view text, std::span<const RawToken> tokens);

}  // namespace factwright

#endif
