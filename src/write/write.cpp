#include "factwright/write.hpp"

#include "write/formats.hpp"

#include <cassert>

#include <algorithm>
#include <array>

namespace factwright {
namespace {

struct FormatRow {
  Format format;
  std::string_view name;
  std::string_view file;
  WriteReport (*write)(const Graph&, const WriteOptions&, Sink&);
};

constexpr std::array<FormatRow, 7> rows{{
    {Format::facts, "facts", "facts.jsonl", write_facts},
    {Format::dot, "dot", "graph.dot", write_dot},
    {Format::svg, "svg", "graph.svg", write_svg},
    {Format::graphml, "graphml", "graph.graphml", write_graphml},
    {Format::jsonld, "jsonld", "graph.jsonld", write_jsonld},
    {Format::nquads, "nquads", "graph.nq", write_nquads},
    {Format::html, "html", "graph.html", write_page},
}};

const FormatRow& row_of(Format format) {
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const FormatRow& each) { return each.format == format; });
  assert(row != rows.end());
  return *row;
}

}  // namespace

std::optional<Format> format_from(std::string_view name) {
  for (const FormatRow& row : rows) {
    if (row.name == name) return row.format;
  }
  return std::nullopt;
}

std::string_view to_string(Format format) { return row_of(format).name; }

std::string_view file_name(Format format) { return row_of(format).file; }

const std::vector<Format>& all_formats() {
  static const std::vector<Format> formats = [] {
    std::vector<Format> result;
    for (const FormatRow& row : rows) result.push_back(row.format);
    return result;
  }();
  return formats;
}

WriteReport write(const Graph& graph, Format format, std::ostream& out,
                  const WriteOptions& options) {
  Sink sink(out);
  const WriteReport report = row_of(format).write(graph, options, sink);
  sink.flush();
  return report;
}

}  // namespace factwright
