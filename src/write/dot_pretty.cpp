#include "write/dot_canvas.hpp"
#include "write/dot_looks.hpp"
#include "write/dot_words.hpp"
#include "write/escape.hpp"
#include "write/names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace factwright {
namespace {

constexpr std::size_t name_width = 24;
constexpr std::size_t label_width = 28;
constexpr std::size_t small_width = 40;

std::string small(const std::string& html, std::string_view color) {
  return "<font point-size=\"10\" color=\"" + std::string(color) + "\">" + html + "</font>";
}

/// Facts that are drawn as one line: the same ends, relation and status.
struct Bundle {
  std::vector<const Fact*> facts;
  std::uint64_t reports = 0;
};
using BundleKey = std::tuple<std::uint32_t, std::uint32_t, std::string_view, std::string_view>;

class PrettyStyle {
 public:
  PrettyStyle(const Graph& graph, const WriteOptions& options, EdgeLabels labels, DotCanvas& canvas)
      : graph_(graph), options_(options), labels_(labels), canvas_(canvas) {}

  WriteReport draw() {
    bundle();
    fold_offices();
    defaults();
    title();
    for (const std::uint32_t vertex : drawn_) node(vertex);
    for (const auto& [key, each] : bundles_) edge(each);
    return report_;
  }

 private:
  void bundle() {
    for (std::uint32_t i = 0; i < graph_.edge_count(); ++i) {
      const Fact& fact = graph_.fact(i);
      if (options_.drawn == Drawn::asserted && fact.status != "asserted") continue;
      Bundle& into = bundles_[{fact.from, fact.to, fact.relation, fact.status}];
      into.facts.push_back(&fact);
      into.reports += fact.evidence.size();
      for (const Evidence& evidence : fact.evidence) documents_.insert(evidence.document);
      ++fact_count_;
      reports_ += fact.evidence.size();
    }
  }

  /// An office that has no other line stands in its holder's box instead of a box of its own.
  void fold_offices() {
    for (auto at = bundles_.begin(); at != bundles_.end();) {
      const auto& [from, to, relation, status] = at->first;
      const bool office = relation == options_.subtitle_relation && status == "asserted";
      const std::size_t lines = graph_.in_edges(to).size() + graph_.out_edges(to).size();
      if (office && lines == at->second.facts.size() && !offices_.contains(from)) {
        offices_.emplace(from, at->second.facts.front());
        drawn_.insert(from);
        at = bundles_.erase(at);
      } else {
        drawn_.insert({from, to});
        ++at;
      }
    }
  }

  void defaults() {
    for (const auto& [name, value] : picture_attributes) {
      canvas_.graph_attribute(name, value, DotText::plain);
    }
    for (const auto& [name, value] : node_defaults) canvas_.node_default(name, value);
    for (const auto& [name, value] : edge_defaults) canvas_.edge_default(name, value);
  }

  /// What stands above the picture: title, counts, legend.
  void title() {
    std::set<std::string_view> types;
    for (const std::uint32_t vertex : drawn_) types.insert(graph_.entity(vertex).type);
    std::set<std::string_view> statuses;
    for (const auto& [key, each] : bundles_) statuses.insert(std::get<3>(key));
    std::string html = "<table border=\"0\" cellborder=\"0\" cellspacing=\"2\">";
    html += "<tr><td align=\"left\"><font point-size=\"20\"><b>" +
            html_lines(options_.title, 80, report_.replaced_characters) + "</b></font></td></tr>";
    html += "<tr><td align=\"left\"><font point-size=\"11\" color=\"#555555\">" + counts() +
            "</font></td></tr>";
    html += "<tr><td align=\"left\">" + legend(types, statuses) + "</td></tr></table>";
    canvas_.graph_attribute("label", html, DotText::html);
    canvas_.graph_attribute(
        "tooltip", dot_label(options_.title, report_.replaced_characters) + ": " + counts(),
        DotText::plain);
  }

  std::string counts() const {
    const std::uint64_t left_out = graph_.facts().size() - fact_count_;
    std::string text = counted(drawn_.size(), "name", "names");
    text += " \u00B7 " + counted(fact_count_, "fact", "facts");
    text += " \u00B7 " + counted(reports_, "report", "reports");
    text += " from " + counted(documents_.size(), "document", "documents");
    if (left_out > 0) text += " \u00B7 " + counted(left_out, "fact", "facts") + " not drawn";
    return text;
  }

  void node(std::uint32_t vertex) {
    const Entity& entity = graph_.entity(vertex);
    const Look& look = look_of(entity.type);
    const auto office = offices_.find(vertex);
    const std::string second =
        office == offices_.end() ? spoken(entity.type) : graph_.entity(office->second->to).name;
    std::string html =
        "<b>" + html_lines(entity.name, name_width, report_.replaced_characters) + "</b>";
    if (!second.empty()) {
      html +=
          "<br/>" + small(html_lines(second, label_width, report_.replaced_characters), "#555555");
    }
    canvas_.node(entity.id);
    canvas_.attribute("id", entity.id);
    canvas_.attribute("label", html, DotText::html);
    canvas_.attribute("shape", look.shape);
    canvas_.attribute("style", look.style);
    canvas_.attribute("color", look.border);
    canvas_.attribute("fillcolor", look.fill);
    canvas_.attribute("tooltip",
                      node_tooltip(entity, office == offices_.end() ? nullptr : office->second));
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

  void edge(const Bundle& bundle) {
    const Fact& first = *bundle.facts.front();
    const LineLook& look = line_look_of(first.status);
    canvas_.edge(first.id, graph_.entity(first.from).id, graph_.entity(first.to).id);
    canvas_.attribute("id", first.id);
    if (labels_ == EdgeLabels::shown) {
      canvas_.attribute("label", edge_label(bundle, look), DotText::html);
    }
    canvas_.attribute("style", look.style);
    canvas_.attribute("color", look.color);
    canvas_.attribute("arrowhead", look.arrowhead);
    if (first.symmetric) {
      canvas_.attribute("dir", look.arrowhead == std::string_view("tee") ? "both" : "none");
      canvas_.attribute("arrowtail", look.arrowhead);
    }
    canvas_.attribute("penwidth", pen_width(bundle.reports));
    std::string tooltip =
        dot_label(spoken(first.relation) + " (" + first.status + ")", report_.replaced_characters);
    for (const Fact* fact : bundle.facts) {
      tooltip += "\\n" + tooltip_of(*fact, report_.replaced_characters);
    }
    canvas_.attribute("tooltip", tooltip);
    canvas_.attribute("labeltooltip", tooltip);
    ++report_.edges;
  }

  /// Verb and status; then date and number of reports; then who says so.
  std::string edge_label(const Bundle& bundle, const LineLook& look) {
    const Fact& first = *bundle.facts.front();
    std::string verb = spoken(first.relation);
    if (bundle.facts.size() > 1) verb += " \u00D7" + std::to_string(bundle.facts.size());
    std::string html = html_lines(verb, label_width, report_.replaced_characters);
    if (first.status != "asserted") {
      html +=
          " <i>(" + html_lines(first.status, label_width, report_.replaced_characters) + ")</i>";
    }
    std::string second = dates_of(bundle);
    if (bundle.reports > 1) {
      if (!second.empty()) second += " \u00B7 ";
      second += counted(bundle.reports, "report", "reports");
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

  static std::string dates_of(const Bundle& bundle) {
    std::set<std::string_view> dates;
    for (const Fact* fact : bundle.facts) {
      if (!fact->time.empty()) dates.insert(fact->time);
    }
    if (dates.empty()) return {};
    if (dates.size() == 1) return spoken_date(*dates.begin());
    return spoken_date(*dates.begin()) + " \u2013 " + spoken_date(*dates.rbegin());
  }

  std::string sources_of(const Bundle& bundle) const {
    std::set<std::uint32_t> sources;
    for (const Fact* fact : bundle.facts) sources.insert(fact->source);
    if (sources.contains(none)) return {};
    if (sources.size() > 1) return "say " + std::to_string(sources.size()) + " sources";
    return "says " + graph_.entity(*sources.begin()).name;
  }

  const Graph& graph_;
  const WriteOptions& options_;
  EdgeLabels labels_;
  DotCanvas& canvas_;
  WriteReport report_;
  std::map<BundleKey, Bundle> bundles_;
  std::map<std::uint32_t, const Fact*> offices_;
  std::set<std::uint32_t> drawn_;
  std::set<std::string_view> documents_;
  std::uint64_t fact_count_ = 0;
  std::uint64_t reports_ = 0;
};

}  // namespace

WriteReport draw_pretty(const Graph& graph, const WriteOptions& options, EdgeLabels labels,
                        DotCanvas& canvas) {
  return PrettyStyle(graph, options, labels, canvas).draw();
}

}  // namespace factwright
