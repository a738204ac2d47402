#include "write/names.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <initializer_list>
#include <memory>

namespace factwright {
namespace {

constexpr std::size_t longest_slug = 48;
constexpr std::string_view hex_digits = "0123456789ABCDEF";

bool is_ascii_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> heads) {
  for (const std::string_view head : heads) {
    if (text.substr(0, head.size()) == head) return true;
  }
  return false;
}

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) > 127) return false;
  }
  return true;
}

/// Appends the slug of a text without marks.
void append_plain_slug(std::string& result, std::string_view text) {
  const std::size_t begin = result.size();
  for (const char c : text) {
    if (result.size() - begin == longest_slug) break;
    if (is_ascii_alnum(c)) {
      result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (result.size() > begin && result.back() != '-' &&
               static_cast<unsigned char>(c) < 128 && c != '\'') {
      result += '-';
    }
  }
  while (result.size() > begin && result.back() == '-') result.pop_back();
}

/// Decomposed for compatibility and without marks.
std::string without_marks(std::string_view text) {
  constexpr auto how = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
                                                      UTF8PROC_COMPAT | UTF8PROC_STRIPMARK);
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &mapped, how);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (size < 0) return {};
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

}  // namespace

std::string_view safe_url(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>' ||
        c == '\\') {
      return {};
    }
  }
  return starts_with_any(text, {"http://", "https://", "mailto:", "#"}) ? text : std::string_view{};
}

bool is_plain_iri(std::string_view text) {
  constexpr std::string_view forbidden = "<>\"{}|^`\\";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= ' ' || byte > 126 || forbidden.find(c) != std::string_view::npos) return false;
  }
  return starts_with_any(text, {"http://", "https://"});
}

void append_iri_segment(std::string& result, std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (is_ascii_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~') continue;
    result += text.substr(begin, at - begin);
    result += '%';
    result += hex_digits[static_cast<unsigned char>(c) >> 4];
    result += hex_digits[static_cast<unsigned char>(c) & 15];
    begin = at + 1;
  }
  result += text.substr(begin);
}

std::string iri_segment(std::string_view text) {
  std::string result;
  append_iri_segment(result, text);
  return result;
}

void append_slug(std::string& result, std::string_view text) {
  if (is_ascii(text)) {
    append_plain_slug(result, text);
  } else {
    append_plain_slug(result, without_marks(text));
  }
}

std::string slug(std::string_view text) {
  std::string result;
  append_slug(result, text);
  return result;
}

std::string nmtoken(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (!is_ascii_alnum(c) && c != '.' && c != '_' && c != ':' && c != '-') c = '_';
  }
  return result.empty() ? "_" : result;
}

}  // namespace factwright
