#include "program.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

using Catch::Matchers::Contains;

Workplace with_texts() {
  Workplace place;
  place.add("in/a.txt", "Ana Ruiz met Tom Cole in Oslo on Friday. Stefan Biegler visited Kenya.\n");
  place.add("in/b.txt", "Stefan Beigler criticized Kenya. Ana Ruis thanked Uganda.\n");
  return place;
}

std::size_t nodes_named(const Facts& facts, const std::string& part) {
  return static_cast<std::size_t>(std::count_if(
      facts.entities.begin(), facts.entities.end(),
      [&](const Entity& entity) { return entity.name.find(part) != std::string::npos; }));
}

Facts built_with(const Workplace& place, const std::string& corrections) {
  place.add("in/corrections.yaml", corrections);
  const auto run = place.run("build in -o out --format facts");
  INFO(run.err);
  REQUIRE(run.code == 0);
  return place.facts("out");
}

}  // namespace

TEST_CASE("corrections beside the texts change what is built") {
  const auto place = with_texts();
  CHECK(nodes_named(built_with(place, "same: []\n"), "Stefan") == 1);
  CHECK(nodes_named(built_with(place, "not-same:\n  - [Stefan Biegler, Stefan Beigler]\n"),
                    "Stefan") == 2);
  CHECK(nodes_named(built_with(place, "same:\n  - [Ana Ruiz, Ana Ruis]\n"), "Ana") == 1);
  const auto facts = built_with(place, "wrong:\n  - {fact: meet, from: Tom Cole, to: Ana Ruiz}\n");
  CHECK(std::none_of(facts.facts.begin(), facts.facts.end(),
                     [](const Fact& fact) { return fact.relation == "meet"; }));
  const auto typed = built_with(place, "type:\n  - {name: Kenya, is: Region}\n");
  CHECK(std::any_of(typed.entities.begin(), typed.entities.end(), [](const Entity& entity) {
    return entity.name == "Kenya" && entity.type == "Region";
  }));
  const auto named = built_with(place, "alias:\n  - {name: Kenya, alias: Land of the Lake}\n");
  CHECK(std::any_of(named.entities.begin(), named.entities.end(), [](const Entity& entity) {
    return entity.aliases == std::vector<std::string>{"Land of the Lake"};
  }));
}

TEST_CASE("a fact can be called wrong by its id, and in one document only") {
  const auto place = with_texts();
  const auto all = built_with(place, "same: []\n");
  const auto& id = all.facts.front().id;
  CHECK(built_with(place, "wrong:\n  - {id: \"" + id + "\"}\n").facts.size() ==
        all.facts.size() - 1);
  const auto other = "wrong:\n  - {fact: meet, document: in/b.txt}\n";
  CHECK(built_with(place, other).facts.size() == all.facts.size());
}

TEST_CASE("corrections that no longer apply are told and end nothing") {
  const auto place = with_texts();
  place.add("fix.yaml",
            "same:\n  - [Stefan Biegler, Stefan Bigler]\nwrong:\n  - {fact: kill}\n"
            "type:\n  - {name: Kenia, is: Country}\n");
  const auto run = place.run("build in -o out --format facts --corrections fix.yaml");
  CHECK(run.code == 0);
  CHECK_THAT(run.err, Contains("fix.yaml:2") && Contains("fix.yaml:4") && Contains("fix.yaml:6") &&
                          Contains("`Kenya` is similar"));
  CHECK_THAT(place.read("out/report.json"), Contains("fix.yaml:4"));
}

TEST_CASE("corrections that contradict each other stop the build at their lines") {
  const auto place = with_texts();
  place.add("fix.yaml", "same:\n  - [A, B]\nnot-same:\n  - [B, A]\n");
  const auto run = place.run("build in -o out --corrections fix.yaml");
  CHECK(run.code == 2);
  CHECK_THAT(run.err, Contains("FW901") && Contains("fix.yaml:4") && Contains("line 2"));
  CHECK(!place.has("out/facts.jsonl"));
  CHECK(place.run("build in -o out --corrections nowhere.yaml").code == 2);
}

TEST_CASE("two corrections files are one too many") {
  const auto place = with_texts();
  place.add("in/corrections.yaml", "same: []\n");
  place.add("more/c.txt", "Norway thanked Kenya.\n");
  place.add("more/corrections.yaml", "same: []\n");
  const auto run = place.run("build in more -o out");
  CHECK(run.code == 2);
  CHECK_THAT(run.err, Contains("--corrections"));
  CHECK(place.run("build in more -o out --format facts --corrections in/corrections.yaml").code ==
        0);
}

TEST_CASE("corrections hold for merged parts as for the whole") {
  const auto place = with_texts();
  place.add("fix.yaml", "same:\n  - [Ana Ruiz, Ana Ruis]\nwrong:\n  - {fact: visit}\n");
  REQUIRE(place.run("build in/a.txt -o oa --format statements").code == 0);
  REQUIRE(place.run("build in/b.txt -o ob --format statements").code == 0);
  REQUIRE(place.run("build in -o whole --format facts --corrections fix.yaml").code == 0);
  REQUIRE(place.run("merge oa ob -o merged --format facts --corrections fix.yaml").code == 0);
  CHECK(place.read("merged/facts.jsonl") == place.read("whole/facts.jsonl"));
}

TEST_CASE("the summary tells contradictions, repeated documents and joined names") {
  Workplace place;
  place.add("in/a.txt", "Ana Ruiz met Tom Cole.\n");
  place.add("in/b.txt", "Ana Ruiz did not meet Tom Cole.\n");
  place.add("in/c.txt", "Ana Ruiz did not meet Tom Cole.\n");
  const auto run = place.run("build in -o out");
  CHECK(run.code == 0);
  CHECK_THAT(run.out, Contains("1 contradiction") && Contains("1 repeated document"));
  CHECK_THAT(place.read("out/report.json"), Contains("\"denied\"") && Contains("\"of\":\"b.txt\""));
  CHECK_THAT(place.run("stats in").out, Contains("1 contradiction"));
}

}  // namespace factwright
