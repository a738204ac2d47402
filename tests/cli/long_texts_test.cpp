#include "program.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace factwright {
namespace {

/// Builds one text alone; gives the lines of its facts.
std::string facts_of(const std::string& text) {
  const Workplace workplace;
  workplace.add("long.txt", text);
  const auto run = workplace.run("build long.txt -o out --format facts");
  INFO(run.err);
  REQUIRE(run.code == 0);
  return workplace.read("out/facts.jsonl");
}

}  // namespace

TEST_CASE("a pronoun is followed through a thousand sentences") {
  std::string text = "Marta Silva arrived in Lima.";
  for (int i = 0; i < 1000; ++i) text += " She waited.";
  text += " She met Hugo Marin.";
  const auto facts = facts_of(text);
  CHECK(facts.find("\"relation\":\"meet\"") != std::string::npos);
  CHECK(facts.find("Marta Silva") != std::string::npos);
}

TEST_CASE("ten thousand mentions of one surname are one person") {
  std::string text = "Marta Silva arrived in Lima.";
  for (int i = 0; i < 10000; ++i) text += " Silva met Hugo Marin.";
  const auto facts = facts_of(text);
  CHECK(facts.find("\"name\":\"Marta Silva\"") != std::string::npos);
  CHECK(facts.find("\"name\":\"Silva\"") == std::string::npos);
}

TEST_CASE("thousands of definite nouns after one happening stay in bounds") {
  std::string text = "Marta Silva met Hugo Marin in Lima.";
  for (int i = 0; i < 3000; ++i) text += " The meeting took place.";
  const auto facts = facts_of(text);
  CHECK(facts.find("coreference: event") != std::string::npos);
}

}  // namespace factwright
