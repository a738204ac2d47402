#include "rules/source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace factwright {
namespace {

constexpr std::size_t longest_shown_line = 1000;  // bytes: a fault a word must not cost a file
constexpr std::size_t longest_quote = 40;         // characters
constexpr std::size_t most_faults = 1000;         // of one file or rule
constexpr std::size_t most_listed = 12;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What cannot be printed as U+FFFD.
std::string printable(std::string_view line) {
  std::string result;
  for (std::size_t at = 0; at < line.size();) {
    const auto decoded = decode_at(line, at);
    const bool control = decoded.code_point < 0x20 && decoded.code_point != U'\t';
    append_utf8(result, control ? replacement_character : decoded.code_point);
    at += decoded.size;
  }
  return result;
}

}  // namespace

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {
  if (text_.starts_with(byte_order_mark)) text_.erase(0, byte_order_mark.size());
  starts_.push_back(0);
  for (std::size_t at = 0; at < text_.size(); ++at) {
    if (text_[at] == '\n') starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

std::uint32_t Source::line_of(std::uint32_t at) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), at);
  return static_cast<std::uint32_t>(after - starts_.begin());
}

std::string_view Source::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  std::string_view rest = std::string_view(text_).substr(starts_[number - 1]);
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

Location Source::at(Span bytes) const {
  const std::uint32_t number = line_of(bytes.begin);
  const std::string_view whole = line(number);
  const std::size_t begin = bytes.begin - starts_[number - 1];
  const std::size_t end = std::min<std::size_t>(whole.size(), begin + bytes.size());
  const auto before = count_code_points(whole.substr(0, begin));
  const auto inside = begin < end ? count_code_points(whole.substr(begin, end - begin)) : 1;
  return {path_, number, static_cast<std::uint32_t>(before + 1),
          static_cast<std::uint32_t>(inside)};
}

Span Source::span_of(const Location& where) const {
  const std::string_view whole = line(where.line);
  if (where.line == 0 || where.column == 0) return {};
  const CodePointIndex index(whole);
  const std::uint32_t start = starts_[where.line - 1];
  return {start + index.byte_of(where.column - 1),
          start + index.byte_of(where.column - 1 + where.length)};
}

void Reporter::file_error(Fault fault) const {
  add(Severity::error, {source_->path(), 0, 0, 1}, std::move(fault));
}

void Reporter::add(Severity severity, Location where, Fault fault) const {
  if (out_->items().size() >= most_faults) return;
  Diagnostic item;
  item.severity = severity;
  item.code = fault.code;
  item.where = std::move(where);
  item.message = std::move(fault.message);
  item.help = std::move(fault.help);
  const std::string_view line = source_->line(item.where.line);
  if (line.size() <= longest_shown_line) item.source_line = printable(line);
  out_->add(std::move(item));
}

std::string in_ticks(std::string_view text) {
  std::string result = "`";
  std::size_t at = 0;
  for (std::size_t shown = 0; at < text.size() && shown < longest_quote; ++shown) {
    const auto decoded = decode_at(text, at);
    append_utf8(result, decoded.code_point == U'\n' ? U' ' : decoded.code_point);
    at += decoded.size;
  }
  if (at < text.size()) result += "..";
  return result + "`";
}

std::string listed(const std::vector<std::string>& names) {
  if (names.size() > most_listed) return fmt::format("{} names", names.size());
  std::string result;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) result += i + 1 == names.size() ? " and " : ", ";
    result += in_ticks(names[i]);
  }
  return result;
}

}  // namespace factwright
