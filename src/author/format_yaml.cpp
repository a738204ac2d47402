#include "author/format_yaml.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

#include "author/comments.hpp"
#include "base/utf8.hpp"
#include "rules/keys.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {
namespace {

constexpr std::size_t widest = 100;  // code points of a line, where it can be broken

/// Leaves the writer: the file holds a form that it does not write.
struct Unwritable {};

/// Where a map stands: whose keys have an order.
enum class Place : std::uint8_t { top, rules, entities, rule, entity, relations, relation, other };

Place place_of_value(Place map, std::string_view key) {
  if (map == Place::top && key == "rules") return Place::rules;
  if (map == Place::top && key == "entities") return Place::entities;
  if (map == Place::top && key == "relations") return Place::relations;
  if (map == Place::relations) return Place::relation;
  return Place::other;
}

Place place_of_item(Place list) {
  if (list == Place::rules) return Place::rule;
  return list == Place::entities ? Place::entity : Place::other;
}

std::optional<KeyContext> context_of(Place place) {
  if (place == Place::rule) return KeyContext::rule;
  if (place == Place::entity) return KeyContext::entity;
  if (place == Place::relation) return KeyContext::relation;
  return std::nullopt;
}

std::size_t rank_of(KeyContext context, std::string_view key) {
  const auto keys = all_keys();
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const KeyDoc& doc) {
    return doc.context == context && doc.name == key;
  });
  return static_cast<std::size_t>(found - keys.begin());
}

class Writer {
 public:
  Writer(std::string_view text, const YamlNode& root)
      : text_(text), comments_(find_comments(text, root)) {}

  std::string write(const YamlNode& root) {
    value_below(root, 0, Place::top);
    for (const std::string& line : comments_.at_end) out_ += line + '\n';
    return std::move(out_);
  }

 private:
  void value_below(const YamlNode& node, std::size_t indent, Place place);
  void map(const YamlNode& node, std::size_t indent, Place place, bool first_line_open);
  void sequence(const YamlNode& node, std::size_t indent, Place place);
  void value_behind(const YamlNode& node, std::size_t indent, Place place, std::uint32_t entry);
  void block_scalar(const YamlNode& node, std::size_t indent, std::uint32_t entry);
  void flow_or_block(const YamlNode& node, std::size_t indent, Place place, std::uint32_t entry);
  void broken_list(const YamlNode& node, std::uint32_t entry);
  [[nodiscard]] std::string flow(const YamlNode& node) const;
  [[nodiscard]] std::string scalar(const YamlNode& node) const;
  [[nodiscard]] std::vector<std::size_t> order(const YamlNode& node, Place place) const;
  void above(std::uint32_t entry, std::size_t indent);
  void end_line(std::uint32_t entry);
  [[nodiscard]] std::size_t column() const {
    const auto line = out_.rfind('\n');
    return count_code_points(
        std::string_view(out_).substr(line == std::string::npos ? 0 : line + 1));
  }

  std::string_view text_;
  Comments comments_;
  std::string out_;
};

void Writer::above(std::uint32_t entry, std::size_t indent) {
  const auto found = comments_.above.find(entry);
  if (found == comments_.above.end()) return;
  for (const std::string& line : found->second) {
    if (line.empty())
      out_ += out_.empty() ? "" : "\n";
    else
      out_ += std::string(indent, ' ') + line + '\n';
  }
  comments_.above.erase(found);
}

void Writer::end_line(std::uint32_t entry) {
  const auto found = comments_.behind.find(entry);
  if (found != comments_.behind.end()) {
    out_ += "  " + found->second;
    comments_.behind.erase(found);
  }
  out_ += '\n';
}

void Writer::value_below(const YamlNode& node, std::size_t indent, Place place) {
  if (node.is_map() && !is_flow(text_, node)) return map(node, indent, place, false);
  if (node.is_sequence() && !is_flow(text_, node)) return sequence(node, indent, place);
  throw Unwritable{};
}

std::vector<std::size_t> Writer::order(const YamlNode& node, Place place) const {
  std::vector<std::size_t> out(node.keys.size());
  std::iota(out.begin(), out.end(), std::size_t{0});
  const auto context = context_of(place);
  if (!context) return out;
  std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
    return rank_of(*context, node.keys[a].text) < rank_of(*context, node.keys[b].text);
  });
  return out;
}

void Writer::map(const YamlNode& node, std::size_t indent, Place place, bool first_line_open) {
  for (const std::size_t i : order(node, place)) {
    const YamlNode& key = node.keys[i];
    if (!first_line_open) {
      above(key.span.begin, indent);
      out_ += std::string(indent, ' ');
    }
    first_line_open = false;
    out_ += scalar(key) + ':';
    value_behind(node.items[i], indent, place_of_value(place, key.text), key.span.begin);
  }
}

void Writer::sequence(const YamlNode& node, std::size_t indent, Place place) {
  for (const YamlNode& item : node.items) {
    const bool block_map = item.is_map() && !is_flow(text_, item);
    std::uint32_t entry = item.span.begin;
    if (block_map) {  // the comments of whatever key comes first stand above the dash
      for (const YamlNode& key : item.keys) {
        if (key.span.begin == entry) above(entry, indent);
      }
      entry = item.keys[order(item, place_of_item(place)).front()].span.begin;
    }
    above(entry, indent);
    out_ += std::string(indent, ' ') + '-';
    if (block_map) {
      out_ += ' ';
      map(item, indent + 2, place_of_item(place), true);
    } else if (!item.is_scalar() && !is_flow(text_, item)) {
      throw Unwritable{};
    } else {
      value_behind(item, indent, place_of_item(place), entry);
    }
  }
}

/// What stands behind `key:` or `-`, up to the end of its last line.
void Writer::value_behind(const YamlNode& node, std::size_t indent, Place place,
                          std::uint32_t entry) {
  if (node.kind == YamlNode::Kind::null) return end_line(entry);
  if (node.is_scalar() && node.block) return block_scalar(node, indent, entry);
  if (node.is_scalar()) {
    out_ += ' ' + scalar(node);
    return end_line(entry);
  }
  if (is_flow(text_, node)) return flow_or_block(node, indent, place, entry);
  end_line(entry);
  value_below(node, indent + 2, place);
}

/// Lines after `|` or `>` keep their own indentation within the block.
void Writer::block_scalar(const YamlNode& node, std::size_t indent, std::uint32_t entry) {
  const Span span = whole_span(node);
  const std::string_view source = text_.substr(span.begin, span.size());
  std::size_t at = std::min(source.size(), source.find('\n'));
  std::string_view header = source.substr(0, std::min(at, source.find_first_of(" \t\r#")));
  if (header.find_first_of("0123456789+") != std::string_view::npos) throw Unwritable{};
  out_ += ' ' + std::string(header);
  end_line(entry);
  std::vector<std::string_view> lines;
  std::size_t margin = std::string_view::npos;
  while (at < source.size()) {
    const std::size_t end = std::min(source.size(), source.find('\n', at + 1));
    std::string_view line = source.substr(at + 1, end - at - 1);
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    if (!line.empty()) margin = std::min(margin, line.find_first_not_of(' '));
    lines.push_back(line);
    at = end;
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  for (const std::string_view line : lines) {
    if (!line.empty()) out_ += std::string(indent + 2, ' ') + std::string(line.substr(margin));
    out_ += '\n';
  }
}

/// A list or map between brackets: on one line, a long list filled over several, a long map as a
/// block.
void Writer::flow_or_block(const YamlNode& node, std::size_t indent, Place place,
                           std::uint32_t entry) {
  const std::string line = flow(node);
  if (column() + 1 + count_code_points(line) <= widest || node.items.size() < 2) {
    out_ += ' ' + line;
    return end_line(entry);
  }
  if (node.is_sequence()) return broken_list(node, entry);
  end_line(entry);
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    out_ += std::string(indent + 2, ' ') + scalar(node.keys[i]) + ':';
    value_behind(node.items[i], indent + 2, place, node.keys[i].span.begin);
  }
}

void Writer::broken_list(const YamlNode& node, std::uint32_t entry) {
  out_ += " [";
  const std::size_t margin = column();
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const std::string item = flow(node.items[i]) + (i + 1 == node.items.size() ? "]" : ",");
    const bool first = out_.back() == '[';
    if (!first && column() + 1 + count_code_points(item) > widest) {
      out_ += '\n' + std::string(margin, ' ') + item;
    } else {
      out_ += (first ? "" : " ") + item;
    }
  }
  end_line(entry);
}

std::string Writer::flow(const YamlNode& node) const {
  if (node.is_scalar()) return scalar(node);
  if (node.kind == YamlNode::Kind::null) return {};
  std::string out;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (i > 0) out += ", ";
    if (node.is_map()) out += scalar(node.keys[i]) + ": ";
    out += flow(node.items[i]);
  }
  return node.is_map() ? '{' + out + '}' : '[' + out + ']';
}

/// As it stands in the file; over several lines only where one can be made of them.
std::string Writer::scalar(const YamlNode& node) const {
  if (node.block) throw Unwritable{};
  const std::string_view source = text_.substr(node.span.begin, node.span.size());
  if (source.find('\n') == std::string_view::npos) return std::string(source);
  if (source.find('\\') != std::string_view::npos) throw Unwritable{};
  std::string out;
  for (const char c : source) {
    const bool white = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!white)
      out += c;
    else if (out.empty() || out.back() != ' ')
      out += ' ';
  }
  return out;
}

bool same_lines(std::string_view a, std::string_view b) {
  const auto clean = [](std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (c == '\n') out.resize(out.find_last_not_of(" \t") + 1);
      out += c;
    }
    return out;
  };
  return a == b || clean(a) == clean(b);
}

/// The same values under the same keys, whatever the keys' order.
bool same(const YamlNode& a, const YamlNode& b) {
  if (a.kind != b.kind || a.items.size() != b.items.size()) return false;
  if (a.is_scalar()) return a.block ? same_lines(a.text, b.text) : a.text == b.text;
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    const YamlNode* other = a.is_map() ? b.find(a.keys[i].text) : &b.items[i];
    if (other == nullptr || !same(a.items[i], *other)) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string> format_yaml(const Source& source, Diagnostics& diagnostics) {
  const auto root = read_yaml(source, diagnostics);
  if (!root) return std::nullopt;
  std::string text;
  try {
    text = Writer(source.text(), *root).write(*root);
  } catch (const Unwritable&) {
    return std::string(source.text());
  }
  Diagnostics ignored;
  const auto again = read_yaml(Source(source.path(), text), ignored);
  const bool kept = again && same(*root, *again);
  return kept ? text : std::string(source.text());
}

}  // namespace factwright
