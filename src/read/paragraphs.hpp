#ifndef FACTWRIGHT_READ_PARAGRAPHS_HPP
#define FACTWRIGHT_READ_PARAGRAPHS_HPP

#include <string_view>
#include <vector>

#include "factwright/span.hpp"

namespace factwright {

/// True for white space and for characters that look like it: a byte-order mark, zero-width space.
[[nodiscard]] bool is_blank(char32_t code_point);

/// `span` without the blank characters at its ends; empty at its beginning where all is blank.
[[nodiscard]] Span trimmed(std::string_view text, Span span);

/// The paragraphs of a text, in order, trimmed, none empty; only blank characters lie between.
///
/// An empty line always parts. Lines that follow each other directly are one paragraph where they
/// look wrapped at a width (each is as full as that width allows, or the next goes on in lower
/// case), otherwise each line is a paragraph. Line ends are LF, CR LF or CR. Linear.
[[nodiscard]] std::vector<Span> split_paragraphs(std::string_view text);

}  // namespace factwright

#endif
