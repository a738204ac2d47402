#include "factwright/graph.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using factwright::build_graph;
using factwright::Evidence;
using factwright::Fact;
using factwright::Facts;
using factwright::Graph;
using factwright::none;

namespace {

Fact fact(const std::string& id, std::uint32_t from, std::uint32_t to) {
  Fact result;
  result.id = id;
  result.event = "v:1";
  result.relation = "meet";
  result.from = from;
  result.to = to;
  result.evidence = {
      Evidence{"a.txt", 0, 9, "A met B.", {{"from", 0, 1}, {"to", 6, 7}}, "", "", {}}};
  return result;
}

Facts three_entities() {
  Facts facts;
  facts.entities = {{"e:1", "A", "Person", {}, {}},
                    {"e:2", "B", "Person", {}, {}},
                    {"e:3", "C", "Person", {}, {}}};
  return facts;
}

std::vector<std::uint32_t> list(std::span<const std::uint32_t> items) {
  return {items.begin(), items.end()};
}

}  // namespace

TEST_CASE("a graph is empty by default and of no facts") {
  for (const Graph& graph : {Graph(), build_graph({})}) {
    CHECK(graph.vertex_count() == 0);
    CHECK(graph.edge_count() == 0);
    CHECK(graph.facts_by_event().empty());
  }
}

TEST_CASE("facts with both ends are edges, the others stay records") {
  Facts facts = three_entities();
  facts.facts = {fact("f:1", 0, 1), fact("f:2", 1, none), fact("f:3", none, none),
                 fact("f:4", 2, 0)};
  const Graph graph = build_graph(facts);
  CHECK(graph.facts().size() == 4);
  REQUIRE(graph.edge_count() == 2);
  CHECK(graph.fact(1).id == "f:4");
  CHECK(graph.source(1) == 2);
  CHECK(graph.target(1) == 0);
}

TEST_CASE("adjacency lists the edges of a vertex both ways, parallel edges and loops too") {
  Facts facts = three_entities();
  facts.facts = {fact("f:1", 0, 1), fact("f:2", 0, 1), fact("f:3", 1, 1), fact("f:4", 1, 0)};
  const Graph graph = build_graph(facts);
  CHECK(list(graph.out_edges(0)) == std::vector<std::uint32_t>{0, 1});
  CHECK(list(graph.in_edges(0)) == std::vector<std::uint32_t>{3});
  CHECK(list(graph.out_edges(1)) == std::vector<std::uint32_t>{2, 3});
  CHECK(list(graph.in_edges(1)) == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(graph.out_edges(2).empty());
  CHECK(graph.in_edges(2).empty());
}

TEST_CASE("the ends of a symmetric fact are in the order of their ids, spans with them") {
  Facts facts = three_entities();
  facts.facts = {fact("f:1", 2, 0)};
  facts.facts.front().symmetric = true;
  const Graph graph = build_graph(facts);
  CHECK(graph.source(0) == 0);
  CHECK(graph.fact(0).from == 0);
  const auto& spans = graph.fact(0).evidence.front().spans;
  CHECK(spans.at(0).name == "from");
  CHECK(spans.at(0).begin == 6);
  CHECK(spans.at(1).name == "to");
  CHECK(spans.at(1).begin == 0);
}

TEST_CASE("facts of one happening stand side by side") {
  Facts facts = three_entities();
  facts.facts = {fact("f:1", 0, 1), fact("f:2", 0, 2), fact("f:3", 1, 2)};
  facts.facts[0].event = "v:9";
  facts.facts[1].event = "v:3";
  facts.facts[2].event = "v:9";
  CHECK(list(build_graph(facts).facts_by_event()) == std::vector<std::uint32_t>{1, 0, 2});
}

TEST_CASE("sentences are grouped by document, in the order of names and then of facts") {
  Facts facts = three_entities();
  facts.facts = {fact("f:1", 0, 1), fact("f:2", 1, 2), fact("f:3", 2, 0)};
  facts.facts[0].evidence[0].document = "z.txt";
  facts.facts[1].evidence.push_back(facts.facts[1].evidence[0]);
  facts.facts[1].evidence[1].document = "z.txt";
  const Graph graph = build_graph(facts);
  std::vector<std::string> found;
  for (const Graph::Mention mention : graph.mentions_by_document()) {
    found.push_back(graph.evidence(mention).document + " " + graph.facts()[mention.fact].id);
  }
  CHECK(found == std::vector<std::string>{"a.txt f:2", "a.txt f:3", "z.txt f:1", "z.txt f:2"});
}
