#include "analyze/characters.hpp"
#include "analyze/token_patterns.hpp"
#include "analyze/token_words.hpp"

#include <array>

namespace factwright {
namespace {

constexpr std::string_view opening = "<([{\"'`*";
constexpr std::string_view closing = ".,;:!?)]}>\"'*";
constexpr std::string_view opening_quotes[] = {"\u201C", "\u2018", "\u00AB"};
constexpr std::string_view closing_quotes[] = {"\u201D", "\u2019", "\u00BB", "\u2026"};

bool is_alnum_byte(char c) { return is_ascii_alnum(c) || static_cast<unsigned char>(c) > 127; }

bool has_web_start(std::string_view chunk) {
  const std::string_view start = chunk.substr(0, 4);
  if (equals_ignoring_case(start, "http")) return chunk.find("://") < 6;
  return equals_ignoring_case(start, "www.");
}

bool has_email(std::string_view chunk) {
  const std::size_t at = chunk.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < chunk.size() &&
         (is_alnum_byte(chunk[at - 1]) || chunk.substr(0, at).ends_with("...")) &&
         is_alnum_byte(chunk[at + 1]);
}

/// Host and file names: the letters after the last period are a known ending ("report.pdf").
bool has_known_ending(std::string_view chunk) {
  const std::size_t slash = chunk.find('/');
  const std::string_view host = chunk.substr(0, slash);
  const std::size_t period = host.rfind('.');
  if (period == std::string_view::npos || period == 0) return false;
  if (!is_alnum_byte(host[period - 1])) return false;
  return is_address_ending(host.substr(period + 1)) &&
         host.find_first_of("\"'()") == std::string_view::npos;
}

std::size_t opening_size(std::string_view address) {
  if (address.empty()) return 0;
  if (opening.find(address.front()) != std::string_view::npos) return 1;
  for (const std::string_view quote : opening_quotes) {
    if (address.starts_with(quote)) return quote.size();
  }
  return 0;
}

/// "comp.lang.misc": a newsgroup or host of three or more parts in small letters.
bool is_dotted_name(std::string_view chunk) {
  std::size_t periods = 0;
  for (std::size_t i = 0; i < chunk.size(); ++i) {
    const bool between = i > 1 && i + 2 < chunk.size() && is_ascii_lower(chunk[i - 1]) &&
                         is_ascii_lower(chunk[i - 2]) && is_ascii_lower(chunk[i + 1]) &&
                         is_ascii_lower(chunk[i + 2]);
    if (chunk[i] == '.' && !between) return false;
    if (chunk[i] != '.' && chunk[i] != '-' && !is_ascii_lower(chunk[i])) return false;
    periods += chunk[i] == '.';
  }
  return periods >= 2;
}

/// A closing bracket belongs to the address if it was opened there.
std::size_t closing_size(std::string_view address) {
  if (address.empty()) return 0;
  if (address.back() == ')' && address.find('(') != std::string_view::npos) return 0;
  if (closing.find(address.back()) != std::string_view::npos) return 1;
  for (const std::string_view quote : closing_quotes) {
    if (address.ends_with(quote)) return quote.size();
  }
  return 0;
}

}  // namespace

Span find_address(std::string_view chunk) {
  if (chunk.find_first_of(".@:") == std::string_view::npos) return {};
  std::string_view address = chunk;
  while (const std::size_t size = opening_size(address)) address.remove_prefix(size);
  while (const std::size_t size = closing_size(address)) address.remove_suffix(size);
  const std::size_t begin = static_cast<std::size_t>(address.data() - chunk.data());
  constexpr std::array kinds = {has_web_start, has_email, has_known_ending, is_dotted_name};
  for (const auto is_kind : kinds) {
    if (!address.empty() && is_kind(address)) {
      return {static_cast<std::uint32_t>(begin),
              static_cast<std::uint32_t>(begin + address.size())};
    }
  }
  return {};
}

}  // namespace factwright
