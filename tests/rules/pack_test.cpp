#include "factwright/pack.hpp"

#include <catch2/catch.hpp>

TEST_CASE("a type is everything that it stands under") {
  factwright::Pack pack;
  pack.types = {{"Actor", {}, {}},
                {"Place", {}, {}},
                {"Country", {"Actor", "Place"}, {}},
                {"Island", {"Country"}, {}}};
  CHECK(pack.is_a("Island", "Island"));
  CHECK(pack.is_a("Island", "Place"));
  CHECK(pack.is_a("Island", "Actor"));
  CHECK_FALSE(pack.is_a("Actor", "Country"));
  CHECK_FALSE(pack.is_a("Text", "Actor"));
  CHECK(pack.is_a("Text", "Text"));
  CHECK_FALSE(pack.is_a("Unknown", "Actor"));
}

TEST_CASE("circles of types do not hang") {
  factwright::Pack pack;
  pack.types = {{"A", {"B"}, {}}, {"B", {"A"}, {}}};
  CHECK(pack.is_a("A", "B"));
  CHECK_FALSE(pack.is_a("A", "C"));
}

TEST_CASE("relations, roles and lists are found by name") {
  factwright::Pack pack;
  pack.relations.emplace_back();
  pack.relations[0].name = "meet";
  pack.relations[0].roles.emplace_back();
  pack.relations[0].roles[0].name = "party";
  pack.lists.emplace_back();
  pack.lists[0].name = "offices";
  REQUIRE(pack.relation("meet") != nullptr);
  CHECK(pack.relation("meat") == nullptr);
  CHECK(pack.relation("meet")->role("party") == &pack.relations[0].roles[0]);
  CHECK(pack.relation("meet")->role("topic") == nullptr);
  CHECK(pack.list("offices") == &pack.lists[0]);
  CHECK(pack.list("office") == nullptr);
}
