#include "write/escape.hpp"

#include "base/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace factwright {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// What stands for each ASCII character: nothing, where it stays as it is.
using Table = std::array<std::string_view, 128>;

constexpr Table xml_table(bool attribute) {
  Table table{};
  for (std::size_t c = 0; c < 32; ++c) table[c] = replacement;
  table['\t'] = attribute ? "&#9;" : "";
  table['\n'] = attribute ? "&#10;" : "";
  table['\r'] = "&#13;";
  table['&'] = "&amp;";
  table['<'] = "&lt;";
  table['>'] = "&gt;";
  if (attribute) table['"'] = "&quot;";
  return table;
}

constexpr Table text_table = xml_table(false);
constexpr Table attribute_table = xml_table(true);

/// The size of the harmless character at `at`, 0 where something else must stand for it. ASCII
/// and the two ranges beyond it where XML or UTF-8 has gaps are looked at, the rest is fine.
std::size_t xml_harmless(std::string_view text, std::size_t at) {
  const Decoded decoded = decode_at(text, at);
  const bool malformed = decoded.size == 1;
  return malformed || !xml_allows(decoded.code_point) ? 0 : decoded.size;
}

/// What stands for a character beyond ASCII in XML; nothing, where it stays as it is. Two of them
/// end lines in XML 1.1, and readers of XML 1.0 are known (xmldom) that make newlines of them.
std::string_view instead_of(const Decoded& decoded) {
  if (decoded.size == 1 || !xml_allows(decoded.code_point)) return replacement;
  if (decoded.code_point == 0x85) return "&#133;";
  if (decoded.code_point == 0x2028) return "&#8232;";
  return {};
}

std::uint64_t put_by_table(Sink& sink, std::string_view text, const Table& table) {
  std::uint64_t replaced = 0;
  std::size_t begin = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    std::size_t size = 1;
    std::string_view instead;
    if (byte < 128) {
      instead = table[byte];
    } else {
      const Decoded decoded = decode_at(text, at);
      size = decoded.size;
      instead = instead_of(decoded);
    }
    if (!instead.empty()) {
      sink.put(text.substr(begin, at - begin));
      sink.put(instead);
      replaced += instead == replacement ? 1U : 0U;
      begin = at + size;
    }
    at += size;
  }
  sink.put(text.substr(begin));
  return replaced;
}

/// What follows the backslash for each byte that JSON escapes; 0 where it stays, u for \u00XX.
constexpr std::array<char, 256> json_table() {
  std::array<char, 256> table{};
  for (std::size_t c = 0; c < 32; ++c) table[c] = 'u';
  table['\b'] = 'b';
  table['\t'] = 't';
  table['\n'] = 'n';
  table['\f'] = 'f';
  table['\r'] = 'r';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}

constexpr std::array<char, 256> json_escapes = json_table();

/// How many bytes at the start, a multiple of 8, JSON takes as they are: eight at a time, each in
/// its own byte of a number (a byte is below N where taking N away borrows from its highest bit).
/// May stop early, where a byte is above 127.
std::size_t json_harmless(std::string_view text) {
  constexpr std::uint64_t each = 0x0101010101010101;
  constexpr std::uint64_t high = each * 0x80;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    const std::uint64_t quotes = (bytes ^ (each * '"')) - each;
    const std::uint64_t backslashes = (bytes ^ (each * '\\')) - each;
    if (((bytes | quotes | backslashes | (bytes - each * 0x20)) & high) != 0) break;
  }
  return at;
}

using Special = std::array<bool, 256>;

constexpr Special special(std::string_view characters) {
  Special result{};
  for (const char c : characters) result[static_cast<unsigned char>(c)] = true;
  return result;
}

constexpr Special csv_special = special(",\"\n\r");
constexpr Special json_special = special("\"\\");
constexpr Special cypher_special = special("'\\\n\r\t");

/// Where the next special character stands; the text's size where there is none.
std::size_t first_of(std::string_view text, const Special& special, std::size_t at) {
  while (at < text.size() && !special[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

std::string_view nquads_escape(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\b':
      return "\\b";
    case '\t':
      return "\\t";
    case '\n':
      return "\\n";
    case '\f':
      return "\\f";
    case '\r':
      return "\\r";
    default:
      return {};
  }
}

constexpr std::string_view hex_digits = "0123456789ABCDEF";

/// What stands for each ASCII character in DOT; nothing, where it stays as it is.
constexpr Table dot_table(bool label) {
  Table table{};
  for (std::size_t c = 0; c < 32; ++c) table[c] = replacement;
  table['\t'] = "";
  table['\n'] = "\\n";
  table['\r'] = "\\n";
  table['\\'] = "\\\\";
  if (label) table['&'] = "&amp;";
  return table;
}

constexpr Table dot_label_table = dot_table(true);
constexpr Table dot_value_table = dot_table(false);

std::string dot_text(std::string_view text, const Table& table, std::uint64_t& replaced) {
  std::string result;
  result.reserve(text.size() + 2);
  std::size_t begin = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    std::string_view instead = replacement;
    if (byte < 128) {
      instead = table[byte];
      if (instead.empty()) {
        ++at;
        continue;
      }
    } else if (const std::size_t size = xml_harmless(text, at); size != 0) {
      at += size;
      continue;
    }
    result += text.substr(begin, at - begin);
    const bool pair = byte == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (!pair) result += instead;
    replaced += instead == replacement ? 1U : 0U;
    at += byte < 128 ? 1 : decode_at(text, at).size;
    begin = at;
  }
  result += text.substr(begin);
  if (!result.empty() && result.back() == '\\') result += ' ';
  return result;
}

}  // namespace

bool xml_allows(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

std::uint64_t put_xml(Sink& sink, std::string_view text) {
  return put_by_table(sink, text, text_table);
}

std::uint64_t put_xml_attribute(Sink& sink, std::string_view text) {
  return put_by_table(sink, text, attribute_table);
}

void put_nquads(Sink& sink, std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7F) continue;
    sink.put(text.substr(begin, at - begin));
    begin = at + 1;
    if (const std::string_view escaped = nquads_escape(text[at]); !escaped.empty()) {
      sink.put(escaped);
    } else {
      sink.put("\\u00");
      sink.put(hex_digits[byte >> 4]);
      sink.put(hex_digits[byte & 15]);
    }
  }
  sink.put(text.substr(begin));
}

void put_script_json(Sink& sink, std::string_view json) {
  for (std::size_t at = json.find('<'); at != std::string_view::npos; at = json.find('<')) {
    sink.put(json.substr(0, at));
    sink.put("\\u003c");
    json.remove_prefix(at + 1);
  }
  sink.put(json);
}

void put_json(Sink& sink, std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = json_harmless(text); at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const char escape = json_escapes[byte];
    if (escape == 0) continue;
    sink.put(text.substr(begin, at - begin));
    begin = at + 1;
    sink.put('\\');
    sink.put(escape);
    if (escape != 'u') continue;
    sink.put("00");
    sink.put(hex_digits[byte >> 4]);
    sink.put(hex_digits[byte & 15]);
  }
  sink.put(text.substr(begin));
}

void put_csv(Sink& sink, std::string_view text) {
  if (text.empty()) return;
  const bool blank_ends = text.front() == ' ' || text.back() == ' ';
  if (!blank_ends && first_of(text, csv_special, 0) == text.size()) return sink.put(text);
  sink.put('"');
  std::size_t begin = 0;
  for (std::size_t at = 0; (at = text.find('"', at)) != std::string_view::npos; ++at) {
    sink.put(text.substr(begin, at + 1 - begin));
    begin = at;
  }
  sink.put(text.substr(begin));
  sink.put('"');
}

void put_csv_json(Sink& sink, std::string_view json) {
  sink.put('"');
  std::size_t begin = 0;
  for (std::size_t at = 0; (at = first_of(json, json_special, at)) < json.size(); ++at) {
    sink.put(json.substr(begin, at - begin));
    begin = at + 1;
    if (json[at] == '"') {
      sink.put("\"\"");
    } else if (begin < json.size() && (json[begin] == '"' || json[begin] == '\\')) {
      sink.put(json[begin] == '"' ? "\\u0022" : "\\u005c");
      begin = ++at + 1;
    } else {
      sink.put('\\');
    }
  }
  sink.put(json.substr(begin));
  sink.put('"');
}

void put_cypher(Sink& sink, std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; (at = first_of(text, cypher_special, at)) < text.size(); ++at) {
    sink.put(text.substr(begin, at - begin));
    begin = at + 1;
    sink.put('\\');
    const char c = text[at];
    sink.put(c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : c);
  }
  sink.put(text.substr(begin));
}

void put_cypher_name(Sink& sink, std::string_view name) {
  std::size_t begin = 0;
  for (std::size_t at = 0; (at = name.find('`', at)) != std::string_view::npos; ++at) {
    sink.put(name.substr(begin, at + 1 - begin));
    begin = at;
  }
  sink.put(name.substr(begin));
}

std::string dot_label(std::string_view text, std::uint64_t& replaced) {
  return dot_text(text, dot_label_table, replaced);
}

std::string dot_value(std::string_view text, std::uint64_t& replaced) {
  return dot_text(text, dot_value_table, replaced);
}

}  // namespace factwright
