#include "base/utf8.hpp"
#include "write/dot_looks.hpp"
#include "write/dot_words.hpp"
#include "write/formats.hpp"
#include "write/names.hpp"
#include "write/xml_parts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace factwright {
namespace {

struct Key {
  std::string_view id;
  std::string_view domain;     ///< "node" or "edge"
  std::string_view attribute;  ///< attr.name; empty for one of yEd's own
  std::string_view graphics;   ///< yfiles.type
};

/// Besides the graphics, what yEd's table of properties shows and its labels can be mapped to.
constexpr std::array<Key, 11> keys{{
    {"n_graphics", "node", "", "nodegraphics"},
    {"n_description", "node", "description", ""},
    {"n_name", "node", "name", ""},
    {"n_type", "node", "type", ""},
    {"e_graphics", "edge", "", "edgegraphics"},
    {"e_description", "edge", "description", ""},
    {"e_relation", "edge", "relation", ""},
    {"e_status", "edge", "status", ""},
    {"e_source", "edge", "source", ""},
    {"e_date", "edge", "date", ""},
    {"e_place", "edge", "place", ""},
}};

struct Font {
  std::string_view size;
  std::string_view style;
  std::string_view color;
};

using Pair = std::pair<std::string_view, std::string_view>;

/// Graphviz's shapes in yEd's words.
constexpr std::array<Pair, 5> shapes{{
    {"box", "rectangle"},
    {"ellipse", "ellipse"},
    {"hexagon", "hexagon"},
    {"note", "parallelogram"},
    {"octagon", "octagon"},
}};
constexpr std::array<Pair, 3> lines{
    {{"solid", "line"}, {"dashed", "dashed"}, {"dotted", "dotted"}}};
constexpr std::array<Pair, 2> arrows{{{"normal", "standard"}, {"tee", "t_shape"}}};

template <typename Pairs>
std::string_view in_yed(const Pairs& pairs, std::string_view word) {
  const auto found = std::find_if(pairs.begin(), pairs.end(),
                                  [&](const Pair& each) { return each.first == word; });
  return found == pairs.end() ? pairs.begin()->second : found->second;
}

constexpr std::uint64_t cell_width = 300;
constexpr std::uint64_t cell_height = 100;
constexpr std::uint64_t box_height = 44;

/// A box about as wide as its name.
std::uint64_t box_width(std::string_view name) {
  return std::clamp<std::uint64_t>(8 * count_code_points(name) + 28, 80, cell_width - 40);
}

/// GraphML with yEd's own elements for boxes, lines and labels. yEd lays nothing out while
/// opening, so boxes stand in rows and columns and do not cover one another.
class YedWriter {
 public:
  YedWriter(const Graph& graph, const WriteOptions& options, Sink& sink)
      : graph_(graph), options_(options), xml_(sink), sink_(sink) {}

  WriteReport write() {
    while (columns_ * columns_ < graph_.vertex_count()) ++columns_;
    head();
    for (std::uint32_t vertex = 0; vertex < graph_.vertex_count(); ++vertex) node(vertex);
    for (std::uint32_t edge = 0; edge < graph_.edge_count(); ++edge) {
      const Fact& fact = graph_.fact(edge);
      if (options_.drawn == Drawn::all || fact.status == "asserted") this->edge(fact);
    }
    sink_.put(" </graph>\n</graphml>\n");
    report_.replaced_characters = xml_.replaced();
    return report_;
  }

 private:
  void head() {
    sink_.put(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
        "xmlns:y=\"http://www.yworks.com/xml/graphml\">\n");
    for (const Key& key : keys) {
      sink_.put(" <key");
      xml_.attribute("id", key.id);
      xml_.attribute("for", key.domain);
      if (key.attribute.empty()) {
        xml_.attribute("yfiles.type", key.graphics);
      } else {
        xml_.attribute("attr.name", key.attribute);
        xml_.attribute("attr.type", "string");
      }
      sink_.put("/>\n");
    }
    sink_.put(" <graph id=\"G\" edgedefault=\"directed\">\n");
  }

  void data(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    sink_.put("<data");
    xml_.attribute("key", key);
    sink_.put('>');
    xml_.text(text);
    sink_.put("</data>");
  }

  void number(std::string_view name, std::uint64_t value) {
    xml_.attribute(name, std::to_string(value) + ".0");
  }

  void node(std::uint32_t vertex) {
    const Entity& entity = graph_.entity(vertex);
    sink_.put("  <node");
    xml_.attribute("id", nmtoken(entity.id));
    sink_.put(">");
    data("n_description", description_of(entity));
    data("n_name", entity.name);
    data("n_type", entity.type);
    sink_.put("<data key=\"n_graphics\"><y:ShapeNode><y:Geometry");
    number("height", box_height);
    number("width", box_width(entity.name));
    number("x", vertex % columns_ * cell_width);
    number("y", vertex / columns_ * cell_height);
    sink_.put("/>");
    node_looks(entity);
    sink_.put("</y:ShapeNode></data></node>\n");
    ++report_.nodes;
  }

  void node_looks(const Entity& entity) {
    const Look& look = look_of(entity.type);
    sink_.put("<y:Fill");
    xml_.attribute("color", look.fill);
    sink_.put(" transparent=\"false\"/><y:BorderStyle");
    xml_.attribute("color", look.border);
    sink_.put(" type=\"line\" width=\"1.3\"/>");
    label("NodeLabel", {"13", "bold", "#222222"}, "c", entity.name);
    if (!entity.type.empty()) {
      label("NodeLabel", {"10", "plain", "#555555"}, "b", spoken(entity.type));
    }
    const bool rounded = std::string_view(look.style).starts_with("rounded");
    sink_.put("<y:Shape");
    xml_.attribute("type", rounded ? "roundrectangle" : in_yed(shapes, look.shape));
    sink_.put("/>");
  }

  /// `position` is one of yEd's inside a box; empty for a line.
  void label(std::string_view element, const Font& look, std::string_view position,
             std::string_view text) {
    sink_.put("<y:");
    sink_.put(element);
    xml_.attribute("fontSize", look.size);
    xml_.attribute("fontStyle", look.style);
    xml_.attribute("textColor", look.color);
    if (!position.empty()) {
      xml_.attribute("modelName", "internal");
      xml_.attribute("modelPosition", position);
    }
    sink_.put('>');
    xml_.text(text);
    sink_.put("</y:");
    sink_.put(element);
    sink_.put('>');
  }

  static std::string description_of(const Entity& entity) {
    std::string text;
    for (const std::string& alias : entity.aliases) {
      if (!text.empty()) text += '\n';
      text += alias;
    }
    return text;
  }

  /// Each sentence in a line of its own.
  static std::string description_of(const Fact& fact) {
    std::string text;
    for (const Evidence& evidence : fact.evidence) {
      if (!text.empty()) text += '\n';
      ((text += evidence.document) += ": ") += evidence.text;
    }
    return text;
  }

  std::string_view name_of(std::uint32_t vertex) const {
    return vertex == none ? std::string_view{} : std::string_view(graph_.entity(vertex).name);
  }

  void edge(const Fact& fact) {
    sink_.put("  <edge");
    xml_.attribute("id", nmtoken(fact.id));
    xml_.attribute("source", nmtoken(graph_.entity(fact.from).id));
    xml_.attribute("target", nmtoken(graph_.entity(fact.to).id));
    sink_.put('>');
    data("e_description", description_of(fact));
    data("e_relation", fact.relation);
    data("e_status", fact.status);
    data("e_source", name_of(fact.source));
    data("e_date", fact.time);
    data("e_place", name_of(fact.place));
    sink_.put("<data key=\"e_graphics\"><y:PolyLineEdge>");
    edge_looks(fact);
    sink_.put("</y:PolyLineEdge></data></edge>\n");
    ++report_.edges;
  }

  void edge_looks(const Fact& fact) {
    const LineLook& look = line_look_of(fact.status);
    const std::string_view arrow = in_yed(arrows, look.arrowhead);
    sink_.put("<y:LineStyle");
    xml_.attribute("color", look.color);
    xml_.attribute("type", in_yed(lines, look.style));
    xml_.attribute("width", pen_width(fact.evidence.size()));
    sink_.put("/><y:Arrows");
    xml_.attribute("source", fact.symmetric && arrow == "t_shape" ? arrow : "none");
    xml_.attribute("target", fact.symmetric && arrow == "standard" ? "none" : arrow);
    sink_.put("/>");
    label("EdgeLabel", {"11", "plain", look.text}, {}, label_of(fact));
  }

  /// "meet (planned)", and the date below.
  static std::string label_of(const Fact& fact) {
    std::string text = spoken(fact.relation);
    if (fact.status != "asserted") ((text += " (") += fact.status) += ')';
    if (!fact.time.empty()) (text += '\n') += spoken_date(fact.time);
    return text;
  }

  const Graph& graph_;
  const WriteOptions& options_;
  XmlParts xml_;
  Sink& sink_;
  WriteReport report_;
  std::uint64_t columns_ = 1;
};

}  // namespace

WriteReport write_yed(const Graph& graph, const WriteOptions& options, Sink& sink) {
  return YedWriter(graph, options, sink).write();
}

}  // namespace factwright
