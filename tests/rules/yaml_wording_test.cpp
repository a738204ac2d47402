#include "rules/yaml_wording.hpp"

#include <catch2/catch.hpp>

#include <string>

TEST_CASE("brackets that are open on a line are found") {
  struct Case {
    std::string text;
    std::size_t at;
    std::size_t opener;
  };
  const Case cases[] = {
      {"a: [b, c}", 8, 3},      {"a: [b], c}", 9, 9}, {"a: {b: [c], d]", 13, 3},
      {"a: [\"]\", c}", 10, 3}, {"x: [\na: ]", 8, 8}, {"", 0, 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(factwright::unmatched_bracket(c.text, c.at) == c.opener);
  }
}

TEST_CASE("a quote that can open a scalar is found") {
  CHECK(factwright::opening_quote("a: it's \"x", 0) == 8);
  CHECK(factwright::opening_quote("'x", 0) == 0);
  CHECK(factwright::opening_quote("plain", 2) == 2);
}

TEST_CASE("what the parser says in words we do not know is passed on") {
  const auto wording = factwright::word_yaml_fault("strange", "a: b", 0);
  CHECK(std::string(wording.fault.code) == "FW105");
  CHECK(wording.fault.message == "this is not YAML: strange");
}
