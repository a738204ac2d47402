#include "rules/yaml_scalar.hpp"

#include <algorithm>
#include <cstdint>

namespace factwright {
namespace {

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_break_or_space(char c) { return c == ' ' || c == '\n'; }

/// Walks the file and the value side by side.
class Aligner {
 public:
  Aligner(std::string_view file, std::size_t at, YamlNode& node)
      : file_(file), at_(at), node_(node) {}

  bool align_block();
  bool align_flow(char quote);
  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  [[nodiscard]] bool done() const { return value_ >= node_.text.size(); }
  [[nodiscard]] char wanted() const { return node_.text[value_]; }
  void take(std::size_t from);
  bool align_line(std::size_t indent, std::size_t end);
  bool fold();
  void escape();
  [[nodiscard]] std::size_t block_indent(std::size_t from) const;
  [[nodiscard]] std::size_t line_end(std::size_t from) const {
    return std::min(file_.size(), file_.find('\n', from));
  }

  std::string_view file_;
  std::size_t at_;
  YamlNode& node_;
  std::size_t value_ = 0;
};

/// The next byte of the value stands at byte `from` of the file.
void Aligner::take(std::size_t from) {
  auto& runs = node_.runs;
  const bool goes_on = !runs.empty() && runs.back().source + (value_ - runs.back().value) == from;
  if (!goes_on) {
    runs.push_back({static_cast<std::uint32_t>(value_), static_cast<std::uint32_t>(from)});
  }
  ++value_;
}

/// Columns that the block's lines lose: those the first line with content has more than the value.
std::size_t Aligner::block_indent(std::size_t from) const {
  const std::size_t first = file_.find_first_not_of(" \r\n", from);
  if (first == std::string_view::npos) return file_.size();
  const std::size_t line = file_.rfind('\n', first) + 1;
  const std::size_t kept_from = node_.text.find_first_not_of("\n");
  if (kept_from == std::string::npos) return file_.size();
  const std::size_t kept = node_.text.find_first_not_of(' ', kept_from);
  const std::size_t spaces = (kept == std::string::npos ? node_.text.size() : kept) - kept_from;
  return first - line - std::min(first - line, spaces);
}

bool Aligner::align_line(std::size_t indent, std::size_t end) {
  for (; indent > 0 && at_ < end && file_[at_] == ' '; --indent) ++at_;
  std::size_t content_end = end;
  if (content_end > at_ && file_[content_end - 1] == '\r') --content_end;
  for (; at_ < content_end && !done(); ++at_) {
    if (file_[at_] != wanted()) return false;
    take(at_);
  }
  if (!done() && is_break_or_space(wanted())) take(content_end);
  return true;
}

bool Aligner::align_block() {
  at_ = line_end(at_) + 1;
  const std::size_t indent = block_indent(std::min(at_, file_.size()));
  while (!done()) {
    if (at_ >= file_.size()) return false;
    const std::size_t end = line_end(at_);
    if (!align_line(indent, end)) return false;
    at_ = end + 1;
  }
  return true;
}

/// Passes white space of the file with a line end in it, which the value shows as one space or as
/// one line end fewer. False where there is no line end: the space stands for itself.
bool Aligner::fold() {
  std::size_t after = at_;
  std::size_t breaks = 0;
  for (; after < file_.size() && is_white(file_[after]); ++after) breaks += file_[after] == '\n';
  if (breaks == 0) return false;
  const std::size_t shown = breaks == 1 ? 1 : breaks - 1;
  for (std::size_t i = 0; i < shown && !done() && is_break_or_space(wanted()); ++i) take(at_);
  at_ = after;
  return true;
}

/// Passes one backslash escape of a double-quoted scalar.
void Aligner::escape() {
  const char kind = at_ + 1 < file_.size() ? file_[at_ + 1] : '\0';
  if (kind == '\n' || kind == '\r') {
    ++at_;
    while (at_ < file_.size() && is_white(file_[at_])) ++at_;
    return;
  }
  const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
  if (!done()) take(at_);
  while (!done() && (static_cast<unsigned char>(wanted()) & 0xC0) == 0x80) take(at_);
  at_ = std::min(file_.size(), at_ + 2 + digits);
}

bool Aligner::align_flow(char quote) {
  if (quote != '\0') ++at_;
  while (!done()) {
    if (at_ >= file_.size()) return false;
    const char c = file_[at_];
    if (is_white(c) && fold()) continue;
    if (quote == '"' && c == '\\') {
      escape();
    } else if (c != wanted()) {
      return false;
    } else {
      take(at_);
      at_ += quote == '\'' && c == '\'' ? 2 : 1;
    }
  }
  while (quote != '\0' && at_ < file_.size() && is_white(file_[at_])) ++at_;
  return true;
}

}  // namespace

bool locate_scalar(std::string_view file, std::size_t begin, YamlNode& node) {
  begin = std::min(begin, file.size());
  const char first = begin < file.size() ? file[begin] : '\0';
  const char quote = first == '"' || first == '\'' ? first : '\0';
  node.block = first == '|' || first == '>';
  Aligner aligner(file, begin, node);
  const bool found = node.block ? aligner.align_block() : aligner.align_flow(quote);
  std::size_t end = begin + 1;
  if (!found) {
    node.runs = {{0, static_cast<std::uint32_t>(begin)}};
  } else if (!node.block) {
    end = std::max(end, aligner.at() + (quote == '\0' ? 0 : 1));
  }
  node.span = {static_cast<std::uint32_t>(begin),
               static_cast<std::uint32_t>(std::min(end, std::max(file.size(), begin + 1)))};
  if (quote == '\0' || aligner.at() >= file.size()) return quote == '\0';
  return !found || file[aligner.at()] == quote;
}

const YamlNode* YamlNode::find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size() && i < items.size(); ++i) {
    if (keys[i].text == key) return &items[i];
  }
  return nullptr;
}

Span YamlNode::place(std::size_t begin, std::size_t end) const {
  if (runs.empty() || text.empty()) return span;
  const auto source_of = [this](std::size_t at) {
    const auto after =
        std::upper_bound(runs.begin(), runs.end(), at,
                         [](std::size_t byte, const ScalarRun& run) { return byte < run.value; });
    const ScalarRun& run = *(after == runs.begin() ? after : after - 1);
    return static_cast<std::uint32_t>(run.source + (at - run.value));
  };
  const std::size_t last = text.size() - 1;
  if (begin > last) return {source_of(last) + 1, source_of(last) + 2};
  const std::uint32_t from = source_of(begin);
  if (end <= begin) return {from, from + 1};
  return {from, std::max(from, source_of(std::min(end - 1, last))) + 1};
}

}  // namespace factwright
