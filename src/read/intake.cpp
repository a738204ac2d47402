#include "read/intake.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/utf8.hpp"
#include "read/paragraphs.hpp"
#include "read/zones.hpp"

namespace factwright {
namespace {

/// True for the characters that XML 1.0 cannot hold. NUL is among them.
bool is_forbidden(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
}

std::size_t widest_chunk(std::string_view text) {
  std::size_t widest = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    widest = std::max(widest, end - begin);
    begin = end + 1;
  }
  return widest;
}

/// Why the text cannot be a document; empty where it can.
std::string fault_of(const std::string& text) {
  const Span all{0, static_cast<std::uint32_t>(std::min(text.size(), largest_text))};
  if (text.size() > largest_text) {
    return fmt::format("has {} bytes (a text may have {})", text.size(), largest_text);
  }
  if (const std::size_t nul = text.find('\0'); nul != text.npos) {
    return fmt::format("is a binary file, not text (byte {} is zero)", nul);
  }
  if (const std::size_t bad = invalid_utf8_at(text); bad != std::string::npos) {
    return fmt::format("is not UTF-8 text (byte {})", bad);
  }
  if (trimmed(text, all).empty()) return "is empty";
  if (const std::size_t width = widest_chunk(text); width > longest_chunk) {
    return fmt::format("has {} bytes without white space (a text may have {})", width,
                       longest_chunk);
  }
  return {};
}

}  // namespace

std::uint32_t replace_forbidden(std::string& text) {
  const auto suspect = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0xEF;  // control characters; U+F000 and above
  };
  auto first = std::find_if(text.begin(), text.end(), suspect);
  if (first == text.end()) return 0;
  std::uint32_t replaced = 0;
  std::size_t at = static_cast<std::size_t>(first - text.begin());
  std::string clean = text.substr(0, at);
  clean.reserve(text.size());
  while (at < text.size()) {
    const Decoded c = decode_at(text, at);
    if (is_forbidden(c.code_point)) {
      append_utf8(clean, replacement_character);
      ++replaced;
    } else {
      clean.append(text, at, c.size);
    }
    at += c.size;
  }
  text = std::move(clean);
  return replaced;
}

void take_in(Document document, const std::string& name, Documents& documents) {
  std::string fault = fault_of(document.text);
  if (!fault.empty()) {
    documents.left_out.push_back({name, std::move(fault)});
    return;
  }
  document.replaced_characters += replace_forbidden(document.text);
  mark_zones(document);
  documents.items.push_back(std::move(document));
}

void put_in_order(Documents& documents) {
  std::sort(documents.left_out.begin(), documents.left_out.end());
  const auto key = [](const Document& d) {
    return std::tie(d.id, d.text, d.date, d.title, d.publisher, d.url);
  };
  auto& items = documents.items;
  std::sort(items.begin(), items.end(),
            [&](const Document& a, const Document& b) { return key(a) < key(b); });
  std::set<std::string, std::less<>> taken;
  for (const Document& document : items) taken.insert(document.id);
  std::string id;
  std::size_t number = 1;
  for (Document& document : items) {
    if (document.id != id) {
      id = document.id;
      number = 1;
      continue;
    }
    do {
      document.id = fmt::format("{}#{}", id, ++number);
    } while (!taken.insert(document.id).second);
  }
  std::sort(items.begin(), items.end(),
            [](const Document& a, const Document& b) { return a.id < b.id; });
}

}  // namespace factwright
