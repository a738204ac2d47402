#include "graph/day_range.hpp"
#include "write/decimal.hpp"
#include "write/dot_looks.hpp"
#include "write/formats.hpp"
#include "write/iris.hpp"
#include "write/json.hpp"
#include "write/json_parts.hpp"
#include "write/parallel_edges.hpp"
#include "write/xml_parts.hpp"

#include <array>
#include <string>

namespace factwright {
namespace {

struct Column {
  std::string_view id;
  std::string_view title;
  std::string_view type;
};

constexpr std::array<Column, 4> node_columns{{
    {"type", "type", "string"},
    {"aliases", "aliases", "string"},  // JSON
    {"same_as", "same_as", "string"},  // JSON
    {"iri", "iri", "string"},
}};

constexpr std::array<Column, 12> edge_columns{{
    {"relation", "relation", "string"},
    {"status", "status", "string"},
    {"source", "source", "string"},
    {"date", "date", "string"},
    {"place", "place", "string"},
    {"confidence", "confidence", "double"},
    {"reports", "reports", "integer"},
    {"event", "event", "string"},
    {"iri", "iri", "string"},
    {"roles", "roles", "string"},            // JSON
    {"properties", "properties", "string"},  // JSON
    {"evidence", "evidence", "string"},      // JSON
}};

/// GEXF 1.2 for Gephi, with the attribute `kind` of 1.3: Gephi merges edges of one kind between
/// two nodes, so the kind tells those of one relation apart. Times are spells of whole days.
class GexfWriter {
 public:
  GexfWriter(const Graph& graph, const WriteOptions& options, Sink& sink)
      : graph_(graph),
        options_(options),
        iris_(graph, options),
        xml_(sink),
        sink_(sink),
        json_(scratch_) {}

  WriteReport write() {
    head();
    sink_.put("  <nodes>\n");
    for (std::uint32_t vertex = 0; vertex < graph_.vertex_count(); ++vertex) node(vertex);
    sink_.put("  </nodes>\n  <edges>\n");
    for_each_parallel_edge(graph_, [&](std::uint32_t edge, std::uint32_t number) {
      const Fact& fact = graph_.fact(edge);
      if (options_.drawn == Drawn::all || fact.status == "asserted") this->edge(fact, number);
    });
    sink_.put("  </edges>\n </graph>\n</gexf>\n");
    report_.replaced_characters = xml_.replaced();
    return report_;
  }

 private:
  void head() {
    sink_.put(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://www.gexf.net/1.2draft\" "
        "xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">\n"
        " <meta><creator>Factwright</creator><description>");
    xml_.text(options_.title);
    sink_.put(
        "</description></meta>\n"
        " <graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\">\n");
    columns("node", node_columns);
    columns("edge", edge_columns);
  }

  template <typename Columns>
  void columns(std::string_view domain, const Columns& all) {
    sink_.put("  <attributes");
    xml_.attribute("class", domain);
    sink_.put(">\n");
    for (const Column& column : all) {
      sink_.put("   <attribute");
      xml_.attribute("id", column.id);
      xml_.attribute("title", column.title);
      xml_.attribute("type", column.type);
      sink_.put("/>\n");
    }
    sink_.put("  </attributes>\n");
  }

  /// Absent is not empty: an empty text leaves the element out.
  void value(std::string_view column, std::string_view text) {
    if (text.empty()) return;
    sink_.put("<attvalue for=\"");
    sink_.put(column);
    sink_.put('"');
    xml_.attribute("value", text);
    sink_.put("/>");
  }

  template <typename Put>
  void json_value(std::string_view column, Put put) {
    scratch_.clear();
    json_.restart();
    put(json_);
    value(column, scratch_.view());
  }

  void strings_value(std::string_view column, const std::vector<std::string>& texts) {
    if (!texts.empty()) json_value(column, [&](JsonWriter& json) { json.strings(texts); });
  }

  void node(std::uint32_t vertex) {
    const Entity& entity = graph_.entity(vertex);
    sink_.put("   <node");
    xml_.attribute("id", entity.id);
    xml_.attribute("label", entity.name);
    sink_.put("><attvalues>");
    value("type", entity.type);
    strings_value("aliases", entity.aliases);
    strings_value("same_as", entity.same_as);
    value("iri", iris_.entity(vertex));
    sink_.put("</attvalues>");
    color(look_of(entity.type).border);
    sink_.put("</node>\n");
    ++report_.nodes;
  }

  /// "#0072B2" as numbers.
  void color(std::string_view hex) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::array<std::string_view, 3> names{"r", "g", "b"};
    sink_.put("<viz:color");
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::size_t value = digits.find(hex[2 * i + 1]) * 16 + digits.find(hex[2 * i + 2]);
      xml_.attribute(names[i], std::to_string(value));
    }
    sink_.put("/>");
  }

  std::string_view name_of(std::uint32_t vertex) const {
    return vertex == none ? std::string_view{} : std::string_view(graph_.entity(vertex).name);
  }

  /// "meet", "meet (negated)", "meet (negated) #2"
  std::string kind_of(const Fact& fact, std::uint32_t number) const {
    std::string kind = fact.relation;
    if (fact.status != "asserted") ((kind += " (") += fact.status) += ')';
    if (number > 1) (kind += " #") += std::to_string(number);
    return kind;
  }

  void edge(const Fact& fact, std::uint32_t number) {
    const std::string reports = std::to_string(fact.evidence.size());
    sink_.put("   <edge");
    xml_.attribute("id", fact.id);
    xml_.attribute("source", graph_.entity(fact.from).id);
    xml_.attribute("target", graph_.entity(fact.to).id);
    if (fact.symmetric) xml_.attribute("type", "undirected");
    xml_.attribute("label", fact.relation);
    xml_.attribute("kind", kind_of(fact, number));
    xml_.attribute("weight", reports + ".0");
    sink_.put("><attvalues>");
    value("relation", fact.relation);
    value("status", fact.status);
    value("source", name_of(fact.source));
    value("date", fact.time);
    value("place", name_of(fact.place));
    value("confidence", decimal_of_thousandths(fact.confidence));
    value("reports", reports);
    value("event", fact.event);
    value("iri", iris_.fact(fact));
    json_values(fact);
    sink_.put("</attvalues>");
    spells(fact);
    sink_.put("</edge>\n");
    ++report_.edges;
  }

  void json_values(const Fact& fact) {
    if (!fact.roles.empty()) {
      json_value("roles", [&](JsonWriter& json) { put_roles(json, graph_, fact.roles); });
    }
    if (!fact.properties.empty()) {
      json_value("properties", [&](JsonWriter& json) { put_properties(json, fact.properties); });
    }
    json_value("evidence", [&](JsonWriter& json) { put_evidence_list(json, fact); });
  }

  /// An edge without a date has no spell: it is there at any time.
  void spells(const Fact& fact) {
    const auto range = day_range(fact.time);
    if (!range) return;
    sink_.put("<spells><spell");
    if (!range->first.empty()) xml_.attribute("start", range->first);
    if (!range->last.empty()) xml_.attribute("end", range->last);
    sink_.put("/></spells>");
  }

  const Graph& graph_;
  const WriteOptions& options_;
  Iris iris_;
  XmlParts xml_;
  Sink& sink_;
  Sink scratch_;
  JsonWriter json_;
  WriteReport report_;
};

}  // namespace

WriteReport write_gexf(const Graph& graph, const WriteOptions& options, Sink& sink) {
  return GexfWriter(graph, options, sink).write();
}

}  // namespace factwright
