#ifndef FACTWRIGHT_READ_LINE_LOOKS_HPP
#define FACTWRIGHT_READ_LINE_LOOKS_HPP

#include <string>
#include <string_view>

#include "read/shape.hpp"

namespace factwright {

/// "By Ana Ruiz", "Ana Ruiz (@anar) 5 minutes ago", or a line that is only a date.
[[nodiscard]] bool looks_like_byline(std::string_view line, const Shape& shape);

/// What is part of the page, not of the story: menus, site names, addresses, "5 minutes ago",
/// cut-off lines, lines without a letter. `line` is in the form of plain().
[[nodiscard]] bool looks_like_furniture(std::string_view line, const Shape& shape);

/// A picture's text: it ends in its photographer and agency in brackets or after a slash.
[[nodiscard]] bool looks_like_caption(std::string_view line, const Shape& shape);

/// "About Norland Steel", as press releases end.
[[nodiscard]] bool looks_like_about_heading(std::string_view line, const Shape& shape);

/// Two to four capitalised words and nothing else.
[[nodiscard]] bool looks_like_name(std::string_view line, const Shape& shape);

/// Among the paragraphs of a story: a headline of another one, or a word or two without a stop.
[[nodiscard]] bool looks_like_link(const Shape& shape);

/// Starts with a bullet or a number: "- ", "• ", "3. ", "(a) ".
[[nodiscard]] bool is_list_item(std::string_view line);

/// The line with one space for each run of blanks and none at its ends.
[[nodiscard]] std::string collapse_blanks(std::string_view line);

/// The same without the "#" marks of a Markdown heading.
[[nodiscard]] std::string headline_text(std::string_view line);

}  // namespace factwright

#endif
