#include "resolve/nesting.hpp"

#include <catch2/catch.hpp>

#include <random>

#include "factwright/corrections.hpp"
#include "resolve/resolve.hpp"
#include "said.hpp"

namespace factwright {
namespace {

/// People meet, and say facts.
Pack pack_of_speech() {
  Pack pack;
  RelationDecl meet;
  meet.name = "meet";
  meet.roles = {{"party", {"Person"}, false, true, {}}};
  meet.from = meet.to = "party";
  meet.symmetric = true;
  RelationDecl say;
  say.name = "say";
  say.roles = {{"speaker", {"Person"}, false, false, {}}, {"what", {"Fact"}, true, false, {}}};
  say.from = "speaker";
  say.to = "what";
  pack.relations = {meet, say};
  return pack;
}

/// "who says" the statements of those numbers.
void says(Said& document, const std::string& who, const std::vector<std::uint32_t>& inner) {
  Statement& said = document.meets(who, who);
  said.relation = "say";
  said.symmetric = false;
  said.to = {};
  said.participants = {said.from.entity};
  for (const auto number : inner) said.roles.push_back({"what", none, "that they met", number});
}

Facts joined(const std::vector<Statements>& documents) {
  static const Pack pack = pack_of_speech();
  return resolve(documents, pack, Corrections());
}

std::vector<const Fact*> all_of(const Facts& facts, const std::string& relation) {
  std::vector<const Fact*> out;
  for (const Fact& fact : facts.facts) {
    if (fact.relation == relation) out.push_back(&fact);
  }
  return out;
}

/// Documents of a few people who meet and say so, of what others say too.
std::vector<Statements> random_documents(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t size) {
    return static_cast<std::uint32_t>(random() % size);
  };
  const std::vector<std::string> people{"Ann", "Bob", "Cid", "Dot"};
  std::vector<Statements> out;
  for (int i = 0; i < 6; ++i) {
    Said document("d" + std::to_string(i));
    for (std::uint32_t s = 0; s < 8; ++s) {
      const auto who = below(4);
      if (s == 0 || below(2) == 0) {
        Statement& met = document.meets(people[who], people[(who + 1 + below(3)) % 4]);
        if (below(2) == 0) met.time = "2020-08-1" + std::to_string(below(3));
      } else {
        std::vector<std::uint32_t> inner{below(s)};
        if (below(3) == 0) inner.push_back(below(s));
        if (below(6) == 0) inner.clear();
        says(document, people[who], inner);
      }
    }
    out.push_back(document.statements());
  }
  return out;
}

/// Whether a fact is reached from itself over those in its roles.
bool contains_itself(const Facts& facts, std::uint32_t start, std::uint32_t at, int steps = 0) {
  if (steps > 20) return true;
  for (const RoleFiller& filler : facts.facts[at].roles) {
    if (filler.fact == none) continue;
    if (filler.fact == start || contains_itself(facts, start, filler.fact, steps + 1)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("outer facts are one where their inner facts are") {
  Said a("a");
  a.meets("Bob", "Cid");
  says(a, "Ann", {0});
  Said b("b");
  b.meets("Bob", "Cid");
  says(b, "Ann", {0});
  const Facts facts = joined({a.statements(), b.statements()});
  REQUIRE(facts.facts.size() == 2);
  const auto outer = all_of(facts, "say");
  REQUIRE(outer.size() == 1);
  CHECK(outer.front()->evidence.size() == 2);
  REQUIRE(outer.front()->roles.size() == 1);
  const auto inner = outer.front()->roles.front().fact;
  REQUIRE(inner < facts.facts.size());
  CHECK(facts.facts[inner].relation == "meet");
  CHECK(facts.facts[inner].evidence.size() == 2);
}

TEST_CASE("outer facts are two where their inner facts are") {
  Said a("a");
  a.meets("Bob", "Cid");
  says(a, "Ann", {0});
  Said b("b");
  b.meets("Bob", "Dot");
  says(b, "Ann", {0});
  const Facts facts = joined({a.statements(), b.statements()});
  CHECK(all_of(facts, "meet").size() == 2);
  CHECK(all_of(facts, "say").size() == 2);
}

TEST_CASE("an outer fact without its inner one joins one that has it") {
  Said a("a");
  a.meets("Bob", "Cid");
  says(a, "Ann", {0});
  Said b("b");
  says(b, "Ann", {});
  const auto outer = joined({a.statements(), b.statements()});
  REQUIRE(all_of(outer, "say").size() == 1);
  CHECK(all_of(outer, "say").front()->evidence.size() == 2);
}

TEST_CASE("the id of an outer fact is made with that of the inner one") {
  Said a("a");
  a.meets("Bob", "Cid");
  says(a, "Ann", {0});
  Said b("b");
  b.meets("Bob", "Cid").status = "planned";
  says(b, "Ann", {0});
  const auto first = all_of(joined({a.statements()}), "say").front()->id;
  CHECK(first == all_of(joined({a.statements()}), "say").front()->id);
  CHECK(first != all_of(joined({b.statements()}), "say").front()->id);
}

TEST_CASE("facts in facts do not depend on the order of the documents and hold no circle") {
  const auto seed = GENERATE(range(1U, 60U));
  auto documents = random_documents(seed);
  const Facts facts = joined(documents);
  for (std::uint32_t i = 0; i < facts.facts.size(); ++i) CHECK(!contains_itself(facts, i, i));
  std::mt19937 random(seed);
  for (int round = 0; round < 3; ++round) {
    std::shuffle(documents.begin(), documents.end(), random);
    const Facts other = joined(documents);
    CHECK(other.entities == facts.entities);
    CHECK(other.facts == facts.facts);
  }
}

}  // namespace factwright
