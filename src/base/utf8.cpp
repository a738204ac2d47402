#include "base/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace factwright {
namespace {

constexpr std::size_t stride = 64;

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

const utf8proc_uint8_t* bytes(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

utf8proc_category_t category(char32_t code_point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

bool category_within(char32_t code_point, utf8proc_category_t first, utf8proc_category_t last) {
  const auto found = category(code_point);
  return first <= found && found <= last;
}

std::string repaired(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = decode_at(text, at);
    append_utf8(result, decoded.code_point);
    at += decoded.size;
  }
  return result;
}

std::string mapped(std::string_view text, int options) {
  std::string valid;
  if (!is_valid_utf8(text)) {
    valid = repaired(text);
    text = valid;
  }
  utf8proc_uint8_t* raw = nullptr;
  const auto size = utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                 static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  if (size < 0) return std::string(text);
  return std::string(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size));
}

char ascii_lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string ascii_lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = ascii_lower(c);
  return result;
}

}  // namespace

Decoded decode_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  utf8proc_int32_t code_point = -1;
  const auto rest = text.substr(at, 4);
  const auto size =
      utf8proc_iterate(bytes(rest), static_cast<utf8proc_ssize_t>(rest.size()), &code_point);
  if (size <= 0 || code_point < 0) return {replacement_character, 1};
  return {static_cast<char32_t>(code_point), static_cast<std::uint32_t>(size)};
}

Decoded decode_before(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  if (at == 0) return {};
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && !starts_character(text[begin])) --begin;
  const auto decoded = decode_at(text, begin);
  if (begin + decoded.size == at) return decoded;
  return {replacement_character, 1};
}

std::size_t invalid_utf8_at(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = decode_at(text, at);
    if (decoded.size == 1 && static_cast<unsigned char>(text[at]) >= 0x80) return at;
    at += decoded.size;
  }
  return std::string_view::npos;
}

bool is_valid_utf8(std::string_view text) {
  return invalid_utf8_at(text) == std::string_view::npos;
}

void append_utf8(std::string& text, char32_t code_point) {
  if (!utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(code_point))) {
    code_point = replacement_character;
  }
  utf8proc_uint8_t buffer[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), buffer);
  text.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

bool is_letter(char32_t code_point) {
  return category_within(code_point, UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LO);
}

bool is_upper(char32_t code_point) {
  const auto found = category(code_point);
  return found == UTF8PROC_CATEGORY_LU || found == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t code_point) { return category(code_point) == UTF8PROC_CATEGORY_LL; }

bool is_digit(char32_t code_point) { return category(code_point) == UTF8PROC_CATEGORY_ND; }

bool is_space(char32_t code_point) {
  return (0x09 <= code_point && code_point <= 0x0D) || code_point == 0x85 ||
         category_within(code_point, UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_ZP);
}

bool is_punctuation(char32_t code_point) {
  return category_within(code_point, UTF8PROC_CATEGORY_PC, UTF8PROC_CATEGORY_SO);
}

bool is_mark(char32_t code_point) {
  return category_within(code_point, UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME);
}

char32_t to_lower(char32_t code_point) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point)));
}

char32_t to_upper(char32_t code_point) {
  return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(code_point)));
}

std::string to_lower(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = decode_at(text, at);
    append_utf8(result, to_lower(decoded.code_point));
    at += decoded.size;
  }
  return result;
}

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_CASEFOLD | UTF8PROC_COMPOSE);
}

std::string fold_marks(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_COMPOSE);
}

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  count_ = static_cast<std::uint32_t>(count_code_points(text));
  if (count_ == text.size()) return;
  starts_.reserve(text.size() / stride + 1);
  std::uint32_t seen = 0;
  for (std::size_t at = 0; at < text.size(); at += stride) {
    starts_.push_back(seen);
    seen += static_cast<std::uint32_t>(count_code_points(text.substr(at, stride)));
  }
}

std::uint32_t CodePointIndex::code_point_of(std::size_t byte) const {
  if (byte >= text_.size()) return count_;
  if (starts_.empty()) return static_cast<std::uint32_t>(byte);
  const std::size_t block = byte / stride;
  const auto walked = text_.substr(block * stride, byte - block * stride);
  return starts_[block] + static_cast<std::uint32_t>(count_code_points(walked));
}

std::uint32_t CodePointIndex::byte_of(std::size_t code_point) const {
  if (code_point >= count_) return static_cast<std::uint32_t>(text_.size());
  if (starts_.empty()) return static_cast<std::uint32_t>(code_point);
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), code_point);
  const auto block = static_cast<std::size_t>(after - starts_.begin()) - 1;
  std::size_t left = code_point - starts_[block];
  std::size_t at = block * stride;
  while (!starts_character(text_[at])) ++at;
  for (; left > 0; --left) {
    ++at;
    while (!starts_character(text_[at])) ++at;
  }
  return static_cast<std::uint32_t>(at);
}

}  // namespace factwright
