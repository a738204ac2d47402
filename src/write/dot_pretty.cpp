#include "write/dot_canvas.hpp"
#include "write/dot_looks.hpp"
#include "write/dot_words.hpp"
#include "write/escape.hpp"
#include "write/names.hpp"
#include "write/parallel_edges.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace factwright {
namespace {

constexpr std::size_t name_width = 24;
constexpr std::size_t label_width = 28;
constexpr std::size_t small_width = 40;
constexpr std::size_t most_told = 8;

std::string small(const std::string& html, std::string_view color) {
  return "<font point-size=\"10\" color=\"" + std::string(color) + "\">" + html + "</font>";
}

class PrettyStyle {
 public:
  PrettyStyle(const Graph& graph, const WriteOptions& options, EdgeLabels labels, DotCanvas& canvas)
      : graph_(graph),
        options_(options),
        labels_(labels),
        canvas_(canvas),
        drawn_(graph.vertex_count()),
        folded_(graph.vertex_count()) {}

  WriteReport draw() {
    survey();
    count_documents();
    defaults();
    title();
    for (std::uint32_t vertex = 0; vertex < graph_.vertex_count(); ++vertex) {
      if (drawn_[vertex]) node(vertex);
    }
    for_each_bundle(graph_, [&](Bundle bundle) {
      const Fact& first = graph_.fact(bundle.front());
      if (is_drawn(first) && !folded_[first.to]) edge(bundle);
    });
    return report_;
  }

 private:
  bool is_drawn(const Fact& fact) const {
    const bool ends = fact.from != none && fact.to != none;
    return ends && (options_.drawn == Drawn::all || fact.status == "asserted");
  }

  /// What will be drawn, and how much of it.
  void survey() {
    std::uint32_t holder = none;
    for_each_bundle(graph_, [&](Bundle bundle) {
      const Fact& first = graph_.fact(bundle.front());
      if (!is_drawn(first)) return;
      fact_count_ += bundle.size();
      reports_ += reports_of(bundle);
      drawn_[first.from] = true;
      if (is_lone_office(first, bundle.size()) && holder != first.from) {
        folded_[first.to] = true;
        holder = first.from;
      } else {
        drawn_[first.to] = true;
        statuses_.insert(first.status);
      }
    });
    names_ = static_cast<std::uint64_t>(std::count(drawn_.begin(), drawn_.end(), true));
  }

  /// An office that has no other line stands in its holder's box instead of a box of its own.
  bool is_lone_office(const Fact& fact, std::size_t lines) const {
    return fact.relation == options_.subtitle_relation && fact.status == "asserted" &&
           lines == graph_.in_edges(fact.to).size() + graph_.out_edges(fact.to).size();
  }

  std::uint64_t reports_of(Bundle bundle) const {
    std::uint64_t reports = 0;
    for (const std::uint32_t edge : bundle) reports += graph_.fact(edge).evidence.size();
    return reports;
  }

  /// Those in which something that is drawn is said.
  void count_documents() {
    const std::string* counted = nullptr;
    for (const Graph::Mention mention : graph_.mentions_by_document()) {
      const std::string& document = graph_.evidence(mention).document;
      if (counted != nullptr && *counted == document) continue;
      if (!is_drawn(graph_.facts()[mention.fact])) continue;
      counted = &document;
      ++documents_;
    }
  }

  void defaults() {
    for (const auto& [name, value] : picture_attributes) {
      canvas_.graph_attribute(name, value, DotValue::text);
    }
    for (const auto& [name, value] : node_defaults) canvas_.node_default(name, value);
    for (const auto& [name, value] : edge_defaults) canvas_.edge_default(name, value);
  }

  /// What stands above the picture: title, counts, legend.
  void title() {
    std::set<std::string_view> types;
    for (std::uint32_t vertex = 0; vertex < graph_.vertex_count(); ++vertex) {
      if (drawn_[vertex]) types.insert(graph_.entity(vertex).type);
    }
    const unsigned scale = names_ > 250 ? 4 : names_ > 100 ? 2 : 1;  // for large sheets
    std::string html = "<table border=\"0\" cellborder=\"0\" cellspacing=\"2\">";
    html += "<tr><td align=\"left\"><font point-size=\"" + std::to_string(20 * scale) + "\"><b>" +
            html_lines(options_.title, 80, report_.replaced_characters) + "</b></font></td></tr>";
    html += "<tr><td align=\"left\"><font point-size=\"" + std::to_string(11 * scale) +
            "\" color=\"#555555\">" + counts() + "</font></td></tr>";
    html += "<tr><td align=\"left\">" + legend(types, statuses_, 11 * scale) + "</td></tr></table>";
    canvas_.graph_attribute("label", html, DotValue::html);
    canvas_.graph_attribute(
        "tooltip", dot_label(options_.title, report_.replaced_characters) + ": " + counts(),
        DotValue::text);
  }

  std::string counts() const {
    const std::uint64_t left_out = graph_.facts().size() - fact_count_;
    std::string text = counted(names_, "name", "names");
    text += " \u00B7 " + counted(fact_count_, "fact", "facts");
    text += " \u00B7 " + counted(reports_, "report", "reports");
    text += " from " + counted(documents_, "document", "documents");
    if (left_out > 0) text += " \u00B7 " + counted(left_out, "fact", "facts") + " not drawn";
    return text;
  }

  /// The fact that names the office in the vertex' box, or null.
  const Fact* office_of(std::uint32_t vertex) const {
    for (const std::uint32_t edge : graph_.out_edges(vertex)) {
      if (folded_[graph_.target(edge)]) return &graph_.fact(edge);
    }
    return nullptr;
  }

  void node(std::uint32_t vertex) {
    const Entity& entity = graph_.entity(vertex);
    const Look& look = look_of(entity.type);
    const Fact* office = office_of(vertex);
    const std::string second =
        office == nullptr ? spoken(entity.type) : graph_.entity(office->to).name;
    std::string html =
        "<b>" + html_lines(entity.name, name_width, report_.replaced_characters) + "</b>";
    if (!second.empty()) {
      html +=
          "<br/>" + small(html_lines(second, label_width, report_.replaced_characters), "#555555");
    }
    canvas_.node(entity.id);
    canvas_.attribute("id", entity.id);
    canvas_.attribute("label", html, DotValue::html);
    canvas_.attribute("shape", look.shape);
    canvas_.attribute("style", look.style);
    canvas_.attribute("color", look.border);
    canvas_.attribute("fillcolor", look.fill);
    canvas_.attribute("tooltip", node_tooltip(entity, office));
    if (const std::string url = link_of(entity); !url.empty()) canvas_.attribute("URL", url);
    ++report_.nodes;
  }

  std::string node_tooltip(const Entity& entity, const Fact* office) {
    std::string text = entity.name;
    for (const std::string& alias : entity.aliases) (text += "\n") += alias;
    std::string result = dot_label(text, report_.replaced_characters);
    if (office != nullptr) result += "\\n" + tooltip_of(*office, report_.replaced_characters);
    return result;
  }

  static std::string link_of(const Entity& entity) {
    for (const std::string& id : entity.same_as) {
      if (id.starts_with("wikidata:")) {
        return "https://www.wikidata.org/wiki/" + iri_segment(std::string_view(id).substr(9));
      }
      if (!safe_url(id).empty()) return id;
    }
    return {};
  }

  void edge(Bundle bundle) {
    const Fact& first = graph_.fact(bundle.front());
    const std::uint64_t reports = reports_of(bundle);
    const LineLook& look = line_look_of(first.status);
    canvas_.edge(first.id, graph_.entity(first.from).id, graph_.entity(first.to).id);
    canvas_.attribute("id", first.id);
    if (labels_ == EdgeLabels::shown) {
      canvas_.attribute("label", edge_label(bundle, look), DotValue::html);
    }
    canvas_.attribute("style", look.style);
    canvas_.attribute("color", look.color);
    canvas_.attribute("arrowhead", look.arrowhead);
    if (first.symmetric) {
      canvas_.attribute("dir", look.arrowhead == std::string_view("tee") ? "both" : "none");
      canvas_.attribute("arrowtail", look.arrowhead);
    }
    canvas_.attribute("penwidth", pen_width(reports));
    std::string tooltip =
        dot_label(spoken(first.relation) + " (" + first.status + ")", report_.replaced_characters);
    for (const std::uint32_t each : bundle.first(std::min(bundle.size(), most_told))) {
      tooltip += "\\n" + tooltip_of(graph_.fact(each), report_.replaced_characters);
    }
    if (bundle.size() > most_told) {
      tooltip += "\\n(and " + counted(bundle.size() - most_told, "fact", "facts") + " more)";
    }
    canvas_.attribute("tooltip", tooltip);
    canvas_.attribute("labeltooltip", tooltip);
    ++report_.edges;
  }

  /// Verb and status; then date and number of reports; then who says so.
  std::string edge_label(Bundle bundle, const LineLook& look) {
    const Fact& first = graph_.fact(bundle.front());
    const std::uint64_t reports = reports_of(bundle);
    std::string verb = spoken(first.relation);
    if (bundle.size() > 1) verb += " \u00D7" + std::to_string(bundle.size());
    std::string html = html_lines(verb, label_width, report_.replaced_characters);
    if (first.status != "asserted") {
      html +=
          " <i>(" + html_lines(first.status, label_width, report_.replaced_characters) + ")</i>";
    }
    std::string second = dates_of(bundle);
    if (reports > 1) {
      if (!second.empty()) second += " \u00B7 ";
      second += counted(reports, "report", "reports");
    }
    add_line(html, second, look);
    add_line(html, sources_of(bundle), look);
    return html;
  }

  void add_line(std::string& html, const std::string& text, const LineLook& look) {
    if (text.empty()) return;
    const std::string lines = html_lines(text, small_width, report_.replaced_characters);
    html +=
        "<br/><font point-size=\"9\" color=\"" + std::string(look.text) + "\">" + lines + "</font>";
  }

  std::string dates_of(Bundle bundle) const {
    if (bundle.size() == 1) return spoken_date(graph_.fact(bundle.front()).time);
    std::set<std::string_view> dates;
    for (const std::uint32_t edge : bundle) {
      if (!graph_.fact(edge).time.empty()) dates.insert(graph_.fact(edge).time);
    }
    if (dates.empty()) return {};
    if (dates.size() == 1) return spoken_date(*dates.begin());
    return spoken_date(*dates.begin()) + " \u2013 " + spoken_date(*dates.rbegin());
  }

  std::string sources_of(Bundle bundle) const {
    if (bundle.size() == 1 && graph_.fact(bundle.front()).source == none) return {};
    std::set<std::uint32_t> sources;
    for (const std::uint32_t edge : bundle) sources.insert(graph_.fact(edge).source);
    if (sources.contains(none)) return {};
    if (sources.size() > 1) return "say " + std::to_string(sources.size()) + " sources";
    return "says " + graph_.entity(*sources.begin()).name;
  }

  const Graph& graph_;
  const WriteOptions& options_;
  EdgeLabels labels_;
  DotCanvas& canvas_;
  WriteReport report_;
  std::vector<bool> drawn_;   ///< vertices with a box
  std::vector<bool> folded_;  ///< offices that stand in their holder's box
  std::set<std::string_view> statuses_;
  std::uint64_t names_ = 0;
  std::uint64_t documents_ = 0;
  std::uint64_t fact_count_ = 0;
  std::uint64_t reports_ = 0;
};

}  // namespace

WriteReport draw_pretty(const Graph& graph, const WriteOptions& options, EdgeLabels labels,
                        DotCanvas& canvas) {
  return PrettyStyle(graph, options, labels, canvas).draw();
}

}  // namespace factwright
