#include "resolve/identity.hpp"

#include "resolve/repetitions.hpp"

#include "said.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

Identity identify(const std::vector<Statements>& documents) {
  return factwright::identify(documents, Pack(), Corrections(), find_repeated(documents));
}

/// Two persons of two documents, as the finder of mentions makes them.
Said person(const std::string& document, const std::string& name) {
  Said said(document);
  said.at(said.person(name)).named = true;
  return said;
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

  const auto joined = identify({one.statements(), two.statements(), three.statements()});
  REQUIRE(joined.entities.size() == 1);
  CHECK(joined.entities[0].name == "Ana Ruiz");
  CHECK(joined.entities[0].aliases ==
        std::vector<std::string>{"Ana M. Ruiz", "Minister Ruiz", "Ruiz"});
  CHECK(joined.entities[0].same_as == std::vector<std::string>{"iso:XX", "wikidata:Q1"});
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
  CHECK(identify(documents).entities.at(0).name == row.winner);
}

TEST_CASE("names of two documents are one person or two") {
  struct Row {
    std::string one;
    std::string other;
    std::string reason;  ///< "" for two persons
  };
  const auto row = GENERATE(values<Row>({
      {"Stefan Biegler", "Stefan Beigler", "suspected misspelling"},
      {"Stefan Biegler", "Stefan Biegel", ""},
      {"Stefan Biegler", "Simon Beigler", ""},
      {"Ivan Petrov", "Ivan Petrova", ""},
      {"Ana Hansen", "Ana Hansel", ""},
      {"Per Lund", "Per Lunt", ""},
      {"Kim Dae Won", "Kim Daewon", "written with other spaces, hyphens or accents"},
      {"Jörg Böhm", "Jorg Bohm", "written with other spaces, hyphens or accents"},
      {"Dae-won Kim", "Kim Dae-won", "the family name first"},
      {"Paul Simon", "Simon Paul", ""},
      {"Henry W. Marsh", "Henry Marsh", "a middle initial left out"},
      {"Henry W. Marsh", "Henry R. Marsh", ""},
  }));
  INFO(row.one << " / " << row.other);
  const auto joined =
      identify({person("a", row.one).statements(), person("b", row.other).statements()});
  REQUIRE(joined.entities.size() == (row.reason.empty() ? 2 : 1));
  REQUIRE(joined.joins.size() == (row.reason.empty() ? 0 : 1));
  if (row.reason.empty()) return;
  CHECK(joined.joins[0].reason == row.reason);
  CHECK(joined.joins[0].entity == joined.entities[0].id);
  CHECK((joined.joins[0].other == row.one || joined.joins[0].other == row.other));
}

TEST_CASE("an id is one of those that the two had apart") {
  const auto one = person("a", "Stefan Biegler");
  const auto two = person("b", "Stefan Beigler");
  const auto id = identify({one.statements(), two.statements()}).entities.at(0).id;
  CHECK(id == std::min(entity_id("person:stefan biegler"), entity_id("person:stefan beigler"),
                       [](const auto& a, const auto&) {
                         return a == entity_id("person:stefan beigler");
                       }));
}

TEST_CASE("a name that could be several misspelt ones is left alone") {
  const auto joined =
      identify({person("a", "Ana Marquez").statements(), person("b", "Ana Marquiz").statements(),
                person("c", "Ana Masquez").statements(), person("d", "Ana Masquiz").statements()});
  CHECK(joined.entities.size() == 4);
}

TEST_CASE("two persons whom one document names are two, however alike") {
  Said said("a");
  said.person("Stefan Biegler");
  said.person("Stefan Beigler");
  CHECK(identify({said.statements()}).entities.size() == 2);
}

TEST_CASE("persons of another gender are two, however alike") {
  auto one = person("a", "Sascha Biegler");
  auto two = person("b", "Sascha Beigler");
  one.at(0).gender = Gender::male;
  two.at(0).gender = Gender::female;
  CHECK(identify({one.statements(), two.statements()}).entities.size() == 2);
}

TEST_CASE("a surname alone is the one bearer of that office") {
  struct Row {
    std::vector<std::string> office;
    std::vector<std::vector<std::string>> bearers;
    std::size_t entities;
  };
  const auto row = GENERATE(values<Row>({
      {{"minister"}, {{"minister", "foreign"}}, 1},
      {{"minister", "foreign"}, {{"minister", "unification"}}, 2},
      {{"minister"}, {{"minister", "foreign"}, {"minister", "health"}}, 3},
      {{"minister"}, {{"minister", "foreign"}, {"envoy"}}, 2},
      {{}, {{"minister"}}, 2},
      {{"envoy"}, {{"minister"}}, 2},
  }));
  Said alone("z");
  alone.at(alone.person("Lee")).descriptions = row.office;
  std::vector<Statements> documents{alone.statements()};
  for (const auto& office : row.bearers) {
    const auto name = std::string(documents.size() == 1 ? "Ana" : "Eva") + " Lee";
    Said full("d" + name);
    full.at(full.person(name)).descriptions = office;
    documents.push_back(full.statements());
  }
  CHECK(identify(documents).entities.size() == row.entities);
}

TEST_CASE("initials stand for a first name that begins so") {
  Said alone("z");
  alone.person("J. Smith");
  Said john("a");
  john.person("John Smith");
  Said ann("b");
  ann.person("Ann Smith");
  Said jane("c");
  jane.person("Jane Smith");
  CHECK(identify({alone.statements(), john.statements(), ann.statements()}).entities.size() == 2);
  CHECK(identify({alone.statements(), ann.statements()}).entities.size() == 2);
  CHECK(identify({alone.statements(), john.statements(), jane.statements()}).entities.size() == 3);
}

TEST_CASE("ten thousand bearers of one surname and as many that stand alone take no time") {
  std::vector<Statements> documents;
  for (int i = 0; i < 10000; ++i) {
    Said said("d" + std::to_string(i));
    const std::string name = i % 2 == 0 ? "Lee" : "N" + std::to_string(i) + " Lee";
    said.at(said.person(name)).descriptions = {"minister"};
    documents.push_back(said.statements());
  }
  CHECK(identify(documents).entities.size() == 10000);
}

TEST_CASE("a surname alone in the copy of a text is the one of the text") {
  Said one("a");
  one.person("Lee");
  one.note().hash = "0123456789abcdef";
  Said two("b");
  two.person("Lee");
  two.note().hash = one.note().hash;
  Said three("c");
  three.person("Lee");
  three.note().hash = "another";
  const std::vector<Statements> given{one.statements(), two.statements(), three.statements()};
  const auto joined = identify(given);
  CHECK(joined.entities.size() == 2);
  CHECK(joined.of[0][0] == joined.of[1][0]);
  CHECK(joined.joins.empty());
}

TEST_CASE("no documents have no entities") { CHECK(identify({}).entities.empty()); }

}  // namespace factwright
