#include "rules/phrase.hpp"

#include <catch2/catch.hpp>

#include <string>

#include "factwright/span.hpp"

namespace {

using factwright::PhraseNode;

std::string quantifier(const PhraseNode& node) {
  if (node.kind == PhraseNode::Kind::gap) return ".." + std::to_string(node.max);
  if (node.min == 1 && node.max == 1) return "";
  if (node.max == 1) return "?";
  return node.min == 0 ? "*" : "+";
}

/// A short form of a pattern: kind letter, text, repetition; children in brackets.
std::string shown(const PhraseNode& node) {
  constexpr const char* letters[] = {"seq", "any", "role", "word", "exact", "list", "class", "gap"};
  std::string text = letters[static_cast<std::size_t>(node.kind)];
  if (!node.text.empty()) text += ":" + node.text;
  text += quantifier(node);
  if (node.children.empty()) return text;
  text += "(";
  for (const PhraseNode& child : node.children) {
    if (text.back() != '(') text += " ";
    text += shown(child);
  }
  return text + ")";
}

/// The pattern of a line, or the code of its first fault.
std::string parsed(const std::string& line) {
  factwright::YamlNode node;
  node.kind = factwright::YamlNode::Kind::scalar;
  node.text = line;
  node.runs = {{0, 0}};
  factwright::Pack pack;
  factwright::RelationDecl relation;
  for (const char* role : {"holder", "of", "position"}) {
    relation.roles.emplace_back();
    relation.roles.back().name = role;
  }
  factwright::Scope scope;
  scope.pack = &pack;
  scope.lists.add("offices", "");
  factwright::Diagnostics faults;
  const factwright::Source source("a", line);
  const auto phrase = factwright::parse_phrase({&node, 0, node.text}, {&scope, &relation, true},
                                               factwright::Reporter(source, faults));
  if (faults.has_errors()) return faults.items()[0].code;
  return shown(*phrase);
}

}  // namespace

TEST_CASE("phrases are read part by part") {
  struct Case {
    const char* line;
    const char* pattern;
  };
  const Case cases[] = {
      {"former", "seq(word:former)"},
      {"<of>? <position> <holder>", "seq(role:of? role:position role:holder)"},
      {"<holder>, the? <position>", "seq(role:holder word:, word:the? role:position)"},
      {"(of|at the) <of>", "seq(any(seq(word:of) seq(word:at word:the)) role:of)"},
      {"((a|b) c)+", "seq(any+(seq(any(seq(word:a) seq(word:b)) word:c)))"},
      {"\"May\" \"prime minister\"*", "seq(exact:May exact:prime minister*)"},
      {"{Name}+ Ministry", "seq(class:Name+ word:Ministry)"},
      {"@offices ..3 <holder>", "seq(list:offices gap..3 role:holder)"},
      {"vice-president's U.S. $5", "seq(word:vice-president's word:U.S. word:$5)"},
      {"a:b!", "seq(word:a word:: word:b word:!)"},
      {"  spaced   out ", "seq(word:spaced word:out)"},
      {"x..3", "seq(word:x..3)"},
      {"(a|b", "FW402"},
      {"a)", "FW402"},
      {"()", "FW402"},
      {"<holder", "FW403"},
      {"<>", "FW403"},
      {"{Name", "FW403"},
      {"{Nam}", "FW405"},
      {"\"open", "FW404"},
      {"\"\"", "FW404"},
      {"..", "FW406"},
      {"..0 x", "FW406"},
      {"..99999999999999999999 x", "FW406"},
      {"? x", "FW407"},
      {"x++", "FW407"},
      {"x ..3? y", "FW407"},
      {"x (y? z?)+", "FW407"},
      {"x? y*", "FW408"},
      {"..3", "FW408"},
      {"<hodler>", "FW303"},
      {"@office", "FW304"},
      {"@", "FW401"},
      {"a > b", "FW401"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    CHECK(parsed(c.line) == c.pattern);
  }
}
