#include "mention/type_table.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

/// Actor over Country and Person, Place over Country and City, and a ring of two.
TypeTable table() {
  Pack pack;
  const auto add = [&](const std::string& name, std::vector<std::string> parents) {
    pack.types.push_back({name, std::move(parents), {}});
  };
  add("Anything", {});
  add("Actor", {"Anything"});
  add("Place", {"Anything"});
  add("Country", {"Actor", "Place"});
  add("Person", {"Actor"});
  add("Left", {"Right"});
  add("Right", {"Left"});
  add("Orphan", {"Undeclared"});
  return TypeTable(pack);
}

}  // namespace

TEST_CASE("a type is all that it stands under, through every parent") {
  struct Row {
    std::string type;
    std::string ancestor;
    bool holds;
  };
  const auto row = GENERATE(values<Row>({
      {"Country", "Country", true},
      {"Country", "Actor", true},
      {"Country", "Place", true},
      {"Country", "Anything", true},
      {"Actor", "Country", false},
      {"Person", "Place", false},
      {"Left", "Right", true},
      {"Right", "Left", true},
      {"Orphan", "Undeclared", true},
      {"Text", "Text", true},
      {"Text", "Anything", false},
      {"Anything", "", false},
  }));
  INFO(row.type << " " << row.ancestor);
  CHECK(table().is_a(row.type, row.ancestor) == row.holds);
}

TEST_CASE("any of several wanted types is enough, none of none") {
  CHECK(table().is_any("Country", {"Person", "Place"}));
  CHECK_FALSE(table().is_any("Person", {"Country", "Place"}));
  CHECK_FALSE(table().is_any("Person", {}));
}

TEST_CASE("the first declared name is taken, Text where there is none") {
  CHECK(table().first_known({"Group", "Person", "Actor"}) == "Person");
  CHECK(table().first_known({"Group"}) == "Text");
  CHECK(TypeTable().first_known({"Person"}) == "Text");
  CHECK(table().known("Country"));
  CHECK_FALSE(table().known("Text"));
}

}  // namespace factwright
