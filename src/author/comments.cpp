#include "author/comments.hpp"

#include <algorithm>
#include <set>

#include "factwright/span.hpp"

namespace factwright {
namespace {

/// Where entries start, and what is text of a value and holds no comment.
struct Layout {
  std::set<std::uint32_t> entries;
  std::vector<Span> scalars;
};

void lay_out(std::string_view text, const YamlNode& node, Layout& out) {
  if (node.is_scalar()) out.scalars.push_back(whole_span(node));
  const bool entries = !is_flow(text, node);
  for (const YamlNode& key : node.keys) {
    if (entries) out.entries.insert(key.span.begin);
    lay_out(text, key, out);
  }
  for (const YamlNode& item : node.items) {
    if (entries && node.is_sequence()) out.entries.insert(item.span.begin);
    lay_out(text, item, out);
  }
}

class Finder {
 public:
  Finder(std::string_view text, Layout layout) : text_(text), layout_(std::move(layout)) {
    std::sort(layout_.scalars.begin(), layout_.scalars.end());
  }

  Comments find() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.size(), text_.find('\n', begin));
      read_line(begin, end);
      begin = end + 1;
    }
    while (!waiting_.empty() && waiting_.back().empty()) waiting_.pop_back();
    out_.at_end = std::move(waiting_);
    return std::move(out_);
  }

 private:
  void read_line(std::size_t begin, std::size_t end) {
    if (inside_scalar(begin)) return read_tail(begin, end);
    const std::size_t first = text_.find_first_not_of(" \r", begin);
    if (first >= end) {
      const bool open = waiting_.empty() ? seen_any_ : !waiting_.back().empty();
      if (open) waiting_.emplace_back();
      return;
    }
    if (text_[first] == '#') {
      waiting_.push_back(comment(first, end));
      return;
    }
    const auto entry = layout_.entries.lower_bound(static_cast<std::uint32_t>(begin));
    if (entry != layout_.entries.end() && *entry < end && !waiting_.empty()) {
      out_.above[*entry] = std::move(waiting_);
      waiting_.clear();
    }
    seen_any_ = true;
    read_tail(begin, end);
  }

  /// A comment behind what a line holds belongs to the last entry that starts in or before it.
  void read_tail(std::size_t begin, std::size_t end) {
    for (std::size_t at = text_.find('#', begin); at < end; at = text_.find('#', at + 1)) {
      const bool free = at == begin || text_[at - 1] == ' ' || text_[at - 1] == '\t';
      if (!free || inside_scalar(at)) continue;
      auto entry = layout_.entries.lower_bound(static_cast<std::uint32_t>(end));
      if (entry == layout_.entries.begin()) return;
      std::string& behind = out_.behind[*--entry];
      behind += (behind.empty() ? "" : " ") + comment(at, end);
      return;
    }
  }

  [[nodiscard]] std::string comment(std::size_t begin, std::size_t end) const {
    const std::size_t last = text_.find_last_not_of(" \t\r", end - 1);
    return std::string(text_.substr(begin, last + 1 - begin));
  }

  /// Scalars do not overlap, so the last that starts before a byte is the only one to hold it.
  [[nodiscard]] bool inside_scalar(std::size_t at) const {
    const auto after =
        std::upper_bound(layout_.scalars.begin(), layout_.scalars.end(), at,
                         [](std::size_t byte, const Span& span) { return byte < span.begin; });
    return after != layout_.scalars.begin() && at > std::prev(after)->begin &&
           at < std::prev(after)->end;
  }

  std::string_view text_;
  Layout layout_;
  Comments out_;
  std::vector<std::string> waiting_;
  bool seen_any_ = false;
};

}  // namespace

Span whole_span(const YamlNode& scalar) {
  if (!scalar.block || scalar.text.empty()) return scalar.span;
  return {scalar.span.begin, scalar.place(scalar.text.size() - 1, scalar.text.size()).end};
}

bool is_flow(std::string_view text, const YamlNode& node) {
  if (!node.is_map() && !node.is_sequence()) return false;
  const char first = node.span.begin < text.size() ? text[node.span.begin] : '\0';
  return first == '[' || first == '{';
}

Comments find_comments(std::string_view text, const YamlNode& root) {
  Layout layout;
  lay_out(text, root, layout);
  return Finder(text, std::move(layout)).find();
}

}  // namespace factwright
