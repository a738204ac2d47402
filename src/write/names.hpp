#ifndef FACTWRIGHT_WRITE_NAMES_HPP
#define FACTWRIGHT_WRITE_NAMES_HPP

#include <string>
#include <string_view>

namespace factwright {

/// The text where it is a link that a picture may carry (http, https, mailto, "#.."), without
/// spaces, quotes and controls; empty for all else, "javascript:" first.
[[nodiscard]] std::string_view safe_url(std::string_view text);

/// True for an absolute http(s) IRI of ASCII characters that may stand between < and > as it is.
[[nodiscard]] bool is_plain_iri(std::string_view text);

/// Every byte but letters, digits and - . _ ~ as %XX: one segment of an IRI's path.
[[nodiscard]] std::string iri_segment(std::string_view text);
void append_iri_segment(std::string& result, std::string_view text);

/// At most 48 ASCII letters, digits and single hyphens that recall the text, in lower case and
/// without accents. The same for the composed and the decomposed form of a text. May be empty.
[[nodiscard]] std::string slug(std::string_view text);
void append_slug(std::string& result, std::string_view text);

/// Letters, digits and . _ : - stay, all else becomes _: a NMTOKEN of XML.
[[nodiscard]] std::string nmtoken(std::string_view text);

}  // namespace factwright

#endif
