#include "match/program.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

/// A pack of two rules over one relation; the second replaces the first on the same words.
Pack pack() {
  Pack out;
  out.types.push_back({"Person", {}, {}});
  out.lists.push_back({"vessels", "vessels.tsv", false, {}});
  out.lists[0].entries.push_back({"trawler", "", {}, {}, {}, {}, {}, 2});
  out.lists[0].entries.push_back({"fishing boat", "", {}, {}, {}, {}, {}, 3});
  RelationDecl meet;
  meet.name = "meet";
  meet.roles.push_back({"party", {"Person"}, false, true, {}});
  out.relations.push_back(meet);
  Rule first;
  first.name = "first";
  first.relation = "meet";
  first.triggers = {{TriggerKind::verb, "sit down with", {}},
                    {TriggerKind::noun, "prime minister", {}},
                    {TriggerKind::noun, "@vessels", {}},
                    {TriggerKind::adjective, "afraid", {}},
                    {TriggerKind::words, "on the sidelines", {}}};
  first.roles.push_back({"party", {{PositionKind::subject, "", {}}}, {"@vessels", "Person"}, {}});
  Rule second = first;
  second.name = "second";
  second.triggers = {{TriggerKind::verb, "sit", {}}};
  second.roles[0].is.clear();
  second.instead_of = {"first"};
  out.rules = {first, second};
  return out;
}

}  // namespace

TEST_CASE("a rule wakes by one word: the first of a verb, the last of a noun") {
  const auto given = pack();
  const Lexicon lexicon(given);
  const Program program(given, lexicon);
  REQUIRE(program.triggers(TriggerKind::verb, "sit").size() == 2);
  CHECK(program.triggers(TriggerKind::verb, "sit")[0].others ==
        std::vector<std::string>{"down", "with"});
  CHECK(program.triggers(TriggerKind::verb, "sit")[1].others.empty());
  REQUIRE(program.triggers(TriggerKind::noun, "minister").size() == 1);
  CHECK(program.triggers(TriggerKind::noun, "minister")[0].others ==
        std::vector<std::string>{"prime"});
  CHECK(program.triggers(TriggerKind::adjective, "afraid").size() == 1);
  REQUIRE(program.triggers(TriggerKind::words, "on").size() == 1);
  CHECK(program.triggers(TriggerKind::words, "on")[0].others ==
        std::vector<std::string>{"the", "sidelines"});
}

TEST_CASE("a list in a trigger stands for each of its words") {
  const auto given = pack();
  const Lexicon lexicon(given);
  const Program program(given, lexicon);
  CHECK(program.triggers(TriggerKind::noun, "trawler").size() == 1);
  REQUIRE(program.triggers(TriggerKind::noun, "boat").size() == 1);
  CHECK(program.triggers(TriggerKind::noun, "boat")[0].others ==
        std::vector<std::string>{"fishing"});
}

TEST_CASE("a word that wakes nothing costs nothing") {
  const auto given = pack();
  const Lexicon lexicon(given);
  const Program program(given, lexicon);
  CHECK(program.triggers(TriggerKind::verb, "down").empty());
  CHECK(program.triggers(TriggerKind::noun, "sit").empty());
  CHECK(program.triggers(TriggerKind::words, "sidelines").empty());
  CHECK(program.triggers(TriggerKind::verb, "").empty());
}

TEST_CASE("rules know their relation, their roles' narrowing and whom they replace") {
  const auto given = pack();
  const Lexicon lexicon(given);
  const Program program(given, lexicon);
  REQUIRE(program.rules().size() == 2);
  CHECK(program.rules()[0].relation == given.relation("meet"));
  const CompiledRole& role = program.rules()[0].roles.at(0);
  CHECK(role.decl->name == "party");
  CHECK(role.narrowed);
  CHECK(role.narrowing.types == std::vector<std::string>{"Person"});
  CHECK(role.narrowing.lemmas.contains("trawler"));
  CHECK_FALSE(program.rules()[1].roles.at(0).narrowed);
  CHECK(program.rules()[1].instead_of == std::vector<std::uint32_t>{0});
  CHECK(program.patterns().items().empty());
}

}  // namespace factwright
