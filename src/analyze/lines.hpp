#ifndef FACTWRIGHT_ANALYZE_LINES_HPP
#define FACTWRIGHT_ANALYZE_LINES_HPP

#include "analyze/tokenize.hpp"

#include <span>
#include <string_view>

namespace factwright {

/// Whether a line ends between token `i` and the one after it.
[[nodiscard]] bool breaks_line(std::string_view text, std::span<const RawToken> tokens,
                               std::size_t i);

/// Whether the block's lines stand for themselves: all are short and none goes on in small letters,
/// or each begins with a bullet. Wrapped prose is neither. Linear.
[[nodiscard]] bool is_list_of_lines(std::string_view text, std::span<const RawToken> tokens);

}  // namespace factwright

#endif
