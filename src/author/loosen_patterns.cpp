#include "author/loosen_patterns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "rules/pattern_words.hpp"

namespace factwright {
namespace {

template <class Item>
void erase_at(std::vector<Item>& items, std::size_t index) {
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
}

template <class Node>
using Change = std::pair<std::string, std::function<void(Node&)>>;

/// A test for words: they are what a pattern is made of.
bool is_of_words(const TokenTest& test) {
  const bool of_word =
      test.key == TestKey::lemma || test.key == TestKey::word || test.key == TestKey::lower;
  if (test.kind == TokenTest::Kind::value) return of_word && test.regex.empty();
  return test.kind == TokenTest::Kind::any_of &&
         std::all_of(test.children.begin(), test.children.end(), is_of_words);
}

/// Every way to loosen a test but to drop it whole: each part of it, "all" or "any", in turn.
std::vector<Change<TokenTest>> changes_of(const TokenTest& test) {
  std::vector<Change<TokenTest>> out;
  const bool several = test.kind == TokenTest::Kind::all_of || test.kind == TokenTest::Kind::any_of;
  for (std::size_t i = 0; i < test.children.size(); ++i) {
    if (several && !is_of_words(test.children[i])) {
      out.emplace_back(fmt::format("the test `{}`", to_words(test.children[i])),
                       [i](TokenTest& whole) { erase_at(whole.children, i); });
    }
    for (auto& [what, change] : changes_of(test.children[i])) {
      out.emplace_back(what, [i, change](TokenTest& whole) { change(whole.children[i]); });
    }
  }
  return out;
}

/// A test of a node: dropped, or loosened in a part.
template <class Node>
void add_test(std::vector<Change<Node>>& out, const TokenTest& test) {
  if (test.kind == TokenTest::Kind::any || is_of_words(test)) return;
  out.emplace_back(fmt::format("the test `{}`", to_words(test)),
                   [](Node& node) { node.test = TokenTest(); });
  for (auto& [what, change] : changes_of(test)) {
    out.emplace_back(what, [change](Node& node) { change(node.test); });
  }
}

std::string repetition(std::uint32_t min, std::uint32_t max) {
  if (min == 0 && max == 1) return "?";
  if (max == none && min < 2) return min == 0 ? "*" : "+";
  return max == none ? fmt::format("{{{},}}", min) : fmt::format("{{{},{}}}", min, max);
}

template <class Node>
void add_repetition(std::vector<Change<Node>>& out, const Node& node) {
  if (node.min == 1 && node.max == 1) return;
  const auto sign = repetition(node.min, node.max);
  out.emplace_back(fmt::format("the repetition `{}`", sign), [](Node& n) { n.min = n.max = 1; });
  if (node.max != none && node.max > 1) {
    out.emplace_back(fmt::format("the upper bound of `{}`", sign), [](Node& n) { n.max = none; });
  }
  if (node.min > 1) {
    out.emplace_back(fmt::format("the lower bound of `{}`", sign), [](Node& n) { n.min = 1; });
  }
}

bool is_word(const PhraseNode& node) {
  return node.kind == PhraseNode::Kind::word || node.kind == PhraseNode::Kind::exact;
}
bool is_word(const TokenPattern& node) {
  return node.kind == TokenPattern::Kind::token && is_of_words(node.test);
}
bool is_word(const PathPattern&) { return false; }

/// An alternative of words alone: one of several synonyms.
template <class Node>
bool is_of_words(const Node& node) {
  if (node.kind != Node::Kind::sequence) return is_word(node);
  return std::all_of(node.children.begin(), node.children.end(),
                     [](const Node& child) { return is_word(child); });
}

template <class Node>
void add_alternatives(std::vector<Change<Node>>& out, const Node& node) {
  for (std::size_t i = 0; node.kind == Node::Kind::choice && i < node.children.size(); ++i) {
    if (node.children.size() < 2 || is_of_words(node.children[i])) continue;
    out.emplace_back(fmt::format("alternative {} of {}", i + 1, node.children.size()),
                     [i](Node& n) { erase_at(n.children, i); });
  }
}

std::vector<Change<PhraseNode>> own_changes(const PhraseNode& node) {
  using Kind = PhraseNode::Kind;
  std::vector<Change<PhraseNode>> out;
  if (node.kind == Kind::exact) {
    out.emplace_back(fmt::format("the quotes of `\"{}\"`", node.text),
                     [](PhraseNode& n) { n.kind = Kind::word; });
  }
  if (node.kind == Kind::token_class && node.text != "any") {
    out.emplace_back(fmt::format("the class `{{{}}}`", node.text),
                     [](PhraseNode& n) { n.text = "any"; });
  }
  if (node.kind == Kind::gap) {
    out.emplace_back(fmt::format("the gap `..{}`", node.max), [](PhraseNode& n) { n.max = 0; });
    out.emplace_back(fmt::format("the bound of the gap `..{}`", node.max),
                     [](PhraseNode& n) { n.max = none; });
    return out;
  }
  add_repetition(out, node);
  add_alternatives(out, node);
  return out;
}

std::vector<Change<TokenPattern>> own_changes(const TokenPattern& node) {
  std::vector<Change<TokenPattern>> out;
  if (node.kind == TokenPattern::Kind::token) add_test(out, node.test);
  add_repetition(out, node);
  add_alternatives(out, node);
  return out;
}

std::vector<Change<PathPattern>> own_changes(const PathPattern& node) {
  std::vector<Change<PathPattern>> out;
  if (node.kind == PathPattern::Kind::node) add_test(out, node.test);
  if (!node.type.empty()) {
    out.emplace_back(fmt::format("the type `{}`", node.type),
                     [](PathPattern& n) { n.type.clear(); });
  }
  for (std::size_t i = 0; node.labels.size() > 1 && i < node.labels.size(); ++i) {
    out.emplace_back(fmt::format("the relation `{}`", node.labels[i].text),
                     [i](PathPattern& n) { erase_at(n.labels, i); });
  }
  const bool any = node.labels.empty() || node.labels.front().text == "any";
  if (node.kind == PathPattern::Kind::step && !any) {
    out.emplace_back(fmt::format("what relation the step `{}` takes", node.labels.front().text),
                     [](PathPattern& n) {
                       n.labels = {{"any", false, false}};
                     });
  }
  if (node.side != StepSide::any) {
    out.emplace_back("the side of a step", [](PathPattern& n) { n.side = StepSide::any; });
  }
  if (node.kind != PathPattern::Kind::branch) add_repetition(out, node);
  add_alternatives(out, node);
  return out;
}

/// What stands in a sequence without taking anything: "" for what is no such part.
std::string side_part(const PhraseNode&) { return {}; }
std::string side_part(const TokenPattern& node) {
  using Kind = TokenPattern::Kind;
  if (node.kind == Kind::begin) return "the sign `^`";
  if (node.kind == Kind::end) return "the sign `$`";
  if (node.kind != Kind::ahead && node.kind != Kind::behind) return {};
  return fmt::format("the look-around `(?{}{}`", node.kind == Kind::behind ? "<" : "",
                     node.negated ? "!" : "=");
}
std::string side_part(const PathPattern& node) {
  if (node.kind != PathPattern::Kind::branch) return {};
  return node.negated ? "the look-around `(?!`" : "the branch `(?=`";
}

template <class Node>
std::vector<PatternLoosening<Node>> walk(const Node& node) {
  std::vector<PatternLoosening<Node>> out;
  for (auto& [what, change] : own_changes(node)) {
    out.push_back({std::move(what), node.where, std::move(change)});
  }
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const Node& child = node.children[i];
    if (auto what = side_part(child); !what.empty() && node.children.size() > 1) {
      out.push_back({std::move(what), child.where, [i](Node& n) { erase_at(n.children, i); }});
    }
    for (auto& inner : walk(child)) {
      out.push_back({std::move(inner.what), std::move(inner.where),
                     [i, change = std::move(inner.apply)](Node& n) { change(n.children[i]); }});
    }
  }
  return out;
}

}  // namespace

std::string to_words(const TokenTest& test) {
  using Kind = TokenTest::Kind;
  if (test.kind == Kind::any) return {};
  if (test.kind == Kind::negated) return "!" + to_words(test.children.front());
  std::string out;
  if (test.kind != Kind::value) {
    for (const TokenTest& child : test.children) {
      if (!out.empty()) out += test.kind == Kind::all_of ? " & " : " | ";
      out += to_words(child);
    }
    return "(" + out + ")";
  }
  for (const std::string& value : test.values) out += (out.empty() ? "" : ",") + value;
  if (!test.regex.empty()) out = "/" + test.regex + "/";
  return test_key_names()[static_cast<std::size_t>(test.key)] + "=" + out;
}

std::vector<PatternLoosening<PhraseNode>> loosenings_of(const PhraseNode& phrase) {
  return walk(phrase);
}

std::vector<PatternLoosening<TokenPattern>> loosenings_of(const TokenPattern& pattern) {
  return walk(pattern);
}

std::vector<PatternLoosening<PathPattern>> loosenings_of(const PathPattern& path) {
  return walk(path);
}

}  // namespace factwright
