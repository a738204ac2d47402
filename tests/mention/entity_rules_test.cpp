#include "mention/entity_rules.hpp"

#include "../analyze/by_hand.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace factwright {
namespace {

TokenTest test_of(TestKey key, const std::string& value) {
  TokenTest out;
  out.kind = TokenTest::Kind::value;
  out.key = key;
  out.values.push_back(value);
  return out;
}

TokenPattern token(TestKey key, const std::string& value) {
  TokenPattern out;
  out.kind = TokenPattern::Kind::token;
  out.test = test_of(key, value);
  return out;
}

PhraseNode part(PhraseNode::Kind kind, const std::string& text, std::uint32_t max = 1) {
  PhraseNode out;
  out.kind = kind;
  out.text = text;
  out.max = max;
  return out;
}

/// "{Name}+ Bridge" makes a Facility; a Facility before "Authority" makes an Organization.
Pack pack() {
  Pack out;
  out.types = {{"Facility", {}, {}}, {"Organization", {}, {}}, {"Person", {}, {}}};
  PhraseNode phrase = part(PhraseNode::Kind::sequence, "");
  phrase.children = {part(PhraseNode::Kind::token_class, "Name", none),
                     part(PhraseNode::Kind::word, "bridge")};
  EntityRule authority;
  authority.name = "authority";
  authority.type = "Organization";
  TokenPattern pattern;
  pattern.children = {token(TestKey::entity, "Facility"), token(TestKey::word, "Authority")};
  pattern.children[0].max = none;
  authority.tokens.push_back(pattern);
  EntityRule bridge;
  bridge.name = "bridge";
  bridge.type = "Facility";
  bridge.phrases.push_back(phrase);
  out.entity_rules = {authority, bridge};
  return out;
}

std::string found(const Pack& given, const std::string& words) {
  const auto text = by_hand(words);
  const Lexicon lexicon(given);
  const EntityRules rules(given, lexicon);
  const Grammar grammar(text.analysis);
  std::string out;
  for (const RuledName& name : rules.find(grammar, {})) {
    out += given.entity_rules[name.rule].name + " " + std::to_string(name.begin) + "-" +
           std::to_string(name.end) + "; ";
  }
  return out;
}

}  // namespace

TEST_CASE("an entity rule finds its names where its word stands") {
  CHECK(found(pack(), "the/DT Old/NNP Brunn/NNP Bridge/NNP fell/VBD") == "bridge 1-4; ");
  CHECK(found(pack(), "a/DT stone/NN bridge/NN fell/VBD").empty());
  CHECK(found(pack(), "Brunn/NNP Bridge/NNP Lund/NNP Bridge/NNP") == "bridge 0-4; ");
  CHECK(found(pack(), "Brunn/NNP fell/VBD").empty());
}

TEST_CASE("a rule that asks for a type comes after those that make it") {
  CHECK(found(pack(), "Brunn/NNP Bridge/NNP Authority/NNP met/VBD") ==
        "authority 0-3; bridge 0-2; ");
  std::vector<std::uint32_t> circle;
  const auto levels = entity_levels(pack(), circle);
  REQUIRE(levels.size() == 2);
  CHECK(levels[0] == std::vector<std::uint32_t>{1});
  CHECK(circle.empty());
}

TEST_CASE("rules that ask for what they make are left out and told of") {
  Pack given = pack();
  given.entity_rules[1].tokens.push_back(token(TestKey::entity, "Organization"));
  std::vector<std::uint32_t> circle;
  CHECK(entity_levels(given, circle).empty());
  CHECK(circle == std::vector<std::uint32_t>{0, 1});
  given.entity_rules.push_back(given.entity_rules[0]);
  given.entity_rules.back().type = "Person";  // asks, but nobody asks for it
  circle.clear();
  CHECK(entity_levels(given, circle).empty());
  CHECK(circle == std::vector<std::uint32_t>{0, 1});
}

}  // namespace factwright
