#include "rules/position.hpp"

#include <catch2/catch.hpp>

using factwright::PositionKind;

TEST_CASE("a position is one of the fixed names or a preposition") {
  CHECK(factwright::parse_position("subject")->kind == PositionKind::subject);
  CHECK(factwright::parse_position("trigger")->kind == PositionKind::trigger);
  CHECK(factwright::parse_position("before")->kind == PositionKind::before);
  for (const char* word : {"with", "between", "out of", "on behalf of", "vs"}) {
    CAPTURE(word);
    const auto position = factwright::parse_position(word);
    REQUIRE(position.has_value());
    CHECK(position->kind == PositionKind::preposition);
    CHECK(position->preposition == word);
  }
  for (const char* word : {"", "nsubj", "Subject", "wit", "out  of"}) {
    CAPTURE(word);
    CHECK_FALSE(factwright::parse_position(word).has_value());
  }
}

TEST_CASE("every known position can be parsed") {
  for (const std::string& name : factwright::position_names()) {
    CAPTURE(name);
    CHECK(factwright::parse_position(name).has_value());
  }
}
