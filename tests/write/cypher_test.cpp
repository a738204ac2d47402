#include "sample.hpp"

#include <catch2/catch.hpp>

#include <string>

using factwright::Facts;
using factwright::Format;
using factwright::Graph;
using factwright::sample::count_of;
using factwright::sample::lines_of;
using factwright::sample::written;

TEST_CASE("the Cypher script is a statement a line, and creates nothing that it does not merge") {
  const Graph graph = factwright::sample::torture();
  const auto lines = lines_of(written(graph, Format::cypher));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    INFO(lines[i]);
    CHECK(lines[i].ends_with(";"));
    CHECK((lines[i].starts_with("MERGE ") || lines[i].starts_with("MATCH ") ||
           lines[i].starts_with("CREATE CONSTRAINT ")));
  }
}

TEST_CASE("the Cypher script merges each entity, fact and mention once, by its id") {
  const Graph graph = factwright::sample::torture();
  const std::string text = written(graph, Format::cypher);
  CHECK(count_of(text, "MERGE (e:Entity {id: 'e:") == graph.vertex_count());
  CHECK(count_of(text, "MERGE (f:Fact {id: 'f:") == graph.facts().size());
  CHECK(count_of(text, "MERGE (m:Mention {id: 'f:") == 27);
}

TEST_CASE("only what is plainly so is a direct link in Cypher") {
  for (const char* status : {"asserted", "planned", "denied"}) {
    Facts facts = factwright::sample::meeting();
    facts.facts.front().status = status;
    const std::string text = written(factwright::build_graph(facts), Format::cypher);
    CHECK(count_of(text, "-[r:`meet` {fact:") == (status == std::string("asserted") ? 1 : 0));
    CHECK(count_of(text, "-[:ROLE {role: 'from'}]->") == 1);
  }
}

TEST_CASE("a name cannot leave its quotes in Cypher") {
  Facts facts = factwright::sample::meeting();
  facts.entities.front().name = "O'Hara'}) DETACH DELETE e //\\";
  facts.entities.front().type = "A`B";
  const std::string text = written(factwright::build_graph(facts), Format::cypher);
  CHECK(count_of(text, R"(e.name = 'O\'Hara\'}) DETACH DELETE e //\\')") == 1);
  CHECK(count_of(text, "e:`A``B`") == 1);
}
