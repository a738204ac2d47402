#include "write/decimal.hpp"
#include "write/formats.hpp"
#include "write/iris.hpp"
#include "write/json.hpp"
#include "write/json_parts.hpp"

#include <string>

namespace factwright {
namespace {

/// JSON of Cytoscape.js; Cytoscape takes it too, as .cyjs. Cytoscape's columns hold plain values
/// and lists of them, so roles, properties and evidence are JSON as text.
class CytoscapeWriter {
 public:
  CytoscapeWriter(const Graph& graph, const WriteOptions& options, Sink& sink)
      : graph_(graph),
        options_(options),
        iris_(graph, options),
        sink_(sink),
        json_(sink),
        inner_(scratch_) {}

  WriteReport write() {
    sink_.put(
        "{\"format_version\":\"1.0\",\"generated_by\":\"factwright\","
        "\"target_cytoscapejs_version\":\"~3\",\"data\":");
    json_.restart();
    json_.begin_object();
    member("name", options_.title);
    json_.end_object();
    sink_.put(",\"elements\":{\"nodes\":[");
    for (std::uint32_t vertex = 0; vertex < graph_.vertex_count(); ++vertex) node(vertex);
    sink_.put("\n],\"edges\":[");
    for (std::uint32_t edge = 0; edge < graph_.edge_count(); ++edge) {
      const Fact& fact = graph_.fact(edge);
      if (options_.drawn == Drawn::all || fact.status == "asserted") this->edge(fact);
    }
    sink_.put("\n]}}\n");
    return report_;
  }

 private:
  void begin(std::uint64_t& count) {
    sink_.put(count++ == 0 ? "\n" : ",\n");
    json_.restart();
    json_.begin_object();
    json_.key("data");
    json_.begin_object();
  }
  void end() {
    json_.end_object();
    json_.end_object();
  }

  /// Absent is not empty: an empty text leaves the member out.
  void member(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    json_.key(key);
    json_.string(text);
  }

  void strings_member(std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    json_.key(key);
    json_.strings(texts);
  }

  template <typename Put>
  void json_member(std::string_view key, Put put) {
    scratch_.clear();
    inner_.restart();
    put(inner_);
    member(key, scratch_.view());
  }

  void node(std::uint32_t vertex) {
    const Entity& entity = graph_.entity(vertex);
    begin(report_.nodes);
    member("id", entity.id);
    member("name", entity.name);
    member("label", entity.name);
    member("type", entity.type);
    member("iri", iris_.entity(vertex));
    strings_member("aliases", entity.aliases);
    strings_member("same_as", entity.same_as);
    end();
  }

  std::string_view name_of(std::uint32_t vertex) const {
    return vertex == none ? std::string_view{} : std::string_view(graph_.entity(vertex).name);
  }

  void edge(const Fact& fact) {
    begin(report_.edges);
    member("id", fact.id);
    member("source", graph_.entity(fact.from).id);
    member("target", graph_.entity(fact.to).id);
    member("interaction", fact.relation);
    member("label", fact.relation);
    member("status", fact.status);
    member("said_by", name_of(fact.source));  // `source` is the edge's tail
    member("date", fact.time);
    member("place", name_of(fact.place));
    json_.key("confidence");
    json_.decimal(decimal_of_thousandths(fact.confidence));
    json_.key("reports");
    json_.number(fact.evidence.size());
    member("event", fact.event);
    member("iri", iris_.fact(fact));
    if (!fact.roles.empty()) {
      json_member("roles", [&](JsonWriter& json) { put_roles(json, graph_, fact.roles); });
    }
    if (!fact.properties.empty()) {
      json_member("properties", [&](JsonWriter& json) { put_properties(json, fact.properties); });
    }
    json_member("evidence", [&](JsonWriter& json) { put_evidence_list(json, fact); });
    end();
  }

  const Graph& graph_;
  const WriteOptions& options_;
  Iris iris_;
  Sink& sink_;
  JsonWriter json_;
  Sink scratch_;
  JsonWriter inner_;
  WriteReport report_;
};

}  // namespace

WriteReport write_cytoscape(const Graph& graph, const WriteOptions& options, Sink& sink) {
  return CytoscapeWriter(graph, options, sink).write();
}

}  // namespace factwright
