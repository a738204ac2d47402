#include "write/layout.hpp"

#include "factwright/error.hpp"
#include "write/child.hpp"
#include "write/dot_canvas.hpp"
#include "write/formats.hpp"

#include <cassert>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace factwright {
namespace {

constexpr std::uint64_t most_labelled = 150;
constexpr std::uint64_t most_in_ranks = 400;
constexpr std::uint64_t most_at_all = 2000;

/// How a kind of picture is asked for, and what a whole one holds.
struct PictureKind {
  Format format;
  const char* option;
  std::string_view head;
  std::string_view tail;  ///< near the end
};

constexpr std::array<PictureKind, 3> kinds{{
    {Format::svg, "-Tsvg", "<?xml", "</svg>"},
    {Format::png, "-Tpng", "\x89PNG", "IEND"},
    {Format::pdf, "-Tpdf", "%PDF", "%%EOF"},
}};

constexpr std::size_t tail_size = 64;

const PictureKind& kind_of(Format format) {
  const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                 [&](const PictureKind& each) { return each.format == format; });
  assert(kind != kinds.end());
  return *kind;
}

bool is_whole(std::string_view bytes, const PictureKind& kind) {
  const std::size_t size = std::min(bytes.size(), tail_size);
  return bytes.starts_with(kind.head) &&
         bytes.substr(bytes.size() - size).find(kind.tail) != std::string_view::npos;
}

std::vector<std::string> command_of(const std::string& program, const PictureKind& kind) {
  std::vector<std::string> command{program, kind.option};
  if (kind.format == Format::png) command.emplace_back("-Gdpi=144");
  if (program == "sfdp") {
    command.insert(command.end(), {"-Gsplines=line", "-Goverlap=prism"});
  }
  return command;
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

WriteReport write_picture(const Graph& graph, Format format, const WriteOptions& options,
                          Sink& sink) {
  const Picture picture = render(graph, format, options);
  if (picture.bytes.empty()) throw Error(picture.message);
  sink.put(picture.bytes);
  return {graph.vertex_count(), graph.edge_count(), 0};
}

}  // namespace

LayoutPlan layout_plan(std::uint64_t edges) {
  if (edges <= most_labelled) return LayoutPlan::dot;
  if (edges <= most_in_ranks) return LayoutPlan::dot_without_labels;
  return edges <= most_at_all ? LayoutPlan::sfdp : LayoutPlan::no_picture;
}

Picture lay_out(std::string_view dot, const std::string& program, Format format,
                const LayoutLimits& limits) {
  const PictureKind& kind = kind_of(format);
  ChildResult result = run_child(command_of(program, kind), dot, limits);
  const bool drawn = result.end == ChildEnd::fine && is_whole(result.output, kind);
  if (drawn) return {std::move(result.output), program, {}};
  const ChildEnd end = result.end == ChildEnd::fine ? ChildEnd::failed : result.end;
  return {{}, {}, reason(end, program, limits)};
}

Picture render(const Graph& graph, Format format, const WriteOptions& options,
               const LayoutLimits& limits) {
  std::uint64_t edges = 0;
  std::string dot = pretty_dot(graph, options, EdgeLabels::shown, edges);
  const LayoutPlan plan = layout_plan(edges);
  if (plan == LayoutPlan::no_picture) return too_large(edges);
  std::string why;
  if (plan == LayoutPlan::dot) {
    Picture picture = lay_out(dot, "dot", format, limits);
    if (!picture.bytes.empty()) return picture;
    why = picture.message;
  }
  dot = pretty_dot(graph, options, EdgeLabels::hidden, edges);
  if (plan == LayoutPlan::dot_without_labels) {
    Picture picture = lay_out(dot, "dot", format, limits);
    if (!picture.bytes.empty()) return picture;
    why = picture.message;
  }
  Picture picture = lay_out(dot, "sfdp", format, limits);
  if (picture.bytes.empty() && !why.empty()) {
    picture.message = "no picture: " + why + ", and " + picture.message;
  } else if (picture.bytes.empty()) {
    picture.message = "no picture: " + picture.message;
  } else if (!why.empty()) {
    picture.message = why + "; drawn with `sfdp`, without labels on the lines";
  }
  return picture;
}

WriteReport write_svg(const Graph& graph, const WriteOptions& options, Sink& sink) {
  return write_picture(graph, Format::svg, options, sink);
}
WriteReport write_png(const Graph& graph, const WriteOptions& options, Sink& sink) {
  return write_picture(graph, Format::png, options, sink);
}
WriteReport write_pdf(const Graph& graph, const WriteOptions& options, Sink& sink) {
  return write_picture(graph, Format::pdf, options, sink);
}

}  // namespace factwright
