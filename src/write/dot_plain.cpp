#include "write/decimal.hpp"
#include "write/dot_canvas.hpp"
#include "write/escape.hpp"
#include "write/iris.hpp"

#include <algorithm>
#include <array>

namespace factwright {
namespace {

constexpr std::size_t most_sentences = 8;

class PlainStyle {
 public:
  PlainStyle(const Graph& graph, const WriteOptions& options, DotCanvas& canvas)
      : graph_(graph), options_(options), canvas_(canvas) {}

  WriteReport draw() {
    canvas_.graph_attribute("rankdir", "LR", DotValue::text);
    for (const char* name : {"id", "label", "type", "iri", "tooltip"})
      canvas_.node_default(name, "");
    canvas_.node_default("shape", "box");
    for (const char* name : {"id", "label", "status", "source", "date", "place", "confidence",
                             "reports", "event", "tooltip"}) {
      canvas_.edge_default(name, "");
    }
    for (std::uint32_t vertex = 0; vertex < graph_.vertex_count(); ++vertex) node(vertex);
    for (std::uint32_t edge = 0; edge < graph_.edge_count(); ++edge) {
      const Fact& fact = graph_.fact(edge);
      if (options_.drawn == Drawn::all || fact.status == "asserted") draw_fact(fact);
    }
    return report_;
  }

 private:
  /// Absent is not empty for readers that keep defaults apart, so only what is there is set.
  void value(const char* name, std::string_view text) {
    if (!text.empty()) canvas_.attribute(name, dot_value(text, report_.replaced_characters));
  }

  void label(std::string_view text) {
    canvas_.attribute("label", dot_label(text, report_.replaced_characters));
  }

  void node(std::uint32_t vertex) {
    const Entity& entity = graph_.entity(vertex);
    canvas_.node(entity.id);
    canvas_.attribute("id", entity.id);
    label(entity.name);
    value("type", entity.type);
    value("iri", Iris(graph_, options_).entity(vertex));
    ++report_.nodes;
  }

  void draw_fact(const Fact& fact) {
    canvas_.edge(fact.id, graph_.entity(fact.from).id, graph_.entity(fact.to).id);
    canvas_.attribute("id", fact.id);
    label(fact.relation);
    value("status", fact.status);
    if (fact.source != none) value("source", graph_.entity(fact.source).name);
    value("date", fact.time);
    if (fact.place != none) value("place", graph_.entity(fact.place).name);
    value("confidence", decimal_of_thousandths(fact.confidence));
    value("reports", std::to_string(fact.evidence.size()));
    value("event", fact.event);
    canvas_.attribute("tooltip", tooltip_of(fact, report_.replaced_characters));
    ++report_.edges;
  }

  const Graph& graph_;
  const WriteOptions& options_;
  DotCanvas& canvas_;
  WriteReport report_;
};

}  // namespace

std::string tooltip_of(const Fact& fact, std::uint64_t& replaced) {
  std::string text;
  const std::size_t shown = std::min(fact.evidence.size(), most_sentences);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += '\n';
    ((text += fact.evidence[i].document) += ": ") += fact.evidence[i].text;
  }
  if (shown < fact.evidence.size()) {
    text += "\n(and " + std::to_string(fact.evidence.size() - shown) + " more)";
  }
  return dot_label(text, replaced);
}

WriteReport draw_plain(const Graph& graph, const WriteOptions& options, DotCanvas& canvas) {
  return PlainStyle(graph, options, canvas).draw();
}

}  // namespace factwright
