#include "write/decimal.hpp"
#include "write/formats.hpp"
#include "write/json.hpp"
#include "write/json_parts.hpp"

namespace factwright {
namespace {

void put_entity(JsonWriter& json, const Graph& graph, std::uint32_t index) {
  if (index == none) return json.null();
  const Entity& entity = graph.entity(index);
  json.begin_object();
  json.key("id");
  json.string(entity.id);
  json.key("name");
  json.string(entity.name);
  json.key("type");
  json.string(entity.type);
  json.key("aliases");
  json.strings(entity.aliases);
  json.end_object();
}

void put_name(JsonWriter& json, const Graph& graph, std::uint32_t index) {
  index == none ? json.null() : json.string(graph.entity(index).name);
}

void put_circumstances(JsonWriter& json, const Graph& graph, const Fact& fact) {
  json.key("roles");
  put_roles(json, graph, fact.roles);
  json.key("time");
  json.string_or_null(fact.time);
  json.key("place");
  put_name(json, graph, fact.place);
  json.key("status");
  json.string(fact.status);
  json.key("source");
  put_name(json, graph, fact.source);
  json.key("confidence");
  json.decimal(decimal_of_thousandths(fact.confidence));
  json.key("properties");
  put_properties(json, fact.properties);
  if (fact.sources == 1) return;
  json.key("sources");
  json.number(fact.sources);
}

void put_fact(JsonWriter& json, const Graph& graph, const Fact& fact) {
  json.begin_object();
  json.key("id");
  json.string(fact.id);
  json.key("event");
  json.string(fact.event);
  json.key("relation");
  json.string(fact.relation);
  json.key("from");
  put_entity(json, graph, fact.from);
  json.key("to");
  put_entity(json, graph, fact.to);
  put_circumstances(json, graph, fact);
  json.key("evidence");
  put_evidence_list(json, fact);
  json.end_object();
}

}  // namespace

WriteReport write_facts(const Graph& graph, const WriteOptions&, Sink& sink) {
  JsonWriter json(sink);
  for (const Fact& fact : graph.facts()) {
    json.restart();
    put_fact(json, graph, fact);
    sink.put('\n');
  }
  return {graph.vertex_count(), graph.facts().size(), 0};
}

}  // namespace factwright
