#include "graph/day_range.hpp"
#include "write/decimal.hpp"
#include "write/escape.hpp"
#include "write/formats.hpp"
#include "write/iris.hpp"
#include "write/json.hpp"
#include "write/json_parts.hpp"
#include "write/rdf.hpp"

#include <array>
#include <string>
#include <utility>

namespace factwright {
namespace {

/// A statement a line in the Cypher that Neo4j, Memgraph and others share. Everything is merged by
/// its id, so that running the script twice changes nothing.
class CypherWriter {
 public:
  CypherWriter(const Graph& graph, const WriteOptions& options, Sink& sink)
      : graph_(graph), options_(options), iris_(graph, options), sink_(sink), json_(scratch_) {}

  WriteReport write() {
    sink_.put(
        "// A graph by Factwright: cypher-shell -f graph.cypher; running it again changes "
        "nothing.\n"
        "CREATE CONSTRAINT factwright_entity IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;\n"
        "CREATE CONSTRAINT factwright_document IF NOT EXISTS FOR (d:Document) REQUIRE d.id IS "
        "UNIQUE;\n"
        "CREATE CONSTRAINT factwright_fact IF NOT EXISTS FOR (f:Fact) REQUIRE f.id IS UNIQUE;\n"
        "CREATE CONSTRAINT factwright_mention IF NOT EXISTS FOR (m:Mention) REQUIRE m.id IS "
        "UNIQUE;\n");
    for (std::uint32_t vertex = 0; vertex < graph_.vertex_count(); ++vertex) entity(vertex);
    for (const Fact& each : graph_.facts()) fact(each);
    return report_;
  }

 private:
  void text(std::string_view text) {
    sink_.put('\'');
    put_cypher(sink_, text);
    sink_.put('\'');
  }

  void name(std::string_view name) {
    sink_.put('`');
    put_cypher_name(sink_, name);
    sink_.put('`');
  }

  /// (VARIABLE:LABEL {id: 'ID'})
  void node(std::string_view head, std::string_view id) {
    sink_.put(head);
    sink_.put(" {id: ");
    text(id);
    sink_.put("})");
  }

  /// An assignment of SET; `variable` is "e.", and the first one stands behind SET.
  void begin_property(std::string_view variable, std::string_view key) {
    sink_.put(std::exchange(first_, false) ? " SET " : ", ");
    sink_.put(variable);
    sink_.put(key);
    sink_.put(" = ");
  }

  /// Absent is not empty: an empty text sets nothing.
  void property(std::string_view variable, std::string_view key, std::string_view value) {
    if (value.empty()) return;
    begin_property(variable, key);
    text(value);
  }

  void number(std::string_view variable, std::string_view key, std::string_view digits) {
    begin_property(variable, key);
    sink_.put(digits);
  }

  void strings(std::string_view variable, std::string_view key,
               const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    begin_property(variable, key);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      sink_.put(i == 0 ? "[" : ", ");
      text(texts[i]);
    }
    sink_.put(']');
  }

  template <typename Put>
  void json(std::string_view variable, std::string_view key, Put put) {
    scratch_.clear();
    json_.restart();
    put(json_);
    property(variable, key, scratch_.view());
  }

  void day(std::string_view variable, std::string_view key, std::string_view iso) {
    if (iso.empty()) return;
    begin_property(variable, key);
    sink_.put("date('");
    sink_.put(iso);
    sink_.put("')");
  }

  void days(std::string_view variable, const Fact& fact) {
    const auto range = day_range(fact.time);
    if (!range) return;
    day(variable, "first_day", range->first);
    day(variable, "last_day", range->last);
  }

  void end() {
    sink_.put(";\n");
    first_ = true;
  }

  void entity(std::uint32_t vertex) {
    const Entity& entity = graph_.entity(vertex);
    node("MERGE (e:Entity", entity.id);
    property("e.", "name", entity.name);
    property("e.", "type", entity.type);
    strings("e.", "aliases", entity.aliases);
    strings("e.", "same_as", entity.same_as);
    property("e.", "iri", iris_.entity(vertex));
    if (!entity.type.empty() && entity.type != "Entity") {
      sink_.put(", e:");
      name(entity.type);
    }
    end();
    ++report_.nodes;
  }

  void fact(const Fact& fact) {
    node("MERGE (f:Fact", fact.id);
    property("f.", "event", fact.event);
    property("f.", "relation", fact.relation);
    property("f.", "time", fact.time);
    days("f.", fact);
    property("f.", "status", fact.status);
    number("f.", "confidence", decimal_of_thousandths(fact.confidence));
    if (!fact.roles.empty()) {
      json("f.", "roles", [&](JsonWriter& json) { put_roles(json, graph_, fact.roles); });
    }
    if (!fact.properties.empty()) {
      json("f.", "properties", [&](JsonWriter& json) { put_properties(json, fact.properties); });
    }
    number("f.", "reports", std::to_string(fact.evidence.size()));
    end();
    participants(fact);
    mentions(fact);
    if (fact.from != none && fact.to != none && is_direct(fact, options_)) edge(fact);
    ++report_.edges;
  }

  void participants(const Fact& fact) {
    const std::array<std::pair<std::string_view, std::uint32_t>, 4> ends{
        {{"from", fact.from}, {"to", fact.to}, {"place", fact.place}, {"source", fact.source}}};
    for (const auto& [role, vertex] : ends) participant(fact, role, vertex);
    for (const RoleFiller& each : fact.roles) {
      participant(fact, each.role, each.entity);
      if (each.fact != none) inner_fact(fact, each);
    }
  }

  void participant(const Fact& fact, std::string_view role, std::uint32_t vertex) {
    if (vertex == none) return;
    node("MATCH (f:Fact", fact.id);
    node(" MATCH (e:Entity", graph_.entity(vertex).id);
    sink_.put(" MERGE (f)-[:ROLE {role: ");
    text(role);
    sink_.put("}]->(e)");
    end();
  }

  /// A fact that may come later in the script: its node is made where it is missing.
  void inner_fact(const Fact& fact, const RoleFiller& filler) {
    node("MATCH (f:Fact", fact.id);
    node(" MERGE (g:Fact", graph_.facts()[filler.fact].id);
    sink_.put(" MERGE (f)-[:ROLE {role: ");
    text(filler.role);
    sink_.put("}]->(g)");
    end();
  }

  void mentions(const Fact& fact) {
    std::size_t number_of = 0;
    for (const Evidence& each : fact.evidence) {
      node("MATCH (f:Fact", fact.id);
      node(" MERGE (d:Document", each.document);
      node(" MERGE (m:Mention", fact.id + "." + std::to_string(++number_of));
      number("m.", "begin", std::to_string(each.begin));
      number("m.", "end", std::to_string(each.end));
      property("m.", "text", each.text);
      json("m.", "spans", [&](JsonWriter& json) { put_spans(json, each.spans); });
      property("m.", "rule", each.rule);
      property("m.", "pack", each.pack);
      strings("m.", "via", each.via);
      sink_.put(" MERGE (f)-[:EVIDENCE]->(m) MERGE (m)-[:IN_DOCUMENT]->(d)");
      end();
    }
  }

  void edge(const Fact& fact) {
    node("MATCH (a:Entity", graph_.entity(fact.from).id);
    node(" MATCH (b:Entity", graph_.entity(fact.to).id);
    sink_.put(" MERGE (a)-[r:");
    name(fact.relation);
    sink_.put(" {fact: ");
    text(fact.id);
    sink_.put("}]->(b)");
    days("r.", fact);
    number("r.", "confidence", decimal_of_thousandths(fact.confidence));
    number("r.", "reports", std::to_string(fact.evidence.size()));
    end();
  }

  const Graph& graph_;
  const WriteOptions& options_;
  Iris iris_;
  Sink& sink_;
  Sink scratch_;
  JsonWriter json_;
  WriteReport report_;
  bool first_ = true;
};

}  // namespace

WriteReport write_cypher(const Graph& graph, const WriteOptions& options, Sink& sink) {
  return CypherWriter(graph, options, sink).write();
}

}  // namespace factwright
