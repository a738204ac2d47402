#include "base/printable.hpp"

#include "base/utf8.hpp"

namespace factwright {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// C0 and C1 controls with delete; embeddings, overrides and isolates of direction.
constexpr Range unprintable[] = {{0x00, 0x1F}, {0x7F, 0x9F}, {0x2028, 0x202E}, {0x2066, 0x2069}};

bool is_unprintable(char32_t c) {
  for (const Range& range : unprintable) {
    if (c >= range.first && c <= range.last) return true;
  }
  return false;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode_at(text, at);
    at += c.size;
    const bool space = c.code_point == '\n' || c.code_point == '\r' || c.code_point == '\t';
    if (space)
      out += ' ';
    else
      append_utf8(out, is_unprintable(c.code_point) ? replacement_character : c.code_point);
  }
  return out;
}

}  // namespace factwright
