#include "base/near.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

TEST_CASE("edits are counted, a swap of neighbours as one") {
  struct Case {
    const char* a;
    const char* b;
    std::size_t limit;
    std::size_t distance;
  };
  const Case cases[] = {
      {"", "", 3, 0},         {"abc", "abc", 3, 0},        {"abc", "", 3, 3},
      {"ab", "ba", 3, 1},     {"with", "wiht", 3, 1},      {"meet", "met", 3, 1},
      {"meet", "meat", 3, 1}, {"kitten", "sitting", 5, 3}, {"abcdef", "uvwxyz", 2, 3},
      {"ca", "abc", 5, 3},
  };
  for (const Case& c : cases) {
    CAPTURE(c.a, c.b);
    CHECK(factwright::edit_distance(c.a, c.b, c.limit) == c.distance);
    CHECK(factwright::edit_distance(c.b, c.a, c.limit) == c.distance);
  }
}

TEST_CASE("the name that was meant is found, a far one is not") {
  const std::vector<std::string> names = {"Person", "Party", "Place", "verb", "of", "seen"};
  struct Case {
    const char* name;
    const char* nearest;
  };
  const Case cases[] = {
      {"Persn", "Person"}, {"person", "Person"},
      {"Prson", "Person"}, {"PLACE", "Place"},
      {"verbs", "verb"},   {"vreb", "verb"},
      {"off", "of"},       {"x", ""},
      {"Zebra", ""},       {"", ""},
      {"se", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(factwright::nearest_name(c.name, names) == c.nearest);
  }
  CHECK(factwright::nearest_name(std::string(100, 'a'), names).empty());
  const std::vector<std::string> equals = {"bat", "cat"};
  CHECK(factwright::nearest_name("aat", equals) == "bat");
}
