#ifndef FACTWRIGHT_WRITE_PAGE_PARTS_HPP
#define FACTWRIGHT_WRITE_PAGE_PARTS_HPP

#include <string_view>

namespace factwright {

/// The page around its data, made from src/write/page/ when building: markup, style and script,
/// with a content policy that admits these two by their hash and nothing else.
[[nodiscard]] std::string_view page_before_title();
[[nodiscard]] std::string_view page_before_data();
[[nodiscard]] std::string_view page_after_data();

}  // namespace factwright

#endif
