#include "rules/values.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace factwright {
namespace {

constexpr std::string_view white = " \t\r\n";

bool is_name(std::string_view text, bool (*first_fits)(char32_t), bool underscore) {
  if (text.empty() || !first_fits(decode_at(text, 0).code_point)) return false;
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = decode_at(text, at);
    const char32_t c = decoded.code_point;
    if (!is_letter(c) && !is_digit(c) && !(underscore && c == U'_')) return false;
    if (underscore && is_upper(c)) return false;
    at += decoded.size;
  }
  return true;
}

}  // namespace

std::vector<PlacedText> texts_of(const YamlNode& node) {
  std::vector<PlacedText> result;
  if (node.is_scalar()) result.push_back({&node, 0, node.text});
  if (node.is_sequence()) {
    for (const YamlNode& item : node.items) {
      if (item.is_scalar()) result.push_back({&item, 0, item.text});
    }
  }
  return result;
}

PlacedText trimmed(const PlacedText& text) {
  const std::size_t first = text.text.find_first_not_of(white);
  if (first == std::string_view::npos) return text.part(text.text.size(), 0);
  const std::size_t last = text.text.find_last_not_of(white);
  return text.part(first, last + 1 - first);
}

std::vector<PlacedText> lines_of(const YamlNode& node) {
  std::vector<PlacedText> result;
  const PlacedText whole{&node, 0, node.text};
  for (std::size_t begin = 0; begin < whole.text.size();) {
    const std::size_t end = std::min(whole.text.size(), whole.text.find('\n', begin));
    const PlacedText line = trimmed(whole.part(begin, end - begin));
    if (!line.text.empty() && line.text.front() != '#') result.push_back(line);
    begin = end + 1;
  }
  return result;
}

std::vector<PlacedText> words_of(const PlacedText& text) {
  std::vector<PlacedText> result;
  std::size_t begin = text.text.find_first_not_of(white);
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(text.text.size(), text.text.find_first_of(white, begin));
    result.push_back(text.part(begin, end - begin));
    begin = text.text.find_first_not_of(white, end);
  }
  return result;
}

bool is_lower_name(std::string_view text) { return is_name(text, is_lower, true); }

bool is_type_name(std::string_view text) { return is_name(text, is_upper, false); }

}  // namespace factwright
