#include "mention/draft.hpp"

#include "../analyze/by_hand.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

/// A draft over one sentence with an empty pack.
struct Fixture {
  explicit Fixture(const std::string& words)
      : text(by_hand(words)),
        grammar(text.analysis),
        lexicon(pack),
        draft{text.analysis, grammar, lexicon, "d", true, {}, {}, {}, {}} {
    draft.sentence_of.assign(text.analysis.tokens.size(), 0);
    draft.result.at_token.assign(text.analysis.tokens.size(), none);
  }

  std::uint32_t made(const std::string& key) {
    LocalEntity entity;
    entity.key = key;
    entity.name = key;
    return draft.intern(std::move(entity));
  }

  ByHand text;
  Pack pack;
  Grammar grammar;
  Lexicon lexicon;
  Draft draft;
};

}  // namespace

TEST_CASE("a name's key leaves out case, dots, hyphens and initials") {
  struct Row {
    std::string name;
    std::string key;
  };
  const auto row = GENERATE(values<Row>({
      {"Ana Ruiz", "ana ruiz"},
      {"Ana M. Ruiz", "ana ruiz"},
      {"Park Min-ho", "park min ho"},
      {"ANA RUIZ", "ana ruiz"},
      {"Tom Cole, Jr.", "tom cole jr"},
      {"O'Hara", "ohara"},
      {"X", "x"},
      {"", ""},
  }));
  CHECK(name_key(row.name) == row.key);
}

TEST_CASE("one key is one entity") {
  Fixture f("Ana met Tom");
  const auto ana = f.made("ana");
  CHECK(f.made("tom") != ana);
  CHECK(f.made("ana") == ana);
  CHECK(f.draft.result.entities.size() == 2);
}

TEST_CASE("aliases are sorted, told once, and never the name itself") {
  Fixture f("Ana met Tom");
  const auto ana = f.made("ana");
  for (const std::string alias : {"Ruiz", "ana", "Ana M.", "Ruiz"}) f.draft.add_alias(ana, alias);
  CHECK(f.draft.entity(ana).aliases == std::vector<std::string>{"Ana M.", "Ruiz"});
}

TEST_CASE("descriptions are kept once, in the order of the text") {
  Fixture f("Ana met Tom");
  const auto ana = f.made("ana");
  for (const std::string lemma : {"minister", "envoy", "minister"}) f.draft.describe(ana, lemma);
  CHECK(f.draft.entity(ana).descriptions == std::vector<std::string>{"minister", "envoy"});
}

TEST_CASE("the text of tokens has single spaces, that of none is empty") {
  Fixture f("Ana met Tom");
  CHECK(f.draft.text(0, 2) == "Ana met");
  CHECK(f.draft.text(2, 3) == "Tom");
  CHECK(f.draft.text(1, 1).empty());
}

TEST_CASE("a mention enters the history with its readings, offices apart") {
  Fixture f("Ana/NNP/2/nsubj met/VBD/0/root Tom/NNP/2/obj");
  const auto ana = f.made("ana");
  Mention mention;
  mention.begin = 0;
  mention.end = 1;
  mention.head = 0;
  mention.readings = {{ana, Use::literal}, {f.made("office"), Use::office}};
  f.draft.add(mention);
  REQUIRE(f.draft.history.size() == 1);
  CHECK(f.draft.history[0].entity == ana);
  CHECK(f.draft.history[0].subject);
  CHECK(f.draft.result.items.size() == 1);
}

}  // namespace factwright
