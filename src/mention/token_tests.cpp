#include "mention/token_tests.hpp"

#include <algorithm>
#include <utility>

namespace factwright {
namespace {

/// Equal texts for equal tests; not for people.
std::string canonical(const TokenTest& test) {
  std::string out = std::to_string(static_cast<int>(test.kind));
  if (test.kind == TokenTest::Kind::value) out += "k" + std::to_string(static_cast<int>(test.key));
  out += '(';
  for (const std::string& value : test.values) {
    out += std::to_string(value.size()) + ":" + value + ",";
  }
  if (!test.regex.empty()) out += "/" + std::to_string(test.regex.size()) + ":" + test.regex;
  for (const TokenTest& child : test.children) out += canonical(child);
  return out + ")";
}

bool is_word_key(TestKey key) {
  return key == TestKey::lemma || key == TestKey::word || key == TestKey::lower;
}

bool has(const std::vector<std::uint32_t>& sorted, std::uint32_t id) {
  return id != 0 && std::binary_search(sorted.begin(), sorted.end(), id);
}

/// The text that a regular expression looks at.
std::string text_of(const TokenScene& scene, std::uint32_t token, TestKey key) {
  const Token& t = scene.token(token);
  switch (key) {
    case TestKey::lemma:
      return lower_ascii(t.lemma);
    case TestKey::lower:
      return lower_ascii(scene.grammar.analysis().form(token));
    case TestKey::tag:
      return std::string(to_string(t.upos));
    case TestKey::xpos:
      return t.xpos;
    case TestKey::dep:
    case TestKey::out:
      return std::string(to_string(t.deprel));
    default:
      return std::string(scene.grammar.analysis().form(token));
  }
}

}  // namespace

std::uint32_t TokenTests::add(const TokenTest& test) {
  const auto text = canonical(test);
  if (const auto known = numbers_.find(text); known != numbers_.end()) return known->second;
  Node node = compiled(test);
  const auto number = static_cast<std::uint32_t>(nodes_.size());
  nodes_.push_back(std::move(node));
  numbers_.emplace(text, number);
  return number;
}

TokenTests::Node TokenTests::compiled(const TokenTest& test) {
  Node node;
  node.kind = test.kind;
  node.key = test.key;
  for (const TokenTest& child : test.children) node.children.push_back(add(child));
  if (!test.regex.empty()) {
    node.regex = static_cast<std::uint32_t>(regexes_.size());
    regexes_.emplace_back(test.regex);
  }
  for (const std::string& value : test.values) {
    std::vector<std::string> words{value};
    if (is_word_key(test.key) && value.starts_with('@')) words = lexicon_.words(value.substr(1));
    for (const std::string& word : words) {
      if (is_word_key(test.key)) {
        node.ids.push_back(words_.add(test.key == TestKey::word ? word : lower_ascii(word)));
      } else if (test.key == TestKey::tag) {
        node.ids.push_back(static_cast<std::uint32_t>(upos_from(word)) + 1);
      } else if (test.key == TestKey::dep || test.key == TestKey::out) {
        node.ids.push_back(static_cast<std::uint32_t>(deprel_from(word)) + 1);
      } else if (word != "any") {
        node.texts.push_back(word);
      }
    }
  }
  std::sort(node.ids.begin(), node.ids.end());
  return node;
}

bool TokenTests::passes(std::uint32_t test, const TokenScene& scene, std::uint32_t token) const {
  const Node& node = nodes_[test];
  const auto child_passes = [&](std::uint32_t child) { return passes(child, scene, token); };
  switch (node.kind) {
    case TokenTest::Kind::any:
      return true;
    case TokenTest::Kind::all_of:
      return std::all_of(node.children.begin(), node.children.end(), child_passes);
    case TokenTest::Kind::any_of:
      return std::any_of(node.children.begin(), node.children.end(), child_passes);
    case TokenTest::Kind::negated:
      return !child_passes(node.children.front());
    case TokenTest::Kind::value:
      return value_passes(node, scene, token);
  }
  return false;
}

bool TokenTests::value_passes(const Node& node, const TokenScene& scene,
                              std::uint32_t token) const {
  const TokenWords& words = scene.words[token];
  const Token& t = scene.token(token);
  if (node.key == TestKey::out) {
    const auto children = scene.grammar.children(token);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      if (node.regex != none)
        return regexes_[node.regex].matches(to_string(scene.token(child).deprel));
      return has(node.ids, static_cast<std::uint32_t>(scene.token(child).deprel) + 1);
    });
  }
  if (node.regex != none) return regexes_[node.regex].matches(text_of(scene, token, node.key));
  switch (node.key) {
    case TestKey::lemma:
      return has(node.ids, words.lemma);
    case TestKey::word:
      return has(node.ids, words.form);
    case TestKey::lower:
      return has(node.ids, words.lower);
    case TestKey::tag:
      return has(node.ids, static_cast<std::uint32_t>(t.upos) + 1);
    case TestKey::dep:
      return has(node.ids, static_cast<std::uint32_t>(t.deprel) + 1);
    case TestKey::xpos:
      return std::find(node.texts.begin(), node.texts.end(), t.xpos) != node.texts.end();
    default:
      return scene.mentions.covers(token, node.texts);
  }
}

}  // namespace factwright
