#include "sample.hpp"

#include <catch2/catch.hpp>

#include <string>

using factwright::Facts;
using factwright::Format;
using factwright::none;

namespace {

std::string line_of(Facts facts) {
  return factwright::sample::written(factwright::build_graph(std::move(facts)), Format::facts);
}

}  // namespace

TEST_CASE("a fact is one line of JSON with its keys in the fixed order") {
  Facts facts = factwright::sample::meeting();
  auto& fact = facts.facts.front();
  facts.entities.front().aliases = {"Ruiz"};
  fact.roles = {{"topic", "fishing", none}};
  fact.time = "2020-08-18";
  fact.source = 1;
  fact.confidence = 750;
  fact.properties = {{"plover", "CONSULT"}};
  fact.evidence.front().via = {"coreference"};
  CHECK(line_of(facts) ==
        R"({"id":"f:0000000000000001","event":"v:0000000000000001","relation":"meet",)"
        R"("from":{"id":"e:0000000000000001","name":"Ana","type":"Person","aliases":["Ruiz"]},)"
        R"("to":{"id":"e:0000000000000002","name":"Ben","type":"Person","aliases":[]},)"
        R"("roles":{"topic":"fishing"},"time":"2020-08-18","place":null,"status":"asserted",)"
        R"("source":"Ben","confidence":0.75,"properties":{"plover":"CONSULT"},)"
        R"("evidence":[{"document":"a.txt","begin":0,"end":12,"text":"Ana met Ben.",)"
        R"("spans":{"trigger":[4,7]},"rule":"news/meet","pack":"news 1","via":["coreference"]}]})"
        "\n");
}

TEST_CASE("an end that the text does not say is null") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().to = none;
  CHECK(line_of(facts).find(R"("to":null,)") != std::string::npos);
}

TEST_CASE("several fillers of a role are an array") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().roles = {{"crime", "a", none}, {"crime", "b", none}, {"topic", "c", none}};
  CHECK(line_of(facts).find(R"("roles":{"crime":["a","b"],"topic":"c"})") != std::string::npos);
}

TEST_CASE("spans start with the trigger and the ends, and none is lost to an equal name") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().evidence.front().spans = {
      {"from", 0, 3}, {"from", 5, 6}, {"place", 9, 10}, {"to", 8, 11}, {"trigger", 4, 7}};
  CHECK(line_of(facts).find(
            R"("spans":{"trigger":[4,7],"from":[0,3,5,6],"to":[8,11],"place":[9,10]})") !=
        std::string::npos);
}
