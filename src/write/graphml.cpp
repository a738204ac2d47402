#include "write/decimal.hpp"
#include "write/escape.hpp"
#include "write/formats.hpp"
#include "write/iris.hpp"
#include "write/json.hpp"
#include "write/json_parts.hpp"
#include "write/names.hpp"

#include <array>
#include <set>
#include <span>
#include <string>
#include <utility>

namespace factwright {
namespace {

struct Key {
  std::string_view id;
  std::string_view domain;  ///< "node" or "edge"
  std::string_view name;
  std::string_view type;
};

/// The order is that of the data; "label" must stay first among the edges'.
constexpr std::array<Key, 30> keys{{
    {"labelV", "node", "labelV", "string"},        // TinkerPop
    {"labels", "node", "labels", "string"},        // Neo4j
    {"n_label", "node", "label", "string"},        // Gephi, Sigma, people
    {"n_name", "node", "name", "string"},          // Cytoscape, igraph
    {"n_iri", "node", "iri", "string"},            // the same node in the RDF exports
    {"n_aliases", "node", "aliases", "string"},    // JSON
    {"n_same_as", "node", "same_as", "string"},    // JSON
    {"n_relation", "node", "relation", "string"},  // this and what follows: event nodes
    {"n_status", "node", "status", "string"},
    {"n_source", "node", "source", "string"},
    {"n_date", "node", "date", "string"},
    {"n_place", "node", "place", "string"},
    {"n_confidence", "node", "confidence", "double"},
    {"n_roles", "node", "roles", "string"},        // JSON
    {"n_evidence", "node", "evidence", "string"},  // JSON
    {"label", "edge", "label", "string"},
    {"labelE", "edge", "labelE", "string"},              // TinkerPop
    {"e_interaction", "edge", "interaction", "string"},  // Cytoscape
    {"e_status", "edge", "status", "string"},
    {"e_source", "edge", "source", "string"},
    {"e_date", "edge", "date", "string"},
    {"e_confidence", "edge", "confidence", "double"},
    {"e_weight", "edge", "weight", "double"},
    {"e_reports", "edge", "reports", "int"},
    {"e_place", "edge", "place", "string"},
    {"e_event", "edge", "event", "string"},
    {"e_iri", "edge", "iri", "string"},
    {"e_roles", "edge", "roles", "string"},            // JSON
    {"e_properties", "edge", "properties", "string"},  // JSON
    {"e_evidence", "edge", "evidence", "string"},      // JSON
}};

class GraphmlWriter {
 public:
  GraphmlWriter(const Graph& graph, const WriteOptions& options, Sink& sink)
      : graph_(graph), options_(options), sink_(sink), iris_(graph, options), json_(scratch_) {}

  WriteReport write() {
    head();
    for (std::uint32_t vertex = 0; vertex < graph_.vertex_count(); ++vertex) entity_node(vertex);
    options_.events == Events::node ? event_nodes_and_edges() : fact_edges();
    sink_.put(" </graph>\n</graphml>\n");
    return report_;
  }

 private:
  void head() {
    sink_.put(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (const Key& key : keys) {
      sink_.put(" <key id=\"");
      sink_.put(key.id);
      sink_.put("\" for=\"");
      sink_.put(key.domain);
      sink_.put("\" attr.name=\"");
      sink_.put(key.name);
      sink_.put("\" attr.type=\"");
      sink_.put(key.type);
      sink_.put("\"/>\n");
    }
    sink_.put(" <graph id=\"G\" edgedefault=\"directed\">\n");
  }

  /// Absent is not empty: an empty text leaves the element out.
  void data(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    sink_.put("<data key=\"");
    sink_.put(key);
    sink_.put("\">");
    report_.replaced_characters += put_xml(sink_, text);
    sink_.put("</data>");
  }

  /// A list or object as JSON text: escaped as JSON, then as XML.
  template <typename Put>
  void json_data(std::string_view key, Put put) {
    scratch_.clear();
    json_.restart();
    put(json_);
    data(key, scratch_.view());
  }

  void strings_data(std::string_view key, const std::vector<std::string>& texts) {
    if (!texts.empty()) json_data(key, [&](JsonWriter& json) { json.strings(texts); });
  }

  void begin_node(std::string_view id) {
    sink_.put("  <node id=\"");
    sink_.put(nmtoken(id));
    sink_.put("\">");
    ++report_.nodes;
  }
  void end_node() { sink_.put("</node>\n"); }

  void labels(std::string_view type, std::string_view name, std::string_view family) {
    data("labelV", type);
    std::string both = ":";
    both += type;
    if (type != family) (both += ':') += family;
    data("labels", both);
    data("n_label", name);
    data("n_name", name);
  }

  void entity_node(std::uint32_t vertex) {
    const Entity& entity = graph_.entity(vertex);
    begin_node(entity.id);
    labels(entity.type.empty() ? "Entity" : std::string_view(entity.type), entity.name, "Entity");
    data("n_iri", iris_.entity(vertex));
    strings_data("n_aliases", entity.aliases);
    strings_data("n_same_as", entity.same_as);
    end_node();
  }

  std::string_view name_of(std::uint32_t vertex) const {
    return vertex == none ? std::string_view{} : std::string_view(graph_.entity(vertex).name);
  }

  void begin_edge(std::string_view id, std::uint32_t from, std::uint32_t to) {
    begin_edge(id, graph_.entity(from).id, graph_.entity(to).id);
  }
  void begin_edge(std::string_view id, std::string_view from, std::string_view to) {
    sink_.put("  <edge id=\"");
    sink_.put(nmtoken(id));
    sink_.put("\" source=\"");
    sink_.put(nmtoken(from));
    sink_.put("\" target=\"");
    sink_.put(nmtoken(to));
    sink_.put("\">");
    ++report_.edges;
  }

  void edge_labels(std::string_view label) {
    data("label", label);
    data("labelE", label);
    data("e_interaction", label);
  }

  void fact_edges() {
    for (std::uint32_t edge = 0; edge < graph_.edge_count(); ++edge) {
      const Fact& fact = graph_.fact(edge);
      if (options_.drawn == Drawn::all || fact.status == "asserted") fact_edge(fact);
    }
  }

  void fact_edge(const Fact& fact) {
    begin_edge(fact.id, fact.from, fact.to);
    edge_labels(fact.relation);
    data("e_status", fact.status);
    data("e_source", name_of(fact.source));
    data("e_date", fact.time);
    data("e_confidence", decimal_of_thousandths(fact.confidence));
    data("e_weight", std::to_string(fact.evidence.size()) + ".0");
    data("e_reports", std::to_string(fact.evidence.size()));
    data("e_place", name_of(fact.place));
    data("e_event", fact.event);
    data("e_iri", iris_.fact(fact));
    roles_data("e_roles", fact);
    if (!fact.properties.empty()) {
      json_data("e_properties", [&](JsonWriter& json) { put_properties(json, fact.properties); });
    }
    evidence_data("e_evidence", fact);
    sink_.put("</edge>\n");
  }

  void roles_data(std::string_view key, const Fact& fact) {
    if (!fact.roles.empty()) {
      json_data(key, [&](JsonWriter& json) { put_roles(json, graph_, fact.roles); });
    }
  }

  void evidence_data(std::string_view key, const Fact& fact) {
    json_data(key, [&](JsonWriter& json) { put_evidence_list(json, fact); });
  }

  /// The facts of a happening have one status.
  bool is_drawn(const Fact& fact) const {
    return options_.drawn == Drawn::all || fact.status == "asserted";
  }

  /// Calls `use(facts)` for the facts of each happening that is drawn.
  template <typename Use>
  void for_each_event(Use use) {
    const auto order = graph_.facts_by_event();
    const auto& facts = graph_.facts();
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
      while (end < order.size() && facts[order[end]].event == facts[order[begin]].event) ++end;
      if (is_drawn(facts[order[begin]])) use(order.subspan(begin, end - begin));
    }
  }

  void event_nodes_and_edges() {
    for_each_event([&](auto facts) { event_node(graph_.facts()[facts.front()]); });
    for_each_event([&](auto facts) { event_edges(facts); });
  }

  void event_node(const Fact& fact) {
    begin_node(fact.event);
    labels("Event", fact.relation, "Event");
    data("n_iri", iris_.event(fact));
    data("n_relation", fact.relation);
    data("n_status", fact.status);
    data("n_source", name_of(fact.source));
    data("n_date", fact.time);
    data("n_place", name_of(fact.place));
    data("n_confidence", decimal_of_thousandths(fact.confidence));
    roles_data("n_roles", fact);
    evidence_data("n_evidence", fact);
    end_node();
  }

  /// Each participant of the happening once a role, whatever the number of drawn pairs.
  void event_edges(std::span<const std::uint32_t> facts) {
    std::set<std::pair<std::string_view, std::uint32_t>> fillers;
    std::set<std::pair<std::string_view, std::string_view>> inner;
    for (const std::uint32_t index : facts) {
      const Fact& fact = graph_.facts()[index];
      fillers.emplace(fact.symmetric ? "party" : "from", fact.from);
      fillers.emplace(fact.symmetric ? "party" : "to", fact.to);
      fillers.emplace("place", fact.place);
      for (const RoleFiller& filler : fact.roles) {
        fillers.emplace(filler.role, filler.entity);
        if (filler.fact != none && is_drawn(graph_.facts()[filler.fact]))
          inner.emplace(filler.role, graph_.facts()[filler.fact].event);
      }
    }
    const std::string& event = graph_.facts()[facts.front()].event;
    for (const auto& [role, vertex] : fillers) {
      if (vertex != none) role_edge(event, role, graph_.entity(vertex).id);
    }
    for (const auto& [role, fact] : inner) role_edge(event, role, std::string(fact));
  }

  void role_edge(const std::string& event, std::string_view role, const std::string& filler) {
    begin_edge(event + "." + nmtoken(role) + "." + filler, event, filler);
    edge_labels(role);
    data("e_weight", "1.0");
    sink_.put("</edge>\n");
  }

  const Graph& graph_;
  const WriteOptions& options_;
  Sink& sink_;
  Iris iris_;
  Sink scratch_;
  JsonWriter json_;
  WriteReport report_;
};

}  // namespace

WriteReport write_graphml(const Graph& graph, const WriteOptions& options, Sink& sink) {
  return GraphmlWriter(graph, options, sink).write();
}

}  // namespace factwright
