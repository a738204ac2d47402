#include "factwright/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <tuple>

#include "base/utf8.hpp"

namespace factwright {
namespace {

constexpr std::array<const char*, 3> severity_names = {"note", "warning", "error"};

auto sort_key(const Diagnostic& item) {
  return std::tie(item.where.file, item.where.line, item.where.column, item.code, item.message,
                  item.where.length, item.severity, item.help, item.source_line);
}

/// White space as wide as the line's first `columns` characters, tabs kept as they are.
std::string padding(std::string_view line, std::uint32_t columns) {
  std::string result;
  std::size_t at = 0;
  for (std::uint32_t column = 0; column < columns; ++column) {
    const auto decoded = decode_at(line, at);
    result += decoded.code_point == U'\t' ? '\t' : ' ';
    at += decoded.size;
  }
  return result;
}

std::string excerpt(const Diagnostic& diagnostic, const std::string& margin) {
  const auto& where = diagnostic.where;
  const auto before = where.column > 0 ? where.column - 1 : 0;
  const auto width = static_cast<std::uint32_t>(count_code_points(diagnostic.source_line));
  const auto room = width > before ? width - before : 1;
  const auto carets = std::max(1U, std::min(where.length, room));
  return fmt::format("{0} |\n{1} | {2}\n{0} | {3}{4}\n", margin, where.line, diagnostic.source_line,
                     padding(diagnostic.source_line, before), std::string(carets, '^'));
}

std::string place(const Location& where) {
  if (where.line == 0) return where.file;
  return fmt::format("{}:{}:{}", where.file, where.line, where.column);
}

}  // namespace

void Diagnostics::append(Diagnostics other) {
  items_.insert(items_.end(), std::make_move_iterator(other.items_.begin()),
                std::make_move_iterator(other.items_.end()));
}

void Diagnostics::sort() {
  std::sort(items_.begin(), items_.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return sort_key(a) < sort_key(b); });
  items_.erase(std::unique(items_.begin(), items_.end()), items_.end());
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(items_.begin(), items_.end(),
                    [severity](const Diagnostic& item) { return item.severity == severity; }));
}

std::string to_text(const Diagnostic& diagnostic) {
  const auto& where = diagnostic.where;
  const std::string margin(where.line == 0 ? 1 : std::to_string(where.line).size(), ' ');
  std::string text =
      fmt::format("{}[{}]: {}\n", severity_names[static_cast<std::size_t>(diagnostic.severity)],
                  diagnostic.code, diagnostic.message);
  if (!where.file.empty()) text += fmt::format("{}--> {}\n", margin, place(where));
  if (where.line > 0 && !diagnostic.source_line.empty()) text += excerpt(diagnostic, margin);
  if (!diagnostic.help.empty()) text += fmt::format("{} = help: {}\n", margin, diagnostic.help);
  return text;
}

}  // namespace factwright
