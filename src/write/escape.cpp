#include "write/escape.hpp"

#include "base/utf8.hpp"

#include <array>
#include <cstddef>

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

std::uint64_t put_by_table(Sink& sink, std::string_view text, const Table& table) {
  std::uint64_t replaced = 0;
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
    sink.put(text.substr(begin, at - begin));
    sink.put(instead);
    replaced += instead == replacement ? 1U : 0U;
    at += byte < 128 ? 1 : decode_at(text, at).size;
    begin = at;
  }
  sink.put(text.substr(begin));
  return replaced;
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

std::string dot_text(std::string_view text, std::string_view ampersand, std::uint64_t& replaced) {
  std::string result;
  result.reserve(text.size() + 2);
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
    const std::string_view bytes = text.substr(at, decoded.size);
    at += decoded.size;
    if (bytes == "\\") {
      result += "\\\\";
    } else if (bytes == "&") {
      result += ampersand;
    } else if (bytes == "\n") {
      result += "\\n";
    } else if (bytes == "\r") {
      result += at < text.size() && text[at] == '\n' ? "" : "\\n";
    } else if (!xml_allows(decoded.code_point) || (decoded.size == 1 && decoded.code_point > 127)) {
      result += replacement;
      ++replaced;
    } else {
      result += bytes;
    }
  }
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

std::string dot_label(std::string_view text, std::uint64_t& replaced) {
  return dot_text(text, "&amp;", replaced);
}

std::string dot_value(std::string_view text, std::uint64_t& replaced) {
  return dot_text(text, "&", replaced);
}

}  // namespace factwright
