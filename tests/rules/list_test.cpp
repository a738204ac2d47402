#include "rules/list.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

factwright::List read(const std::string& text, factwright::Diagnostics& faults) {
  factwright::Pack pack;
  factwright::Scope scope;
  scope.pack = &pack;
  scope.types.add("City", "schema.yaml:1");
  return factwright::read_list(factwright::Source("lists/places.tsv", text), "places", scope,
                               faults);
}

}  // namespace

TEST_CASE("a list of entities is read by its header") {
  factwright::Diagnostics faults;
  const auto list = read(
      "name\ttype\taliases\tmetonyms\tdemonyms\tids\tnote\tpopulation\r\n"
      "# a remark\n"
      "\n"
      "Oslo\tCity\tChristiania | Kristiania\tthe Storting\tOsloer\twikidata:Q585|x:1\tbig\t700\n"
      "Nod\tCity\n",
      faults);
  CHECK_FALSE(faults.has_errors());
  CHECK(list.entities);
  CHECK(list.name == "places");
  REQUIRE(list.entries.size() == 2);
  const factwright::ListEntry& oslo = list.entries[0];
  CHECK(oslo.name == "Oslo");
  CHECK(oslo.type == "City");
  CHECK(oslo.aliases == std::vector<std::string>{"Christiania", "Kristiania"});
  CHECK(oslo.metonyms == std::vector<std::string>{"the Storting"});
  CHECK(oslo.demonyms == std::vector<std::string>{"Osloer"});
  CHECK(oslo.ids == std::vector<std::string>{"wikidata:Q585", "x:1"});
  CHECK(oslo.columns.at("note") == "big");
  CHECK(oslo.columns.at("population") == "700");
  CHECK(oslo.line == 4);
  CHECK(list.entries[1].aliases.empty());
}

TEST_CASE("a list of words keeps every further column") {
  factwright::Diagnostics faults;
  const auto list = read("word\tclass\ttype\nmight\tpossible\tx\nnot\tnegated\n", faults);
  CHECK(faults.items().empty());
  CHECK_FALSE(list.entities);
  REQUIRE(list.entries.size() == 2);
  CHECK(list.entries[0].columns.at("type") == "x");
  CHECK(list.entries[0].type.empty());
  CHECK(list.entries[1].columns.count("type") == 0);
}

TEST_CASE("a faulty row is left out, the others stay") {
  factwright::Diagnostics faults;
  const auto list = read("name\ttype\nOslo\tCitty\nBergen\tCity\nx\tCity\ty\n\tCity\n", faults);
  CHECK(faults.items().size() == 3);
  REQUIRE(list.entries.size() == 1);
  CHECK(list.entries[0].name == "Bergen");
}
