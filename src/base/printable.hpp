#ifndef FACTWRIGHT_BASE_PRINTABLE_HPP
#define FACTWRIGHT_BASE_PRINTABLE_HPP

#include <string>
#include <string_view>

namespace factwright {

/// The text as a terminal may show it on one line: line ends and tabs become spaces; other control
/// characters, marks that turn the direction of writing, and malformed bytes become U+FFFD. For
/// names of files and documents, which strangers choose. Linear.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace factwright

#endif
