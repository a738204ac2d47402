#include "write/rdf_node.hpp"

#include <catch2/catch.hpp>

#include <string>

using factwright::ObjectKind;
using factwright::Predicate;
using factwright::RdfNode;

TEST_CASE("a node keeps its statements in order, each with a copy of its object") {
  RdfNode node;
  node.start("https://example.org/a");
  node.add(Predicate::label, std::string("Ana"));
  node.add_named("role", "topic", ObjectKind::plain, "fish");
  REQUIRE(node.statements().size() == 2);
  CHECK(node.subject() == "https://example.org/a");
  CHECK(node.object(node.statements()[0]) == "Ana");
  CHECK(node.statements()[0].kind == ObjectKind::language);
  CHECK(node.object(node.statements()[1]) == "fish");
  CHECK(node.statements()[1].prefix == "role");
  CHECK(node.statements()[1].name == "topic");
}

TEST_CASE("a node that starts again is empty") {
  RdfNode node;
  node.start("https://example.org/a");
  node.add(Predicate::status, "asserted");
  node.start("https://example.org/b");
  CHECK(node.statements().empty());
}
