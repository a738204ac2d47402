#include "rules/yaml_tree.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <unordered_map>
#include <utility>

#include "rules/yaml_guard.hpp"
#include "rules/yaml_scalar.hpp"
#include "rules/yaml_wording.hpp"

namespace factwright {
namespace {

constexpr std::size_t most_faults = 100;  // a file with more is not YAML

/// Thrown to leave the parser where going on makes no sense; the fault is reported by then.
struct StopReading {};

/// A collection that is still being read.
struct OpenNode {
  YamlNode node;
  bool has_key = false;  ///< the last key of a map still waits for its value
  std::unordered_map<std::string, std::uint32_t> seen;  ///< keys of a map -> byte
};

class TreeBuilder final : public YAML::EventHandler {
 public:
  explicit TreeBuilder(const Reporter& report) : report_(report) {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override { ended_ = true; }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

  /// Puts the parser's own complaint into our words.
  void explain(const YAML::Exception& exception) const;
  /// Reports what only the whole document shows; then gives the tree.
  [[nodiscard]] YamlNode finish();

 private:
  [[nodiscard]] std::uint32_t offset(const YAML::Mark& mark) const;
  [[nodiscard]] std::uint32_t refuse_decoration(const YAML::Mark& mark, const std::string& tag,
                                                YAML::anchor_t anchor);
  void open(YamlNode::Kind kind, std::uint32_t at);
  void close();
  void add(YamlNode node);
  void add_key(OpenNode& map, YamlNode key);
  void fault(Span where, Fault fault);
  [[nodiscard]] std::uint32_t last_bracket(char bracket, std::uint32_t before) const;

  const Reporter& report_;
  std::vector<OpenNode> open_;
  YamlNode root_;
  std::uint32_t last_ = 0;  ///< byte of the last event
  Span quoted_;             ///< the last scalar, if it was in quotes
  std::size_t faults_ = 0;
  std::optional<std::uint32_t> odd_key_;  ///< the first list or map that stands as a key
  bool ended_ = false;
};

std::uint32_t TreeBuilder::offset(const YAML::Mark& mark) const {
  const auto size = static_cast<std::uint32_t>(report_.source().text().size());
  return mark.pos < 0 ? size : std::min(size, static_cast<std::uint32_t>(mark.pos));
}

void TreeBuilder::fault(Span where, Fault fault) {
  report_.error(where, std::move(fault));
  if (++faults_ >= most_faults) throw StopReading{};
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (!ended_) return;
  const std::uint32_t at = offset(mark);
  const bool marker = report_.source().text().substr(at).starts_with("---");
  fault({at, at + (marker ? 3U : 1U)},
        marker ? Fault{"FW109", "a second YAML document starts here", "use a file for each"}
               : Fault{"FW109", "there is text after the end of the YAML document",
                       "check the indentation, or put the text into quotes"});
  throw StopReading{};
}

/// Reports tag and anchor of a node; returns the byte where the node's own text starts.
std::uint32_t TreeBuilder::refuse_decoration(const YAML::Mark& mark, const std::string& tag,
                                             YAML::anchor_t anchor) {
  std::uint32_t at = offset(mark);
  last_ = at;
  const std::string_view text = report_.source().text();
  if (anchor == 0 && (at >= text.size() || text[at] != '!') && (tag == "?" || tag == "!")) {
    return at;
  }
  while (at < text.size() && (text[at] == '!' || text[at] == '&')) {
    const auto end = static_cast<std::uint32_t>(
        std::min(text.size(), text.find_first_of(" \t\r\n,[]{}", at + 1)));
    fault({at, end}, text[at] == '&' ? Fault{"FW107", "anchors are not allowed",
                                             "write the value out where it is used"}
                                     : Fault{"FW108", "tags are not allowed",
                                             "delete it: every value is text; or quote it"});
    at = static_cast<std::uint32_t>(std::min(text.size(), text.find_first_not_of(" \t\r\n", end)));
  }
  return at;
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  const std::uint32_t at = offset(mark);
  fault({at, at + 1}, {"FW107", "aliases are not allowed",
                       "write the value out here, or quote the text: \"*..\""});
  YamlNode node;
  node.span = {at, at + 1};
  add(std::move(node));
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  static constexpr std::array<std::string_view, 4> spelt = {"~", "null", "Null", "NULL"};
  const std::uint32_t at = refuse_decoration(mark, "?", anchor);
  const std::string_view rest = report_.source().text().substr(at);
  YamlNode node;
  for (const std::string_view word : spelt) {
    if (!rest.starts_with(word)) continue;
    node.kind = YamlNode::Kind::scalar;
    node.text = word;
    static_cast<void>(locate_scalar(report_.source().text(), at, node));
    return add(std::move(node));
  }
  std::uint32_t before = at;
  const std::string_view text = report_.source().text();
  while (before > 0 &&
         std::string_view(" \t\r\n").find(text[before - 1]) != std::string_view::npos) {
    --before;
  }
  node.span = {before > 0 ? before - 1 : 0, std::max(before, 1U)};
  add(std::move(node));
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  YamlNode node;
  node.kind = YamlNode::Kind::scalar;
  node.text = unmask_question_marks(value);
  const bool closed =
      locate_scalar(report_.source().text(), refuse_decoration(mark, tag, anchor), node);
  const char first = report_.source().text()[node.span.begin];
  quoted_ = first == '"' || first == '\'' ? node.span : Span{};
  if (!closed) {
    fault({node.span.begin, node.span.begin + 1},
          {"FW113", "the quote is never closed", "close it on the same line"});
    throw StopReading{};
  }
  add(std::move(node));
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value) {
  open(YamlNode::Kind::sequence, refuse_decoration(mark, tag, anchor));
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value) {
  open(YamlNode::Kind::map, refuse_decoration(mark, tag, anchor));
}

void TreeBuilder::open(YamlNode::Kind kind, std::uint32_t at) {
  if (open_.size() >= static_cast<std::size_t>(deepest_nesting)) {
    fault({at, at + 1}, {"FW110", fmt::format("values are nested over {} deep", deepest_nesting),
                         "check the brackets"});
    throw StopReading{};
  }
  if (!open_.empty() && open_.back().node.is_map() && !open_.back().has_key) {
    if (!odd_key_) odd_key_ = at;
  }
  OpenNode opened;
  opened.node.kind = kind;
  opened.node.span = {at, at + 1};
  open_.push_back(std::move(opened));
}

void TreeBuilder::close() {
  YamlNode node = std::move(open_.back().node);
  open_.pop_back();
  add(std::move(node));
}

void TreeBuilder::add(YamlNode node) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  OpenNode& parent = open_.back();
  if (parent.node.is_map() && !parent.has_key) return add_key(parent, std::move(node));
  if (parent.node.is_map() && node.kind == YamlNode::Kind::null) {
    node.span = parent.node.keys.back().span;
  }
  parent.has_key = false;
  parent.node.items.push_back(std::move(node));
}

void TreeBuilder::add_key(OpenNode& map, YamlNode key) {
  if (key.kind == YamlNode::Kind::null) {
    fault(key.span, {"FW112", "a key is missing before the `:`", {}});
    throw StopReading{};
  }
  if (!key.is_scalar()) {  // reported at the end, as an open bracket can be the cause
    map.node.keys.emplace_back();
    map.has_key = true;
    return;
  }
  if (key.text == "<<") {
    fault(key.span, {"FW107", "merge keys are not allowed", "write the values out"});
  }
  const auto [found, added] = map.seen.emplace(key.text, key.span.begin);
  if (!added) {
    fault(key.span,
          {"FW106", fmt::format("the key {} stands twice", in_ticks(key.text)),
           fmt::format("it is given first in line {}", report_.source().line_of(found->second))});
  }
  map.node.keys.push_back(std::move(key));
  map.has_key = true;
}

YamlNode TreeBuilder::finish() {
  if (odd_key_) {
    fault({*odd_key_, *odd_key_ + 1},
          {"FW112", "a list or map cannot be a key", "use a word, or quote the text"});
  }
  return std::move(root_);
}

/// The byte of the innermost `[` or `{` that is open.
std::uint32_t TreeBuilder::last_bracket(char bracket, std::uint32_t before) const {
  const std::string_view text = report_.source().text();
  const std::size_t same_line = unmatched_bracket(text, before);
  if (same_line < before && text[same_line] == bracket) {
    return static_cast<std::uint32_t>(same_line);
  }
  for (auto it = open_.rbegin(); it != open_.rend(); ++it) {
    const std::uint32_t at = it->node.span.begin;
    if (at < text.size() && text[at] == bracket) return at;
  }
  return last_;
}

void TreeBuilder::explain(const YAML::Exception& exception) const {
  std::uint32_t at = offset(exception.mark);
  const Source& source = report_.source();
  const std::uint32_t quote_end = source.line_of(quoted_.end);
  if (!quoted_.empty() && source.line_of(quoted_.begin) < quote_end &&
      quote_end == source.line_of(at)) {
    report_.error({quoted_.begin, quoted_.begin + 1},
                  {"FW113", fmt::format("the quote ends only in line {}", quote_end),
                   "close it where its text ends"});
    return;
  }
  const YamlWording wording = word_yaml_fault(exception.msg, report_.source().text(), at);
  if (wording.opener == '"') {
    at = static_cast<std::uint32_t>(opening_quote(report_.source().text(), last_));
  }
  if (wording.opener == '[' || wording.opener == '{') at = last_bracket(wording.opener, at);
  report_.error({at, at + 1}, wording.fault);
}

}  // namespace

std::optional<YamlNode> read_yaml(const Source& source, Diagnostics& diagnostics) {
  Diagnostics found;
  const Reporter report(source, found);
  YamlNode root;
  if (guard_yaml(report)) {
    TreeBuilder builder(report);
    std::istringstream stream(mask_question_marks(source.text()));
    try {
      YAML::Parser parser(stream);
      parser.HandleNextDocument(builder);
      if (parser) parser.HandleNextDocument(builder);
      root = builder.finish();
    } catch (const YAML::Exception& exception) {
      builder.explain(exception);
    } catch (const StopReading&) {
    }
  }
  const bool good = !found.has_errors();
  diagnostics.append(std::move(found));
  if (!good) return std::nullopt;
  return root;
}

}  // namespace factwright
