#ifndef FACTWRIGHT_ANALYZE_SENTENCES_HPP
#define FACTWRIGHT_ANALYZE_SENTENCES_HPP

#include "analyze/tokenize.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace factwright {

/// A sentence has at most so many tokens; a longer one is cut, after a semicolon or comma where
/// its second half has one.
inline constexpr std::uint32_t longest_sentence = 250;

/// Tokens [begin, end) of one sentence; `cut` where the sentence was too long and goes on in the
/// next one.
struct SentenceRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool cut = false;

  bool operator==(const SentenceRange&) const = default;
};

/// The sentences of one block as ranges of `tokens`: in order, without gaps, none empty. A line
/// break ends a sentence only in a block of short lines (a list, a table, a poem). Linear in the
/// tokens.
[[nodiscard]] std::vector<SentenceRange> split_sentences(std::string_view text,
                                                         std::span<const RawToken> tokens);

}  // namespace factwright

#endif
