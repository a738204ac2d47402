#include "rules/phrase.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/near.hpp"
#include "base/utf8.hpp"
#include "factwright/span.hpp"

namespace factwright {
namespace {

constexpr int deepest_group = 32;
constexpr std::uint32_t longest_gap = 20;  // words
constexpr std::string_view white = " \t";
constexpr std::string_view ends_word = " \t<>()|\"@{}?*+,;:!";
constexpr std::string_view quantifiers = "?*+";

/// Leaves the parser; the fault is reported by then.
struct StopPhrase {};

const std::vector<std::string>& class_names() {
  static const std::vector<std::string> names = {"Name", "Noun",   "Adjective",
                                                 "Verb", "Number", "any"};
  return names;
}

/// The fewest words that the pattern takes, cut at 1.
std::uint32_t least_words(const PhraseNode& node) {
  using Kind = PhraseNode::Kind;
  if (node.min == 0) return 0;
  if (node.kind == Kind::sequence) {
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const PhraseNode& child) { return least_words(child) > 0; });
  }
  if (node.kind == Kind::choice) {
    return std::all_of(node.children.begin(), node.children.end(),
                       [](const PhraseNode& child) { return least_words(child) > 0; });
  }
  return 1;
}

class PhraseParser {
 public:
  PhraseParser(const PlacedText& line, const PhraseNames& names, const Reporter& report)
      : line_(line), text_(line.text), names_(names), report_(report) {}

  PhraseNode parse();

 private:
  PhraseNode sequence(int depth);
  PhraseNode item(int depth);
  PhraseNode group(int depth);
  PhraseNode role();
  PhraseNode exact();
  PhraseNode list();
  PhraseNode token_class();
  PhraseNode gap();
  PhraseNode word();
  void quantify(PhraseNode& node);
  [[nodiscard]] PlacedText enclosed(char close, const char* what);
  [[nodiscard]] PhraseNode leaf(PhraseNode::Kind kind, std::size_t from,
                                std::string_view text) const;
  [[noreturn]] void stop(std::size_t from, std::size_t to, Fault fault) const;
  void skip_white() { at_ = std::min(text_.size(), text_.find_first_not_of(white, at_)); }
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] char here() const { return at_end() ? '\0' : text_[at_]; }

  const PlacedText& line_;
  std::string_view text_;
  const PhraseNames& names_;
  const Reporter& report_;
  std::size_t at_ = 0;
};

void PhraseParser::stop(std::size_t from, std::size_t to, Fault fault) const {
  report_.error(line_.place(from, to), std::move(fault));
  throw StopPhrase{};
}

PhraseNode PhraseParser::leaf(PhraseNode::Kind kind, std::size_t from,
                              std::string_view text) const {
  PhraseNode node;
  node.kind = kind;
  node.text = text;
  node.where = report_.source().at(line_.place(from, std::max(at_, from + 1)));
  return node;
}

PhraseNode PhraseParser::parse() {
  PhraseNode whole = sequence(0);
  if (!at_end()) {
    stop(at_, at_ + 1,
         {"FW402", fmt::format("`{}` stands outside of a group", here()),
          here() == '|' ? "put the choice into `(` and `)`" : "add `(` before it"});
  }
  if (least_words(whole) == 0) {
    stop(0, text_.size(),
         {"FW408", "the phrase matches nothing at all",
          "leave at least one part without `?` and `*`"});
  }
  whole.where = report_.source().at(line_.place(0, text_.size()));
  return whole;
}

PhraseNode PhraseParser::sequence(int depth) {
  PhraseNode node = leaf(PhraseNode::Kind::sequence, std::min(at_, text_.size()), {});
  for (skip_white(); !at_end() && here() != '|' && here() != ')'; skip_white()) {
    node.children.push_back(item(depth));
  }
  return node;
}

PhraseNode PhraseParser::item(int depth) {
  if (quantifiers.find(here()) != std::string_view::npos) {
    stop(at_, at_ + 1,
         {"FW407", fmt::format("`{}` has nothing before it to repeat", here()),
          fmt::format("write it right after a word, or quote it: \"{}\"", here())});
  }
  if (here() == '>' || here() == '}') {
    stop(at_, at_ + 1,
         {"FW401", fmt::format("`{}` without its opening bracket", here()),
          fmt::format("quote it where it is meant as text: \"{}\"", here())});
  }
  PhraseNode node;
  switch (here()) {
    case '(':
      node = group(depth);
      break;
    case '<':
      node = role();
      break;
    case '"':
      node = exact();
      break;
    case '@':
      node = list();
      break;
    case '{':
      node = token_class();
      break;
    default:
      node = text_.substr(at_).starts_with("..") ? gap() : word();
  }
  if (node.kind != PhraseNode::Kind::gap) quantify(node);
  return node;
}

PhraseNode PhraseParser::group(int depth) {
  const std::size_t from = at_++;
  if (depth >= deepest_group) {
    stop(from, from + 1, {"FW409", "groups are nested too deep", "split the phrase into lines"});
  }
  PhraseNode node = leaf(PhraseNode::Kind::choice, from, {});
  while (true) {
    node.children.push_back(sequence(depth + 1));
    if (node.children.back().children.empty()) {
      stop(from, at_ + 1,
           {"FW402", "an alternative of the group is empty",
            "write `(..)?` where the group may be missing"});
    }
    if (at_end()) stop(from, from + 1, {"FW402", "the group `(` is never closed", "add `)`"});
    if (text_[at_++] == ')') break;
  }
  return node;
}

/// The text up to `close`, which must come before white space; leaves the parser after it.
PlacedText PhraseParser::enclosed(char close, const char* what) {
  const std::size_t from = at_++;
  const std::size_t end = text_.find_first_of(std::string(white) + close, at_);
  if (end == std::string_view::npos || text_[end] != close || end == at_) {
    stop(from, std::min(text_.size(), end == at_ ? end + 1 : end),
         {"FW403",
          fmt::format("{} is not of the form `{}`", what, close == '>' ? "<role>" : "{Class}"),
          fmt::format("write `{}` right after the name", close)});
  }
  const PlacedText inner = line_.part(at_, end - at_);
  at_ = end + 1;
  return inner;
}

PhraseNode PhraseParser::role() {
  const std::size_t from = at_;
  const PlacedText name = enclosed('>', "the role");
  if (!names_.roles_allowed) {
    report_.error(name.whole(), {"FW303", "the phrases of an entity rule have no roles",
                                 "`{Name}` is one word of a name"});
  } else if (names_.relation != nullptr) {
    check_role(name, *names_.relation, report_);
  }
  return leaf(PhraseNode::Kind::role, from, name.text);
}

PhraseNode PhraseParser::token_class() {
  const std::size_t from = at_;
  const PlacedText name = enclosed('}', "the class");
  const auto& known = class_names();
  if (std::find(known.begin(), known.end(), name.text) == known.end()) {
    const std::string near = nearest_name(name.text, known);
    report_.error(name.whole(),
                  {"FW405", fmt::format("no class of words is called {}", in_ticks(name.text)),
                   near.empty() ? fmt::format("the classes are {}", listed(known))
                                : fmt::format("`{{{}}}` is similar", near)});
  }
  return leaf(PhraseNode::Kind::token_class, from, name.text);
}

PhraseNode PhraseParser::exact() {
  const std::size_t from = at_++;
  const std::size_t end = text_.find('"', at_);
  if (end == std::string_view::npos) {
    stop(from, from + 1, {"FW404", "the quote is never closed", "add `\"`"});
  }
  const PlacedText inner = trimmed(line_.part(at_, end - at_));
  at_ = end + 1;
  if (inner.text.empty()) stop(from, at_, {"FW404", "nothing stands in the quotes", {}});
  return leaf(PhraseNode::Kind::exact, from, inner.text);
}

PhraseNode PhraseParser::list() {
  const std::size_t from = at_++;
  const std::size_t end = std::min(text_.size(), text_.find_first_of(ends_word, at_));
  const PlacedText name = line_.part(at_, end - at_);
  if (name.text.empty()) {
    stop(from, from + 1, {"FW401", "no name follows the `@`", "name a list: `@list`"});
  }
  at_ = end;
  check_list(name, *names_.scope, report_);
  return leaf(PhraseNode::Kind::list, from, name.text);
}

PhraseNode PhraseParser::gap() {
  const std::size_t from = at_;
  at_ += 2;
  std::uint32_t most = 0;
  while (!at_end() && '0' <= here() && here() <= '9' && most <= longest_gap) {
    most = most * 10 + static_cast<std::uint32_t>(text_[at_++] - '0');
  }
  const bool ends = at_end() || ends_word.find(here()) != std::string_view::npos;
  if (most == 0 || most > longest_gap || !ends) {
    stop(from, at_,
         {"FW406", fmt::format("a gap has 1 to {} words", longest_gap),
          "write `..3` for at most three words"});
  }
  PhraseNode node = leaf(PhraseNode::Kind::gap, from, {});
  node.min = 0;
  node.max = most;
  return node;
}

PhraseNode PhraseParser::word() {
  const std::size_t from = at_;
  at_ = std::min(text_.size(), text_.find_first_of(ends_word, at_));
  if (at_ == from) ++at_;  // one mark of punctuation
  return leaf(PhraseNode::Kind::word, from, text_.substr(from, at_ - from));
}

void PhraseParser::quantify(PhraseNode& node) {
  if (at_end() || quantifiers.find(here()) == std::string_view::npos) return;
  if (least_words(node) == 0) {
    stop(at_, at_ + 1,
         {"FW407", "what is repeated may match nothing",
          "leave one part of it without `?` and `*`; a gap has its own bound"});
  }
  const char sign = text_[at_++];
  node.min = sign == '+' ? 1 : 0;
  node.max = sign == '?' ? 1 : none;
  if (at_end() || quantifiers.find(here()) == std::string_view::npos) return;
  stop(at_ - 1, at_ + 1, {"FW407", "two signs of repetition in a row", "keep one of them"});
}

}  // namespace

std::optional<PhraseNode> parse_phrase(const PlacedText& line, const PhraseNames& names,
                                       const Reporter& report) {
  try {
    return PhraseParser(line, names, report).parse();
  } catch (const StopPhrase&) {
    return std::nullopt;
  }
}

}  // namespace factwright
