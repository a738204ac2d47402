#include "write/rdf.hpp"

#include "sample.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using factwright::Facts;
using factwright::Graph;
using factwright::Predicate;
using factwright::RdfNode;

TEST_CASE("subjects of RDF come sorted, each once, types first") {
  const Graph graph = factwright::sample::torture();
  std::string last;
  factwright::for_each_rdf_node(graph, {}, [&](const RdfNode& node) {
    std::string subject = node.subject();
    subject += '>';
    CHECK(last < subject);
    last = subject;
    REQUIRE_FALSE(node.statements().empty());
    CHECK(node.statements().front().predicate == Predicate::type);
  });
}

TEST_CASE("a happening of several facts is one event with all its actors") {
  Facts facts = factwright::sample::ring(3);
  for (auto& fact : facts.facts) fact.event = facts.facts.front().event;
  std::size_t events = 0;
  std::size_t actors = 0;
  factwright::for_each_rdf_node(factwright::build_graph(facts), {}, [&](const RdfNode& node) {
    if (node.subject().find("/event/") == std::string::npos) return;
    ++events;
    for (const auto& each : node.statements()) actors += each.predicate == Predicate::actor;
  });
  CHECK(events == 1);
  CHECK(actors == 3);
}

TEST_CASE("a type of a pack does not pass for a part of the exports' own structure") {
  Facts facts = factwright::sample::meeting();
  facts.entities.front().type = "Fact";
  std::size_t facts_seen = 0;
  factwright::for_each_rdf_node(factwright::build_graph(facts), {}, [&](const RdfNode& node) {
    for (const auto& each : node.statements()) {
      facts_seen += each.predicate == Predicate::type &&
                    node.object(each) == "https://factwright.org/ns#Fact";
    }
  });
  CHECK(facts_seen == 1);
}
