#include "resolve/resolve.hpp"

#include "resolve/identity.hpp"

#include "said.hpp"

#include <catch2/catch.hpp>

#include <set>

namespace factwright {
namespace {

/// Five documents that share people and facts, with every field that a statement has.
std::vector<Statements> documents() {
  Said a("a.txt");
  a.meets("ana", "tom").time = "2020-08-17";
  a.meets("eva", "ana").status = "planned";
  Said b("b.txt");
  b.meets("tom", "ana").time = "2020-08-17";
  b.meets("tom", "eva");
  b.at(b.entity("tom")).aliases = {"Cole"};
  Said c("c.txt");
  const auto source = c.entity("reuters");
  const auto place = c.entity("oslo");
  Statement& said = c.meets("eva", "tom");
  said.source = source;
  said.place = place;
  said.roles = {{"topic", none, "fish"}, {"host", c.entity("norway"), "Norway"}};
  Said d("d.txt");
  const auto elsewhere = d.entity("bergen");
  Statement& again = d.meets("tom", "eva");
  again.place = elsewhere;
  again.confidence = 600;
  Said e("e.txt");
  e.at(e.entity("norway", "Kingdom of Norway")).aliases = {"Norway"};
  e.meets("ana", "ana");
  return {a.statements(), b.statements(), c.statements(), d.statements(), e.statements()};
}

std::set<std::string> ids_of(const Facts& facts) {
  std::set<std::string> out;
  for (const Fact& fact : facts.facts) out.insert(fact.id);
  for (const Entity& entity : facts.entities) out.insert(entity.id);
  return out;
}

bool same(const Facts& one, const Facts& other) {
  return one.entities == other.entities && one.facts == other.facts;
}

}  // namespace

TEST_CASE("the order of the documents does not matter") {
  auto given = documents();
  const auto expected = resolve(given, Pack());
  REQUIRE(expected.facts.size() == 5);
  std::vector<std::size_t> order{0, 1, 2, 3, 4};
  int tried = 0;
  do {
    std::vector<Statements> shuffled;
    for (const auto i : order) shuffled.push_back(given[i]);
    REQUIRE(same(resolve(shuffled, Pack()), expected));
    ++tried;
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(tried == 120);
}

TEST_CASE("ids of entities of a part of the documents are among those of the whole") {
  const auto given = documents();
  std::set<std::string> whole;
  for (const Entity& entity : resolve(given, Pack()).entities) whole.insert(entity.id);
  for (std::size_t cut = 0; cut <= given.size(); ++cut) {
    for (const auto& part : {std::span(given).first(cut), std::span(given).subspan(cut)}) {
      for (const Entity& entity : resolve(part, Pack()).entities) CHECK(whole.contains(entity.id));
    }
  }
}

TEST_CASE("a document that says the same or less leaves all ids, one that says more fills them") {
  Said known("a");
  Statement& full = known.meets("ana", "tom");
  full.time = "2020-08-17";
  full.place = known.entity("oslo");
  full.participants.push_back(known.entity("eva"));
  Said less("b");
  less.meets("ana", "tom").time = "2020-08";
  Said other("c");
  other.meets("eva", "per");
  const std::vector<Statements> first{known.statements()};
  const std::vector<Statements> all{known.statements(), less.statements(), other.statements()};
  const std::vector<Statements> poor{less.statements()};
  const auto before = ids_of(resolve(first, Pack()));
  const auto after = ids_of(resolve(all, Pack()));
  CHECK(std::includes(after.begin(), after.end(), before.begin(), before.end()));
  const auto facts = resolve(all, Pack());
  REQUIRE(facts.facts.size() == 2);
  const auto event = resolve(first, Pack()).facts.at(0).event;
  CHECK((facts.facts[0].event == event || facts.facts[1].event == event));
  CHECK(!ids_of(resolve(poor, Pack())).contains(resolve(first, Pack()).facts.at(0).id));
}

TEST_CASE("equal statements are one fact with the evidence of each") {
  Said one("a");
  one.meets("ana", "tom");
  Said two("b");
  two.meets("tom", "ana");
  const std::vector<Statements> given{two.statements(), one.statements(), one.statements()};
  const auto facts = resolve(given, Pack());
  REQUIRE(facts.facts.size() == 1);
  REQUIRE(facts.facts[0].evidence.size() == 2);
  CHECK(facts.facts[0].evidence[0].document == "a");
  CHECK(facts.facts[0].evidence[1].document == "b");
}

TEST_CASE("what differs in time, status, source, role or end is another fact") {
  const auto change =
      GENERATE(as<std::string>(), "time", "place", "status", "source", "role", "end");
  Said said("a");
  const auto other = said.entity("reuters");
  Statement& first = said.meets("ana", "tom");
  if (change == "time") first.time = "2019";
  if (change == "place") first.place = said.entity("oslo");
  if (change == "role") first.roles.push_back({"topic", none, "oil"});
  Statement& second = said.meets("ana", "tom");
  if (change == "time") second.time = "2020";
  if (change == "place") second.place = said.entity("bergen");
  if (change == "status") second.status = "negated";
  if (change == "source") second.source = other;
  if (change == "role") second.roles.push_back({"topic", none, "fish"});
  if (change == "end") second.to.entity = other;
  INFO(change);
  const std::vector<Statements> given{said.statements()};
  const auto facts = resolve(given, Pack());
  REQUIRE(facts.facts.size() == 2);
  CHECK(facts.facts[0].id < facts.facts[1].id);
}

TEST_CASE("the ends of a symmetric fact are ordered by id, with their words") {
  const bool turned = GENERATE(false, true);
  Said said("a");
  if (turned)
    static_cast<void>(said.meets("tom", "ana"));
  else
    static_cast<void>(said.meets("ana", "tom"));
  const std::vector<Statements> given{said.statements()};
  const auto facts = resolve(given, Pack());
  const Fact& fact = facts.facts.at(0);
  CHECK(facts.entities[fact.from].id < facts.entities[fact.to].id);
  const bool swapped = facts.entities[fact.from].name != (turned ? "tom" : "ana");
  const auto& spans = fact.evidence[0].spans;
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].name == "from");
  CHECK(spans[0].begin == (swapped ? 5U : 0U));
  CHECK(spans[1].begin == (swapped ? 0U : 5U));
}

TEST_CASE("a fact without symmetry keeps its direction") {
  Said said("a");
  said.meets("ana", "tom").symmetric = false;
  said.meets("tom", "ana").symmetric = false;
  const std::vector<Statements> given{said.statements()};
  CHECK(resolve(given, Pack()).facts.size() == 2);
}

TEST_CASE("facts of one happening share their event") {
  Said said("a");
  const std::vector<std::uint32_t> all{said.entity("ana"), said.entity("tom"), said.entity("eva")};
  said.meets("ana", "tom").participants = all;
  said.meets("ana", "eva").participants = {all[2], all[0], all[1]};
  said.meets("tom", "eva").participants = {all[1], all[2]};
  const std::vector<Statements> given{said.statements()};
  const auto facts = resolve(given, Pack());
  std::set<std::string> events;
  for (const Fact& fact : facts.facts) events.insert(fact.event);
  CHECK(facts.facts.size() == 3);
  CHECK(events.size() == 2);
}

TEST_CASE("entities that no fact uses are dropped and the others keep their facts") {
  Said said("a");
  for (const std::string key : {"u1", "u2", "u3", "u4", "u5", "u6"}) said.entity(key);
  said.meets("ana", "tom");
  const std::vector<Statements> given{said.statements()};
  const auto facts = resolve(given, Pack());
  REQUIRE(facts.entities.size() == 2);
  const Fact& fact = facts.facts.at(0);
  const std::set<std::string> ends{facts.entities[fact.from].name, facts.entities[fact.to].name};
  CHECK(ends == std::set<std::string>{"ana", "tom"});
  CHECK(fact.place == none);
  CHECK(fact.source == none);
}

TEST_CASE("source, place and roles keep their entities") {
  const auto given = documents();
  const auto facts = resolve(std::span(given).subspan(2, 1), Pack());
  const Fact& fact = facts.facts.at(0);
  CHECK(facts.entities.size() == 5);
  CHECK(facts.entities[fact.source].id == entity_id("reuters"));
  CHECK(facts.entities[fact.place].id == entity_id("oslo"));
  REQUIRE(fact.roles.size() == 2);
  CHECK(fact.roles[0].role == "host");
  CHECK(facts.entities[fact.roles[0].entity].id == entity_id("norway"));
  CHECK(fact.roles[1].text == "fish");
  CHECK(fact.roles[1].entity == none);
}

TEST_CASE("the relation's properties go to the fact, the planned one in its place") {
  Pack pack;
  pack.relations.emplace_back();
  pack.relations[0].name = "meet";
  pack.relations[0].properties = {{"plover", "COERCE"}, {"plover_planned", "THREATEN"}};
  Said said("a");
  said.meets("ana", "tom").status = GENERATE(as<std::string>(), "asserted", "planned");
  const std::vector<Statements> given{said.statements()};
  const auto facts = resolve(given, pack);
  const Fact& fact = facts.facts.at(0);
  const std::string plover = fact.status == "planned" ? "THREATEN" : "COERCE";
  CHECK(fact.properties == std::map<std::string, std::string>{{"plover", plover}});
}

TEST_CASE("no documents give no facts") {
  const auto facts = resolve({}, Pack());
  CHECK(facts.facts.empty());
  CHECK(facts.entities.empty());
}

}  // namespace factwright
