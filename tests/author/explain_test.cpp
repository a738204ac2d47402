#include "author/explain.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

using Catch::Matchers::Contains;

/// "Ana Ruiz met Tom Cole." at character 10 of a document.
Facts one_meeting() {
  Facts out;
  out.entities = {{"e:0000000000000001", "Ana Ruiz", "Person", {"Ruiz"}, {}},
                  {"e:0000000000000002", "Tom Cole", "Person", {}, {}},
                  {"e:0000000000000003", "Oslo", "City", {}, {}}};
  Fact fact;
  fact.id = "f:00000000000000aa";
  fact.event = "v:00000000000000bb";
  fact.relation = "meet";
  fact.from = 0;
  fact.to = 1;
  fact.time = "2020-08-18";
  fact.status = "planned";
  Evidence evidence;
  evidence.document = "a.txt";
  evidence.begin = 10;
  evidence.end = 32;
  evidence.text = "Ana Ruiz met\nTom Cole.";
  evidence.spans = {{"from", 10, 18}, {"to", 23, 31}, {"trigger", 19, 22}};
  evidence.rule = "news/people meet";
  evidence.pack = "news 0.1.0";
  evidence.via = {"coreference: pronoun"};
  fact.evidence = {evidence};
  out.facts = {fact};
  return out;
}

Pack pack_with_rule() {
  Pack out;
  Rule rule;
  rule.name = "people meet";
  rule.pack = "news";
  rule.where = {"rules/talks.yaml", 2, 3, 1};
  out.rules.push_back(rule);
  return out;
}

}  // namespace

TEST_CASE("facts are found by ids, by names and by other names in any case") {
  const auto facts = one_meeting();
  const std::vector<std::vector<std::string>> hits = {{"f:00000000000000aa"},
                                                      {"v:00000000000000bb"},
                                                      {"e:0000000000000002"},
                                                      {"ana ruiz"},
                                                      {"Ruiz", "TOM COLE"}};
  for (const auto& words : hits) {
    CAPTURE(words.front());
    CHECK(facts_about(facts, words).size() == 1);
  }
  const std::vector<std::vector<std::string>> misses = {{"Oslo"}, {"Ruiz", "Oslo"}, {"f:0"}};
  for (const auto& words : misses) {
    CAPTURE(words.front());
    CHECK(facts_about(facts, words).empty());
  }
}

TEST_CASE("a fact is explained by its marked sentence, its rule's place and its participants") {
  const auto facts = one_meeting();
  const auto said = explain(facts, facts.facts.front(), pack_with_rule());
  CHECK_THAT(said, Contains("Ana Ruiz | meet | Tom Cole, planned, 2020-08-18"));
  CHECK_THAT(said, Contains("also \"Ruiz\""));
  CHECK_THAT(said, Contains("[from: Ana Ruiz] [trigger: met] [to: Tom Cole]."));
  CHECK_THAT(said, Contains("(rules/talks.yaml:2)"));
  CHECK_THAT(said, Contains("found by coreference: pronoun"));
  CHECK_THAT(said, Contains("said 1 time, in 1 document, by 1 independent source\n"));
}

TEST_CASE("a rule that the pack has lost is told") {
  const auto facts = one_meeting();
  CHECK_THAT(explain(facts, facts.facts.front(), {}), Contains("not in the pack any more"));
}

TEST_CASE("a misspelt name has a near one") {
  CHECK(nearest_entity(one_meeting(), "Anna Ruiz") == "Ana Ruiz");
}

}  // namespace factwright
