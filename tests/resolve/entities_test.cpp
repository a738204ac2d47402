#include "resolve/entities.hpp"

#include "said.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

const Entity& of_key(const JoinedEntities& joined, const std::string& key) {
  return joined.items[joined.by_key.at(key)];
}

}  // namespace

TEST_CASE("an id is a hash of the key alone") {
  CHECK(entity_id("person:ana ruiz") == entity_id("person:ana ruiz"));
  CHECK(entity_id("person:ana ruiz") != entity_id("person:tom cole"));
  CHECK(entity_id("x").size() == 18);
  CHECK(entity_id("x").substr(0, 2) == "e:");
}

TEST_CASE("equal keys of several documents are one entity with all names") {
  Said one("a");
  one.at(one.entity("ruiz", "Ana Ruiz")).aliases = {"Ruiz"};
  one.at(0).same_as = {"wikidata:Q1"};
  Said two("b");
  two.at(two.entity("ruiz", "Ana M. Ruiz")).aliases = {"Minister Ruiz", "Ruiz"};
  Said three("c");
  three.at(three.entity("ruiz", "Ana Ruiz")).same_as = {"iso:XX", "wikidata:Q1"};
  const std::vector<Statements> documents{one.statements(), two.statements(), three.statements()};

  const auto joined = join_entities(documents);
  REQUIRE(joined.items.size() == 1);
  CHECK(joined.items[0].name == "Ana Ruiz");
  CHECK(joined.items[0].aliases ==
        std::vector<std::string>{"Ana M. Ruiz", "Minister Ruiz", "Ruiz"});
  CHECK(joined.items[0].same_as == std::vector<std::string>{"iso:XX", "wikidata:Q1"});
}

TEST_CASE("where names are met equally often the longer wins, then the first in byte order") {
  struct Row {
    std::vector<std::string> names;
    std::string winner;
  };
  const auto row = GENERATE(values<Row>({{{"Ruiz", "Ana Ruiz"}, "Ana Ruiz"},
                                         {{"Ana Ruiz", "Ruiz", "Ruiz"}, "Ruiz"},
                                         {{"Bea", "Ana"}, "Ana"},
                                         {{"Ana", "Bea"}, "Ana"}}));
  std::vector<Statements> documents;
  for (const std::string& name : row.names) {
    Said said("d");
    said.entity("key", name);
    documents.push_back(said.statements());
  }
  CHECK(of_key(join_entities(documents), "key").name == row.winner);
}

TEST_CASE("entities are sorted by id and found by key") {
  Said said("a");
  for (const std::string key : {"one", "two", "three", "four"}) said.entity(key);
  const std::vector<Statements> documents{said.statements()};
  const auto joined = join_entities(documents);
  CHECK(std::is_sorted(joined.items.begin(), joined.items.end(),
                       [](const Entity& a, const Entity& b) { return a.id < b.id; }));
  for (const std::string key : {"one", "two", "three", "four"}) {
    CHECK(of_key(joined, key).id == entity_id(key));
  }
}

TEST_CASE("no documents have no entities") { CHECK(join_entities({}).items.empty()); }

}  // namespace factwright
