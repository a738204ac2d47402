#ifndef FACTWRIGHT_WRITE_ESCAPE_HPP
#define FACTWRIGHT_WRITE_ESCAPE_HPP

#include "write/sink.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace factwright {

/// One function for each layer that text has to pass. Input is UTF-8; all are linear and put runs
/// of harmless bytes at once.

/// True for the characters that XML 1.0 allows in a document.
[[nodiscard]] bool xml_allows(char32_t code_point);

/// Text between XML tags: & < > and CR become references, quotes stay as they are. What XML
/// forbids, and what is not UTF-8, becomes U+FFFD; returns how many.
std::uint64_t put_xml(Sink& sink, std::string_view text);

/// The same for an attribute in double quotes or Graphviz's HTML-like labels: quotes, tabs and
/// line ends become references too.
std::uint64_t put_xml_attribute(Sink& sink, std::string_view text);

/// Between the quotes of a JSON string: \" \\ \b \f \n \r \t, other controls as \u00XX.
void put_json(Sink& sink, std::string_view text);

/// Between the quotes of an N-Quads literal, in the canonical form of RDFC-1.0: \" \\ \b \t \n \f
/// \r, other controls as \u00XX.
void put_nquads(Sink& sink, std::string_view text);

/// JSON that stands in a script element of HTML: < becomes \u003c, so that no tag and no comment
/// can begin or end there. It stays the same JSON, because < occurs only in its strings.
void put_script_json(Sink& sink, std::string_view json);

/// A field of CSV by RFC 4180: in quotes where it holds a comma, quote or line end or starts or
/// ends with a blank, with quotes doubled. Nothing at all for an empty text, which means absent.
void put_csv(Sink& sink, std::string_view text);

/// JSON text as such a field, with \u0022 and \u005c for \" and \\: the same JSON, but Neo4j takes
/// a backslash before a quote for an escape of its own.
void put_csv_json(Sink& sink, std::string_view json);

/// Between the single quotes of a Cypher string: \' \\ \n \r \t; quotes and backslashes that stand
/// in the text as \uXXXX are safe, too, since each backslash is doubled.
void put_cypher(Sink& sink, std::string_view text);

/// Between the backticks of a Cypher name: backticks doubled.
void put_cypher_name(Sink& sink, std::string_view name);

/// A plain DOT label before cgraph quotes it: \ doubled (with a space behind it at the end), & is
/// &amp;, a line end is \n. What XML forbids becomes U+FFFD; `replaced` counts.
[[nodiscard]] std::string dot_label(std::string_view text, std::uint64_t& replaced);

/// A DOT attribute that Graphviz gives no meaning to: as dot_label, but & stays.
[[nodiscard]] std::string dot_value(std::string_view text, std::uint64_t& replaced);

}  // namespace factwright

#endif
