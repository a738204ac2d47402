#include "mention/lexicon.hpp"

#include "../analyze/by_hand.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

Pack pack() {
  Pack out;
  for (const std::string name : {"Country", "Role", "City"}) out.types.push_back({name, {}, {}});
  List countries{"countries", "countries.tsv", true, {}};
  countries.entries.push_back(
      {"Norway", "Country", {"Kingdom of Norway"}, {"Oslo"}, {"Norwegian"}, {"iso:NO"}, {}, 2});
  countries.entries.push_back({"Guinea", "Country", {}, {}, {}, {}, {{"note", "ambiguous"}}, 3});
  countries.entries.push_back({"Guinea Bissau", "Country", {}, {}, {}, {}, {}, 4});
  List cities{"cities", "cities.tsv", true, {}};
  cities.entries.push_back({"Oslo", "City", {}, {}, {}, {}, {}, 2});
  List offices{"offices", "offices.tsv", false, {}};
  offices.entries.push_back({"minister", "Role", {}, {}, {}, {}, {}, 2});
  offices.entries.push_back({"prime minister", "Role", {}, {}, {}, {}, {}, 3});
  List cues{"cues", "cues.tsv", false, {}};
  cues.entries.push_back(
      {"deny", "", {}, {}, {}, {}, {{"class", "verb"}, {"status", "denied"}}, 2});
  cues.entries.push_back(
      {"claim", "", {}, {}, {}, {}, {{"class", "noun"}, {"status", "possible"}}, 3});
  cues.entries.push_back(
      {"claim", "", {}, {}, {}, {}, {{"class", "verb"}, {"status", "asserted"}}, 4});
  out.lists = {countries, cities, offices, cues};
  return out;
}

}  // namespace

TEST_CASE("the longest listed name that starts at a word is found in each of its forms") {
  struct Row {
    std::string words;
    std::uint32_t length;
    std::vector<std::string> names;
    NameForm form;
  };
  const auto row = GENERATE(values<Row>({
      {"Norway won", 1, {"Norway"}, NameForm::name},
      {"Kingdom of Norway", 3, {"Norway"}, NameForm::name},
      {"Norwegian boats", 1, {"Norway"}, NameForm::demonym},
      {"Oslo said", 1, {"Norway", "Oslo"}, NameForm::metonym},
      {"Guinea said", 1, {"Guinea"}, NameForm::name},
      {"Guinea Bissau said", 2, {"Guinea Bissau"}, NameForm::name},
      {"Kingdom of", 0, {}, NameForm::name},
      {"norway", 0, {}, NameForm::name},
  }));
  INFO(row.words);
  const auto given = pack();
  const Lexicon lexicon(given);
  const auto text = by_hand(row.words);
  const auto end = static_cast<std::uint32_t>(text.analysis.tokens.size());
  const auto hits = lexicon.names_at(text.analysis, 0, end);
  REQUIRE(hits.size() == row.names.size());
  for (std::size_t i = 0; i < hits.size(); ++i) {
    CHECK(hits[i].length == row.length);
    CHECK(lexicon.entity(hits[i].entity).name == row.names[i]);
  }
  if (!hits.empty()) CHECK(hits[0].form == row.form);
}

TEST_CASE("a name does not reach over the end of its sentence") {
  const auto given = pack();
  const Lexicon lexicon(given);
  const auto text = by_hand("Guinea Bissau");
  const auto hits = lexicon.names_at(text.analysis, 0, 1);
  REQUIRE(hits.size() == 1);
  CHECK(lexicon.entity(hits[0].entity).name == "Guinea");
  CHECK(hits[0].ambiguous);
}

TEST_CASE("listed nouns are found by their last word, the longest first") {
  const auto given = pack();
  const Lexicon lexicon(given);
  const auto text = by_hand("the Prime Ministers/NNS/0/root/minister and the minister");
  REQUIRE(lexicon.nouns_at(text.analysis, 2, 0).size() == 1);
  CHECK(lexicon.nouns_at(text.analysis, 2, 0)[0].length == 2);
  CHECK(lexicon.nouns_at(text.analysis, 2, 0)[0].type == "Role");
  CHECK(lexicon.nouns_at(text.analysis, 2, 2)[0].length == 1);
  CHECK(lexicon.nouns_at(text.analysis, 5, 0)[0].length == 1);
  CHECK(lexicon.nouns_at(text.analysis, 1, 0).empty());
}

TEST_CASE("words of a list are found with their columns, by class where they have several") {
  const auto given = pack();
  const Lexicon lexicon(given);
  REQUIRE(lexicon.word("cues", "deny") != nullptr);
  CHECK(lexicon.word("cues", "deny")->at("status") == "denied");
  CHECK(lexicon.word("cues", "noun:claim")->at("status") == "possible");
  CHECK(lexicon.word("cues", "verb:claim")->at("status") == "asserted");
  CHECK(lexicon.word("cues", "noun:deny") == nullptr);
  CHECK_FALSE(lexicon.has("cues", "meet"));
  CHECK_FALSE(lexicon.has("nowhere", "deny"));
}

TEST_CASE("a list for a rule gives words or names, sorted") {
  const auto given = pack();
  const Lexicon lexicon(given);
  CHECK(lexicon.words("offices") == std::vector<std::string>{"minister", "prime minister"});
  CHECK(lexicon.words("cues") == std::vector<std::string>{"claim", "deny"});
  CHECK(lexicon.words("cities") == std::vector<std::string>{"Oslo"});
  CHECK(lexicon.words("nowhere").empty());
  CHECK(lexicon.lists_entity("countries", "Norway"));
  CHECK_FALSE(lexicon.lists_entity("cities", "Norway"));
}

}  // namespace factwright
