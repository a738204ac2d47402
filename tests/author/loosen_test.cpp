#include "author/loosen.hpp"

#include "../match/pattern_world.hpp"
#include "author/pattern_keys.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

Condition condition(ConditionKind kind, PositionKind position = PositionKind::object) {
  Condition out;
  out.kind = kind;
  out.position.kind = position;
  return out;
}

Rule full_rule() {
  Rule rule;
  rule.when = {condition(ConditionKind::position)};
  rule.unless = {condition(ConditionKind::words), condition(ConditionKind::under)};
  RoleSpec by{
      "by", {{PositionKind::subject, {}, {}}, {PositionKind::preposition, "by", {}}}, {}, {}};
  RoleSpec target{"target", {{PositionKind::object, {}, {}}}, {"Country"}, {}};
  rule.roles = {by, target};
  rule.narrowing = {{"target", {"@states"}}};
  rule.status = "planned";
  rule.instead_of = {"other", "third"};
  return rule;
}

}  // namespace

TEST_CASE("each condition of a rule can be dropped, one at a time") {
  const Rule rule = full_rule();
  const auto all = loosenings(rule);
  std::vector<std::string> names;
  for (const Loosening& one : all) names.push_back(one.what);
  CHECK(names == std::vector<std::string>{"`when: object`", "`unless: words`", "`unless: under`",
                                          "the position `subject` of `by`",
                                          "the position `by` of `by`", "`is` of the role `target`",
                                          "`where: target`", "`status`", "`instead-of: other`",
                                          "`instead-of: third`"});
}

TEST_CASE("what is dropped is gone, and nothing else") {
  const Rule rule = full_rule();
  const auto all = loosenings(rule);
  const auto size = [](const Rule& r) {
    std::size_t n = r.when.size() + r.unless.size() + r.narrowing.size() + !r.status.empty() +
                    r.instead_of.size();
    for (const RoleSpec& spec : r.roles) n += spec.at.size() + spec.is.size();
    return n;
  };
  for (const Loosening& one : all) {
    Rule changed = rule;
    one.apply(changed);
    INFO(one.what);
    CHECK(size(changed) + 1 == size(rule));
  }
}

namespace {

struct PatternRow {
  std::string kind;
  std::string line;
  std::vector<std::string> loosened;
};

std::string key_of(const Rule& rule) {
  std::string out;
  for (const auto& phrase : rule.phrases) out += key_of(phrase);
  for (const auto& pattern : rule.tokens) out += key_of(pattern);
  for (const auto& path : rule.paths) out += key_of(path);
  return out;
}

}  // namespace

TEST_CASE("each test, repetition, bound, look-around and type of a pattern can be loosened") {
  const auto row = GENERATE(values<PatternRow>({
      {"phrases", "a b", {}},
      {"phrases", "a? {Name}+", {"the repetition `?`", "the class `{Name}`", "the repetition `+`"}},
      {"phrases",
       "a \"B\" ..3 c",
       {"the quotes of `\"B\"`", "the gap `..3`", "the bound of the gap `..3`"}},
      {"phrases", "a (b|c d|{Noun})", {"alternative 3 of 3", "the class `{Noun}`"}},
      {"phrases", "a {any}", {}},
      {"tokens", "[lemma=x] \"y\" z", {}},
      {"tokens",
       "[lemma=x & tag=VERB]",
       {"the test `(lemma=x & tag=VERB)`", "the test `tag=VERB`"}},
      {"tokens", "[!lemma=x]", {"the test `!lemma=x`"}},
      {"tokens", "[word=/a.*/]", {"the test `word=/a.*/`"}},
      {"tokens",
       "x []{2,4} y?",
       {"the repetition `{2,4}`", "the upper bound of `{2,4}`", "the lower bound of `{2,4}`",
        "the repetition `?`"}},
      {"tokens",
       "^ x (?!y) (?<=z) $",
       {"the sign `^`", "the look-around `(?!`", "the look-around `(?<=`", "the sign `$`"}},
      {"tokens", "x ([tag=NOUN]|y)", {"alternative 1 of 2", "the test `tag=NOUN`"}},
      {"path",
       "p:Person <nsubj [lemma=x] >obj|obl a",
       {"the type `Person`", "what relation the step `nsubj` takes", "the relation `obj`",
        "the relation `obl`", "what relation the step `obj` takes"}},
      {"path",
       "[lemma=x] (?! >advmod) >any.right a",
       {"the look-around `(?!`", "what relation the step `advmod` takes", "the side of a step"}},
      {"path", "[lemma=x] >any{1,3} a", {"the repetition `{1,3}`", "the upper bound of `{1,3}`"}},
  }));
  INFO(row.line);
  PatternWorld world;
  REQUIRE(world.add(row.kind, row.line).empty());
  const Rule& rule = world.pack().rules.front();
  std::vector<std::string> names;
  for (const Loosening& one : loosenings(rule)) {
    names.push_back(one.what);
    Rule changed = rule;
    one.apply(changed);
    CHECK(key_of(changed) != key_of(rule));
  }
  CHECK(names == row.loosened);
}

TEST_CASE("of several lines each can go") {
  PatternWorld world;
  REQUIRE(world.add("phrases", "a b").empty());
  EntityRule rule;
  rule.phrases = world.pack().rules.front().phrases;
  CHECK(loosenings(rule).empty());
  rule.phrases.push_back(rule.phrases.front());
  const auto all = loosenings(rule);
  REQUIRE(all.size() == 2);
  CHECK(all[0].what == "the line");
  all[0].apply(rule);
  CHECK(rule.phrases.size() == 1);
}

TEST_CASE("a rule without conditions has nothing to drop") { CHECK(loosenings(Rule()).empty()); }

}  // namespace factwright
