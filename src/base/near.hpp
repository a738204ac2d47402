#ifndef FACTWRIGHT_BASE_NEAR_HPP
#define FACTWRIGHT_BASE_NEAR_HPP

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace factwright {

/// The edits (insert, delete, replace, swap of neighbours) that turn one word into the other, by
/// bytes: the optimal string alignment form of the Damerau-Levenshtein distance. Stops early and
/// returns `limit` + 1 where more than `limit` edits are needed. Cost: product of the lengths.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate that was probably meant by `name`, or "" where none is near: letter case is
/// ignored; names of up to 4 bytes may differ by one edit, of up to 7 by two, and so on. Among
/// equals the first candidate wins. Names over 64 bytes have no near name.
[[nodiscard]] std::string nearest_name(std::string_view name,
                                       std::span<const std::string> candidates);

}  // namespace factwright

#endif
