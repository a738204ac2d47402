#include "write/layout.hpp"

#include "factwright/error.hpp"
#include "write/child.hpp"
#include "write/dot_canvas.hpp"
#include "write/formats.hpp"

#include <vector>

namespace factwright {
namespace {

constexpr std::uint64_t most_labelled = 150;
constexpr std::uint64_t most_in_ranks = 400;
constexpr std::uint64_t most_at_all = 2000;

std::vector<std::string> command_of(const std::string& program) {
  if (program == "sfdp") {
    return {"sfdp", "-Gsplines=line", "-Goverlap=prism", "-Tsvg"};
  }
  return {program, "-Tsvg"};
}

std::string reason(ChildEnd end, const std::string& program, const LayoutLimits& limits) {
  switch (end) {
    case ChildEnd::fine:
      return {};
    case ChildEnd::not_found:
      return "`" + program + "` is not installed (Debian package graphviz)";
    case ChildEnd::too_slow:
      return "`" + program + "` took longer than " + std::to_string(limits.seconds) + " s";
    case ChildEnd::failed:
      return "`" + program + "` failed";
  }
  return {};
}

Picture too_large(std::uint64_t edges) {
  return {{},
          {},
          "no picture: " + std::to_string(edges) + " lines are more than the " +
              std::to_string(most_at_all) +
              " that people can read; draw a part of the graph (--top N, --around NAME) or use "
              "the HTML page"};
}

std::string pretty_dot(const Graph& graph, WriteOptions options, EdgeLabels labels,
                       std::uint64_t& edges) {
  Sink sink;
  edges = write_pretty_dot(graph, options, labels, sink).edges;
  return std::string(sink.view());
}

}  // namespace

LayoutPlan layout_plan(std::uint64_t edges) {
  if (edges <= most_labelled) return LayoutPlan::dot;
  if (edges <= most_in_ranks) return LayoutPlan::dot_without_labels;
  return edges <= most_at_all ? LayoutPlan::sfdp : LayoutPlan::no_picture;
}

Picture lay_out(std::string_view dot, const std::string& program, const LayoutLimits& limits) {
  ChildResult result = run_child(command_of(program), dot, limits);
  const bool drawn =
      result.end == ChildEnd::fine && result.output.find("</svg>") != std::string::npos;
  if (drawn) return {std::move(result.output), program, {}};
  const ChildEnd end = result.end == ChildEnd::fine ? ChildEnd::failed : result.end;
  return {{}, {}, reason(end, program, limits)};
}

Picture render_svg(const Graph& graph, const WriteOptions& options, const LayoutLimits& limits) {
  std::uint64_t edges = 0;
  std::string dot = pretty_dot(graph, options, EdgeLabels::shown, edges);
  const LayoutPlan plan = layout_plan(edges);
  if (plan == LayoutPlan::no_picture) return too_large(edges);
  std::string why;
  if (plan == LayoutPlan::dot) {
    Picture picture = lay_out(dot, "dot", limits);
    if (!picture.svg.empty()) return picture;
    why = picture.message;
  }
  dot = pretty_dot(graph, options, EdgeLabels::hidden, edges);
  if (plan == LayoutPlan::dot_without_labels) {
    Picture picture = lay_out(dot, "dot", limits);
    if (!picture.svg.empty()) return picture;
    why = picture.message;
  }
  Picture picture = lay_out(dot, "sfdp", limits);
  if (picture.svg.empty() && !why.empty()) {
    picture.message = "no picture: " + why + ", and " + picture.message;
  } else if (picture.svg.empty()) {
    picture.message = "no picture: " + picture.message;
  } else if (!why.empty()) {
    picture.message = why + "; drawn with `sfdp`, without labels on the lines";
  }
  return picture;
}

WriteReport write_svg(const Graph& graph, const WriteOptions& options, Sink& sink) {
  const Picture picture = render_svg(graph, options);
  if (picture.svg.empty()) throw Error(picture.message);
  sink.put(picture.svg);
  return {graph.vertex_count(), graph.edge_count(), 0};
}

}  // namespace factwright
