#ifndef FACTWRIGHT_READ_INTAKE_HPP
#define FACTWRIGHT_READ_INTAKE_HPP

#include <cstddef>
#include <cstdint>
#include <string>

#include "factwright/document.hpp"

namespace factwright {

/// The most bytes without white space. More of them are data of some kind, not what somebody wrote:
/// such a text is left out.
inline constexpr std::size_t longest_chunk = std::size_t{1} << 20;

/// The largest text in bytes.
inline constexpr std::size_t largest_text = std::size_t{128} << 20;

/// Takes a document that has its `id`, the raw bytes as `text`, and what else its file says of it.
/// Checks and cleans the text, marks its zones and adds it to `documents.items`; a text that is
/// empty, binary, not UTF-8 or beyond the limits goes to `documents.left_out` under `name`.
void take_in(Document document, const std::string& name, Documents& documents);

/// Puts U+FFFD in place of each character that XML forbids; returns how many there were. The text
/// is valid UTF-8.
std::uint32_t replace_forbidden(std::string& text);

/// Puts documents and left-out names in order of their ids (ties: of their texts) and gives the
/// second document of one id the id "ID#2", the third "ID#3".
void put_in_order(Documents& documents);

}  // namespace factwright

#endif
