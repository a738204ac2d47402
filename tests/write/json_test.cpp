#include "write/json.hpp"

#include "write/json_value.hpp"

#include <catch2/catch.hpp>

#include <string>

using factwright::JsonValue;
using factwright::JsonWriter;
using factwright::Sink;

TEST_CASE("JSON is written compactly, value after value") {
  Sink sink;
  JsonWriter json(sink);
  json.begin_object();
  json.key("a");
  json.strings({"x", ""});
  json.key("b");
  json.decimal("0.75");
  json.key("c");
  json.string_or_null("");
  json.key("d");
  json.number(4294967296);
  json.end_object();
  json.restart();
  json.begin_array();
  json.end_array();
  CHECK(sink.view() == R"({"a":["x",""],"b":0.75,"c":null,"d":4294967296}[])");
}

TEST_CASE("JSON strings are read back as they were written") {
  for (const std::string& text :
       {std::string("\"\\/\b\f\n\r\t\x01"), std::string("한🚀\u2028"), std::string(200000, '"')}) {
    Sink sink;
    JsonWriter json(sink);
    json.string(text);
    JsonValue value;
    CHECK(factwright::read_json(sink.view(), value).message.empty());
    CHECK(value.text == text);
  }
}
