#include "graph/select.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using factwright::build_graph;
using factwright::Evidence;
using factwright::Fact;
using factwright::Facts;
using factwright::Graph;
using factwright::none;
using factwright::Selection;

namespace {

Fact fact(const std::string& id, std::uint32_t from, std::uint32_t to) {
  Fact result;
  result.id = id;
  result.event = "v:1";
  result.relation = "meet";
  result.from = from;
  result.to = to;
  result.evidence = {Evidence{"a.txt", 0, 9, "A met B.", {}, "", "", {}}};
  return result;
}

/// A - B - C - D, and E alone with a planned visit that has no end; F is only a place.
Graph chain() {
  Facts facts;
  for (const char* name : {"Ana", "Ben", "Cleo", "Dan", "Eve", "Fjord"}) {
    facts.entities.push_back({"e:" + std::string(name), name, "Person", {}, {}});
  }
  facts.entities[1].aliases = {"Benny", "ÉMILE"};
  facts.facts = {fact("f:1", 0, 1), fact("f:2", 1, 2), fact("f:3", 2, 3), fact("f:4", 4, none)};
  facts.facts[0].time = "2020-08-18";
  facts.facts[1].time = "2020-09";
  facts.facts[1].place = 5;
  facts.facts[2].time = "2021/..";
  facts.facts[2].relation = "visit";
  facts.facts[3].status = "planned";
  facts.facts[1].evidence.push_back(facts.facts[1].evidence.front());
  return build_graph(facts);
}

std::vector<std::string> ids(const Selection& selection) {
  std::vector<std::string> result;
  const Graph chosen = select(chain(), selection);
  for (const Fact& each : chosen.facts()) result.push_back(each.id);
  return result;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("an empty selection lets everything through") {
  CHECK(select(chain(), {}).facts() == chain().facts());
  CHECK(select(chain(), {}).entities() == chain().entities());
}

TEST_CASE("relations and statuses let through those named") {
  Selection selection;
  selection.relations = {"visit"};
  CHECK(ids(selection) == Ids{"f:3"});
  selection = {};
  selection.statuses = {"planned", "denied"};
  CHECK(ids(selection) == Ids{"f:4"});
}

TEST_CASE("days let through what may lie within them") {
  struct Row {
    std::string first;
    std::string last;
    Ids expected;
  };
  for (const auto& [first, last, expected] :
       {Row{"2020-08-18", "", {"f:1", "f:2", "f:3"}}, Row{"2020-08-19", "", {"f:2", "f:3"}},
        Row{"", "2020-08-31", {"f:1"}}, Row{"", "2020-09-01", {"f:1", "f:2"}},
        Row{"2020-09-30", "2020-12-31", {"f:2"}}, Row{"2030-01-01", "", {"f:3"}},
        Row{"", "1999-12-31", {}}}) {
    Selection selection;
    selection.first_day = first;
    selection.last_day = last;
    INFO(first << " to " << last);
    CHECK(ids(selection) == expected);
  }
}

TEST_CASE("around an entity is what is so many hops away, against the arrows too") {
  Selection selection;
  selection.around = {1};
  CHECK(ids(selection) == Ids{"f:1", "f:2"});
  selection.around = {0};
  selection.hops = 2;
  CHECK(ids(selection) == Ids{"f:1", "f:2"});
  selection.hops = 1000;
  CHECK(ids(selection) == Ids{"f:1", "f:2", "f:3"});
  selection.around = {4};
  selection.hops = 0;
  CHECK(ids(selection) == Ids{"f:4"});
}

TEST_CASE("the top are those with the most reports") {
  Selection selection;
  selection.top = 2;
  CHECK(ids(selection) == Ids{"f:2"});
  selection.top = 100;
  CHECK(ids(selection) == Ids{"f:1", "f:2", "f:3"});
}

TEST_CASE("parts of a selection narrow one another, and entities are those in use") {
  Selection selection;
  selection.around = {1};
  selection.first_day = "2020-09-01";
  const Graph graph = select(chain(), selection);
  REQUIRE(graph.facts().size() == 1);
  REQUIRE(graph.vertex_count() == 3);
  CHECK(graph.entity(graph.facts()[0].from).name == "Ben");
  CHECK(graph.entity(graph.facts()[0].to).name == "Cleo");
  CHECK(graph.entity(graph.facts()[0].place).name == "Fjord");
}

TEST_CASE("entities go by their names and aliases, whatever the letter case") {
  using Found = std::vector<std::uint32_t>;
  CHECK(factwright::entities_named(chain(), "ana") == Found{0});
  CHECK(factwright::entities_named(chain(), "émile") == Found{1});
  CHECK(factwright::entities_named(chain(), "Anna").empty());
  CHECK(factwright::nearest_entity_name(chain(), "Anna") == "Ana");
  CHECK(factwright::nearest_entity_name(chain(), "Bennny") == "Benny");
  CHECK(factwright::nearest_entity_name(chain(), "Zebediah").empty());
}
