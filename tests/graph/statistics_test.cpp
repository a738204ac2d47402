#include "graph/statistics.hpp"

#include <catch2/catch.hpp>

#include <string>

using factwright::Count;
using factwright::Facts;
using factwright::Graph;
using factwright::none;
using factwright::Statistics;

namespace {

/// A star of a country and four people, one of them linked twice, and two people by themselves.
Graph star() {
  Facts facts;
  for (int i = 0; i < 7; ++i) {
    facts.entities.push_back(
        {"e:" + std::to_string(i), "N" + std::to_string(i), i == 0 ? "Country" : "Person", {}, {}});
  }
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> ends{{1, 0}, {2, 0}, {0, 3},   {0, 4},
                                                                  {0, 4}, {5, 6}, {5, none}};
  for (const auto& [from, to] : ends) {
    factwright::Fact fact;
    fact.id = "f:" + std::to_string(facts.facts.size());
    fact.relation = from == 0 ? "attack" : "visit";
    fact.from = from;
    fact.to = to;
    fact.evidence.resize(2);
    facts.facts.push_back(fact);
  }
  facts.facts.back().status = "planned";
  return factwright::build_graph(facts);
}

}  // namespace

TEST_CASE("statistics count nodes, edges, facts and reports by kind, most first") {
  const Statistics result = factwright::statistics(star());
  CHECK(result.nodes == 7);
  CHECK(result.edges == 6);
  CHECK(result.facts == 7);
  CHECK(result.reports == 14);
  CHECK(result.nodes_by_type == std::vector<Count>{{"Person", 6}, {"Country", 1}});
  CHECK(result.edges_by_relation == std::vector<Count>{{"attack", 3}, {"visit", 3}});
  CHECK(result.facts_by_status == std::vector<Count>{{"asserted", 6}, {"planned", 1}});
}

TEST_CASE("components are connected whatever the direction") {
  const Statistics result = factwright::statistics(star());
  CHECK(result.components == 2);
  CHECK(result.largest_component == 5);
}

TEST_CASE("the middle of a star is the most central") {
  const Statistics result = factwright::statistics(star(), 2);
  REQUIRE(result.most_central.size() == 2);
  const auto& middle = result.most_central.front();
  CHECK(middle.vertex == 0);
  CHECK(middle.degree == 5);
  CHECK(middle.betweenness == 400'000);  // 6 pairs of 15
  CHECK(middle.page_rank > result.most_central.back().page_rank);
}

TEST_CASE("PageRank adds up to a million") {
  std::uint64_t sum = 0;
  for (const auto& each : factwright::statistics(star()).most_central) sum += each.page_rank;
  CHECK(sum >= 999'990);
  CHECK(sum <= 1'000'010);
}

TEST_CASE("an empty graph has statistics, too") {
  const Statistics result = factwright::statistics(Graph());
  CHECK(result.components == 0);
  CHECK(result.most_central.empty());
  CHECK(factwright::to_text(result, Graph()).starts_with("0 nodes, 0 edges, 0 facts, 0 reports\n"));
}

TEST_CASE("statistics are read as a table") {
  const Graph graph = star();
  const std::string text = factwright::to_text(factwright::statistics(graph, 1), graph);
  CHECK(text.find("2 connected parts, the largest with 5 nodes\n") != std::string::npos);
  CHECK(text.find("       6  Person\n") != std::string::npos);
  CHECK(text.find("   5    0.400     0.") != std::string::npos);
}
