#include "write/json_value.hpp"

#include <catch2/catch.hpp>

#include <string>

using factwright::JsonValue;

TEST_CASE("JSON is read with the order of members, repeated names and the digits of numbers") {
  JsonValue value;
  REQUIRE(factwright::read_json(R"({"b":1.50,"a":[true,null,"x"],"b":{}})", value).message.empty());
  REQUIRE(value.members.size() == 3);
  CHECK(value.members[0].first == "b");
  CHECK(value.members[0].second.text == "1.50");
  CHECK(value.members[1].second.items.size() == 3);
  CHECK(value.members[2].second.kind == JsonValue::Kind::object);
}

TEST_CASE("what is not exactly one JSON value is a fault with its place") {
  struct Row {
    std::string text;
    std::size_t byte;
  };
  for (const auto& [text, byte] : {Row{"", 0}, Row{"{} x", 3}, Row{"[1,]", 3}, Row{"\"\xFF\"", 1},
                                   Row{"{\"a\" 1}", 5}, Row{"\"\\ud800\"", 1}}) {
    JsonValue value;
    const auto fault = factwright::read_json(text, value);
    INFO(text);
    CHECK_FALSE(fault.message.empty());
    CHECK(fault.byte == byte);
  }
}

TEST_CASE("nesting is bounded") {
  JsonValue value;
  const std::string sixty = std::string(60, '[') + std::string(60, ']');
  CHECK(factwright::read_json(sixty, value).message.empty());
  CHECK(factwright::read_json(std::string(65, '['), value).message ==
        "Too many levels of nesting.");
}

TEST_CASE("a value and its name know where they begin") {
  JsonValue value;
  const std::string text = R"( {"a\"" : [ 1 , "x" , {} ],"b":{"c":null}} )";
  REQUIRE(factwright::read_json(text, value).message.empty());
  CHECK(value.byte == 1);
  const JsonValue& list = value.members[0].second;
  CHECK(list.key_byte == text.find("\"a"));
  CHECK(list.byte == text.find('['));
  CHECK(list.items[0].byte == text.find('1'));
  CHECK(list.items[1].byte == text.find("\"x\""));
  CHECK(list.items[2].byte == text.find("{}"));
  const JsonValue& inner = value.members[1].second;
  CHECK(inner.key_byte == text.find("\"b\""));
  CHECK(inner.members[0].second.byte == text.find("null"));
}
