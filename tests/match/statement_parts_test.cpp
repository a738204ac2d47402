#include "match/statement_parts.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

LocalEntity entity(const std::string& name, bool named, std::uint32_t origin = none) {
  LocalEntity made;
  made.name = made.key = name;
  made.named = named;
  made.origin = origin;
  return made;
}

/// A part with a name, its country, a description of which something is stated and an idle one.
Statements part() {
  Statements made;
  made.entities = {entity("idle", false), entity("Ruiz", true, 2), entity("Norway", true),
                   entity("envoy", false)};
  Statement statement;
  statement.from.entity = 1;
  statement.to.entity = 3;
  statement.participants = {1, 3};
  made.items.push_back(statement);
  return made;
}

std::vector<std::string> names(const Statements& statements) {
  std::vector<std::string> out;
  for (const LocalEntity& each : statements.entities) out.push_back(each.name);
  return out;
}

TEST_CASE("a document of one part stays as it is") {
  StatementParts parts;
  parts.add(part());
  const auto all = parts.take();
  CHECK(names(all) == std::vector<std::string>{"idle", "Ruiz", "Norway", "envoy"});
  CHECK(all.items.front().to.entity == 3);
}

TEST_CASE("equal entities of two parts are one, and idle descriptions are dropped") {
  StatementParts parts;
  parts.add(part());
  parts.add(part());
  auto other = part();
  other.entities[1].aliases = {"Ana"};
  parts.add(other);
  const auto all = parts.take();
  CHECK(names(all) == std::vector<std::string>{"Norway", "Ruiz", "envoy", "Ruiz"});
  REQUIRE(all.items.size() == 3);
  for (const std::size_t i : {0U, 1U, 2U}) {
    const Statement& item = all.items[i];
    CHECK(item.from.entity == (i == 2 ? 3U : 1U));
    CHECK(item.to.entity == 2);
    CHECK(item.participants == std::vector<std::uint32_t>{item.from.entity, 2});
    CHECK(all.entities[item.from.entity].origin == 0);
  }
}

TEST_CASE("an entity whose origin is itself does no harm") {
  Statements circle;
  circle.entities = {entity("Norway", true, 0)};
  StatementParts parts;
  parts.add(circle);
  parts.add(circle);
  CHECK(parts.take().entities.size() == 1);
}

}  // namespace
}  // namespace factwright
