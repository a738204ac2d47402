#include "rules/names.hpp"

#include <catch2/catch.hpp>

#include <string>

using factwright::Names;

TEST_CASE("help names the near one and where it stands, or what there is") {
  Names names;
  CHECK(names.help("Persn", "the types").empty());
  CHECK(names.add("Person", "schema.yaml:3"));
  CHECK_FALSE(names.add("Person", "schema.yaml:9"));
  CHECK(names.add("Text", ""));
  CHECK(names.place("Person") == "schema.yaml:3");
  CHECK(names.help("Persn", "the types") == "`Person` is similar (schema.yaml:3)");
  CHECK(names.help("Txt", "the types") == "`Text` is similar");
  CHECK(names.help("Zebra", "the types") == "the types are `Person` and `Text`");
  for (int i = 0; i < 20; ++i) names.add("Kind" + std::to_string(i), "");
  CHECK(names.help("Zebra", "the types").empty());
}

TEST_CASE("places are shown from the pack's folder on") {
  CHECK(factwright::short_place({"packs/news/schema.yaml", 3, 1, 1}, "packs/news") ==
        "schema.yaml:3");
  CHECK(factwright::short_place({"packs/base/schema.yaml", 3, 1, 1}, "packs/news") ==
        "packs/base/schema.yaml:3");
  CHECK(factwright::short_place({"p/lists/a.tsv", 0, 0, 1}, "p") == "lists/a.tsv");
}
