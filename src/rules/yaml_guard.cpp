#include "rules/yaml_guard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {
namespace {

constexpr char question_mask = '\x01';

Span bytes(std::size_t at, std::size_t size = 1) {
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)};
}

bool is_refused_control(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte == '\r') return at + 1 == text.size() || text[at + 1] != '\n';
  return (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
}

/// The white space a line starts with.
std::string_view indentation(std::string_view line) {
  return line.substr(0, std::min(line.size(), line.find_first_not_of(" \t\r")));
}

void check_tabs(const Reporter& report) {
  const std::string_view text = report.source().text();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.size(), text.find('\n', begin));
    const std::string_view line = text.substr(begin, end - begin);
    const std::string_view indent = indentation(line);
    const std::size_t tab = indent.find('\t');
    if (tab != std::string_view::npos && indent.size() < line.size()) {
      report.error(bytes(begin + tab), {"FW104", "a tab stands where indentation is expected",
                                        "indent with spaces, two a level"});
      return;
    }
    begin = end + 1;
  }
}

/// Where the first line with content starts, or npos.
std::size_t first_content(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.size(), text.find('\n', begin));
    const std::string_view line = text.substr(begin, end - begin);
    const std::string_view content = line.substr(indentation(line).size());
    if (!content.empty() && content.front() != '#') return begin;
    begin = end + 1;
  }
  return std::string_view::npos;
}

void check_start(const Reporter& report) {
  const std::string_view text = report.source().text();
  const std::size_t start = first_content(text);
  if (start == std::string_view::npos) {
    report.file_error({"FW111", "the file is empty", "write its keys, or delete the file"});
  } else if (text[start] == '%') {
    report.error(bytes(start), {"FW115", "a YAML directive is not allowed", "delete the line"});
  }
}

}  // namespace

std::string mask_question_marks(std::string_view text) {
  std::string masked(text);
  for (std::size_t at = 1; at < masked.size(); ++at) {
    const bool inside =
        std::string_view(" \t\r\n\\[]{},:\"'?").find(text[at - 1]) == std::string_view::npos;
    if (text[at] == '?' && inside) masked[at] = question_mask;
  }
  return masked;
}

std::string unmask_question_marks(std::string_view text) {
  std::string plain(text);
  std::replace(plain.begin(), plain.end(), question_mask, '?');
  return plain;
}

bool guard_text(const Reporter& report) {
  const std::string_view text = report.source().text();
  const std::size_t invalid = invalid_utf8_at(text);
  if (invalid != std::string_view::npos) {
    report.error(bytes(invalid), {"FW102",
                                  fmt::format("byte 0x{:02X} is not UTF-8 text",
                                              static_cast<unsigned char>(text[invalid])),
                                  "save the file in the encoding UTF-8"});
    return false;
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_refused_control(text, at)) continue;
    report.error(bytes(at), {"FW103",
                             fmt::format("control character U+{:04X} is not allowed",
                                         static_cast<unsigned char>(text[at])),
                             "delete it"});
    return false;
  }
  return true;
}

bool guard_yaml(const Reporter& report) {
  const std::size_t size = report.source().text().size();
  if (size > largest_yaml_file) {
    report.file_error({"FW101", fmt::format("the file has {} bytes; at most 1 MiB is read", size),
                       "split it into several files, one topic a file"});
    return false;
  }
  if (!guard_text(report)) return false;
  check_tabs(report);
  check_start(report);
  return !report.has_errors();
}

}  // namespace factwright
