#ifndef FACTWRIGHT_ANALYZE_TOKEN_WORDS_HPP
#define FACTWRIGHT_ANALYZE_TOKEN_WORDS_HPP

#include <cstddef>
#include <string_view>

namespace factwright {

/// Where the sentence may go on after an abbreviation.
enum class Abbreviation : unsigned char {
  no,           ///< the word is no abbreviation
  before_name,  ///< a name or number follows: "Mr.", "Gen.", "No."
  within,       ///< goes on more often than not: "Inc.", "Aug.", "Calif."
  often_final,  ///< gives its period to the sentence where one ends: "etc."
};

/// What `word`, written without its period, is before a period ("Mr" in "Mr."). Case counts.
[[nodiscard]] Abbreviation abbreviation(std::string_view word);

/// Prefixes that keep their hyphen ("non", "anti", "mid", "e"); any case.
[[nodiscard]] bool is_kept_prefix(std::string_view word);

/// Units that are split from their number ("5km" is 5 km); exact case for those of one letter.
[[nodiscard]] bool is_unit(std::string_view word);

/// Top-level domains and endings of files that make a dotted word an address; any case.
[[nodiscard]] bool is_address_ending(std::string_view word);

/// Faces that stand alone between spaces (":-)").
[[nodiscard]] bool is_emoticon(std::string_view chunk);

/// The bytes of the first part of two words written as one ("cannot": 3), otherwise 0.
[[nodiscard]] std::size_t first_part_of_fused(std::string_view word);

/// The bytes of the clitic at the start of `text`, apostrophe first ("'s", "'re"), otherwise 0.
/// `text` goes on to the end of the chunk.
[[nodiscard]] std::size_t clitic_size(std::string_view text);

}  // namespace factwright

#endif
