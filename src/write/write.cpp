#include "factwright/write.hpp"

#include "factwright/error.hpp"
#include "write/formats.hpp"

#include <cassert>

#include <algorithm>
#include <array>
#include <cstdint>

namespace factwright {
namespace {

/// Where a format stands with users who ask for none.
enum class Asked : std::uint8_t { always, by_name };

/// One of the two writers is null: a format is one file or a folder of several.
struct FormatRow {
  Format format;
  std::string_view name;
  std::string_view file;
  Asked asked;
  WriteReport (*write)(const Graph&, const WriteOptions&, Sink&);
  WriteReport (*write_folder)(const Graph&, const WriteOptions&, const PutFile&);
};

constexpr std::array<FormatRow, 15> rows{{
    {Format::facts, "facts", "facts.jsonl", Asked::always, write_facts, nullptr},
    {Format::dot, "dot", "graph.dot", Asked::always, write_dot, nullptr},
    {Format::svg, "svg", "graph.svg", Asked::always, write_svg, nullptr},
    {Format::png, "png", "graph.png", Asked::by_name, write_png, nullptr},
    {Format::pdf, "pdf", "graph.pdf", Asked::by_name, write_pdf, nullptr},
    {Format::graphml, "graphml", "graph.graphml", Asked::always, write_graphml, nullptr},
    {Format::yed, "yed", "graph.yed.graphml", Asked::by_name, write_yed, nullptr},
    {Format::gexf, "gexf", "graph.gexf", Asked::by_name, write_gexf, nullptr},
    {Format::cytoscape, "cytoscape", "graph.cyjs", Asked::by_name, write_cytoscape, nullptr},
    {Format::jsonld, "jsonld", "graph.jsonld", Asked::always, write_jsonld, nullptr},
    {Format::nquads, "nquads", "graph.nq", Asked::always, write_nquads, nullptr},
    {Format::csv, "csv", "csv/", Asked::by_name, nullptr, write_csv},
    {Format::cypher, "cypher", "graph.cypher", Asked::by_name, write_cypher, nullptr},
    {Format::brat, "brat", "brat/", Asked::by_name, nullptr, write_brat},
    {Format::html, "html", "graph.html", Asked::always, write_page, nullptr},
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

const std::vector<Format>& usual_formats() {
  static const std::vector<Format> formats = [] {
    std::vector<Format> result;
    for (const FormatRow& row : rows) {
      if (row.asked == Asked::always) result.push_back(row.format);
    }
    return result;
  }();
  return formats;
}

bool is_picture(Format format) {
  return format == Format::svg || format == Format::png || format == Format::pdf;
}

bool is_folder(Format format) { return row_of(format).write_folder != nullptr; }

WriteReport write(const Graph& graph, Format format, std::ostream& out,
                  const WriteOptions& options) {
  const FormatRow& row = row_of(format);
  if (row.write == nullptr) {
    throw Error("the format " + std::string(row.name) + " is several files, not one stream",
                "name a folder");
  }
  Sink sink(out);
  const WriteReport report = row.write(graph, options, sink);
  sink.flush();
  return report;
}

WriteReport write_files(const Graph& graph, Format format, const PutFile& put,
                        const WriteOptions& options) {
  const FormatRow& row = row_of(format);
  if (row.write_folder != nullptr) return row.write_folder(graph, options, put);
  WriteReport report;
  put(row.file, [&](std::ostream& out) { report = write(graph, format, out, options); });
  return report;
}

}  // namespace factwright
