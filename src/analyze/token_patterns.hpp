#ifndef FACTWRIGHT_ANALYZE_TOKEN_PATTERNS_HPP
#define FACTWRIGHT_ANALYZE_TOKEN_PATTERNS_HPP

#include "factwright/span.hpp"

#include <cstddef>
#include <string_view>

namespace factwright {

/// The part of a chunk (a run without white space) that is an address (URL, e-mail, host name,
/// file name), without brackets and punctuation around it. Empty where the chunk has none.
[[nodiscard]] Span find_address(std::string_view chunk);

/// The end of the token that starts at byte `at` of `chunk`. One function a kind of start.
[[nodiscard]] std::size_t end_of_number(std::string_view chunk, std::size_t at);
[[nodiscard]] std::size_t end_of_mark(std::string_view chunk, std::size_t at);
/// `rest` is what follows the chunk in the text; a period belongs to an initial or to some
/// abbreviations only where the sentence goes on.
[[nodiscard]] std::size_t end_of_word(std::string_view chunk, std::size_t at,
                                      std::string_view rest);

}  // namespace factwright

#endif
