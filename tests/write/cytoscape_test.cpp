#include "sample.hpp"
#include "write/json_value.hpp"

#include <catch2/catch.hpp>

#include <string>

using factwright::Format;
using factwright::Graph;
using factwright::JsonValue;
using factwright::sample::count_of;
using factwright::sample::written;

namespace {

const JsonValue& member(const JsonValue& value, const std::string& key) {
  for (const auto& [name, item] : value.members) {
    if (name == key) return item;
  }
  throw std::runtime_error("no member " + key);
}

}  // namespace

TEST_CASE("Cytoscape's JSON is JSON, with a node an entity and an edge a fact with both ends") {
  const Graph graph = factwright::sample::torture();
  JsonValue value;
  REQUIRE(factwright::read_json(written(graph, Format::cytoscape), value).message.empty());
  const JsonValue& elements = member(value, "elements");
  CHECK(member(elements, "nodes").items.size() == graph.vertex_count());
  REQUIRE(member(elements, "edges").items.size() == graph.edge_count());
  for (std::uint32_t edge = 0; edge < graph.edge_count(); ++edge) {
    const JsonValue& data = member(member(elements, "edges").items[edge], "data");
    CHECK(member(data, "id").text == graph.fact(edge).id);
    CHECK(member(data, "source").text == graph.entity(graph.source(edge)).id);
    CHECK(member(data, "target").text == graph.entity(graph.target(edge)).id);
    CHECK(member(data, "status").text == graph.fact(edge).status);
  }
}

TEST_CASE("Cytoscape's columns hold plain values and lists of them only") {
  JsonValue value;
  const std::string text = written(factwright::sample::torture(), Format::cytoscape);
  REQUIRE(factwright::read_json(text, value).message.empty());
  for (const char* kind : {"nodes", "edges"}) {
    for (const JsonValue& item : member(member(value, "elements"), kind).items) {
      for (const auto& [name, column] : member(item, "data").members) {
        INFO(name);
        CHECK(column.kind != JsonValue::Kind::object);
        CHECK(column.kind != JsonValue::Kind::null);
        for (const JsonValue& each : column.items) CHECK(each.kind == JsonValue::Kind::string);
      }
    }
  }
}
