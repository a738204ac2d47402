#include "graph/select.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <string>

using factwright::Diagnostics;
using factwright::Facts;
using factwright::Format;
using factwright::none;
using factwright::WriteOptions;
using factwright::sample::Files;
using factwright::sample::parsed;
using factwright::sample::written;

namespace {

/// Ana met Ben; Ana denies that they met: the second fact holds the first one.
Facts nested() {
  Facts facts = factwright::sample::meeting();
  factwright::Fact outer = facts.facts.front();
  outer.id = factwright::sample::id('f', 2);
  outer.event = factwright::sample::id('v', 2);
  outer.relation = "deny";
  outer.to = none;
  outer.roles = {{"what", "that \"they\" met", none, 0}};
  outer.evidence.front().spans = {{"from", 0, 3}, {"trigger", 4, 7}, {"what", 8, 11}};
  facts.facts.push_back(outer);
  return facts;
}

std::string all_of(Format format, const WriteOptions& options = {}) {
  std::string out;
  const auto graph = factwright::build_graph(nested());
  for (const auto& [name, text] : factwright::sample::files(graph, format, options)) {
    if (!name.ends_with(".cypher") || format == Format::cypher) out += text;
  }
  return out;
}

std::string with(std::string text, const std::string& part, const std::string& instead) {
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, part.size(), instead);
}

}  // namespace

TEST_CASE("a fact in a role is named by its id in every format that names facts") {
  WriteOptions events;
  events.events = factwright::Events::node;
  struct Row {
    Format format;
    std::string part;
    WriteOptions options;
  };
  const Row row = GENERATE_REF(values<Row>({
      {Format::facts, R"("what":{"fact":"f:0000000000000001","text":"that \"they\" met"})", {}},
      {Format::nquads,
       "fact/0000000000000002> <https://factwright.org/role/what> "
       "<https://factwright.org/fact/0000000000000001> .",
       {}},
      {Format::csv, R"(what,2,"that ""they"" met",f:0000000000000001)", {}},
      {Format::cypher, "MERGE (g:Fact {id: 'f:0000000000000001'}) MERGE (f)-[:ROLE", {}},
      {Format::graphml, R"(source="v:0000000000000002" target="v:0000000000000001")", events},
      {Format::brat, "E2\tdeny:T3 from:T2 what:E1\n", {}},
  }));
  const auto text = all_of(row.format, row.options);
  INFO(row.part << "\n" << text);
  CHECK(text.find(row.part) != std::string::npos);
}

TEST_CASE("facts in roles are read back as they were written") {
  const auto text = written(factwright::build_graph(nested()), Format::facts);
  Diagnostics diagnostics;
  const Facts facts = parsed(text, diagnostics);
  CHECK(diagnostics.items().empty());
  REQUIRE(facts.facts.size() == 2);
  CHECK(facts.facts[1].roles == nested().facts[1].roles);
  CHECK(written(factwright::build_graph(facts), Format::facts) == text);
}

TEST_CASE("a role keeps its words where its fact is missing or would contain itself") {
  const auto text = written(factwright::build_graph(nested()), Format::facts);
  const std::string inner = R"({"fact":"f:0000000000000001")";
  for (const auto& [lines, message] :
       {std::pair(with(text, inner, R"({"fact":"f:0000000000000009")"),
                  "the file has no fact of this id"),
        std::pair(with(text, inner, R"({"fact":"f:0000000000000002")"), "the fact contains itself"),
        std::pair(with(text, R"("roles":{})",
                       R"("roles":{"of":{"fact":"f:0000000000000002","text":"x"}})"),
                  "the fact contains itself")}) {
    Diagnostics diagnostics;
    const Facts facts = parsed(lines, diagnostics);
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(diagnostics.items().front().message == message);
    REQUIRE(facts.facts.size() == 2);
    CHECK(facts.facts[1].roles.front().text == "that \"they\" met");
  }
}

TEST_CASE("a selection without the inner fact keeps its words") {
  factwright::Selection selection;
  selection.relations = {"deny"};
  const auto graph = factwright::select(factwright::build_graph(nested()), selection);
  REQUIRE(graph.facts().size() == 1);
  CHECK(graph.facts().front().roles.front().fact == none);
  CHECK(graph.facts().front().roles.front().text == "that \"they\" met");
}
