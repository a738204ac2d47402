// usage: export_formats FACTS.jsonl FOLDER: writes every format, both styles of DOT and both
// forms of happenings into the folder, for the readers of this folder's tests.
#include "factwright/error.hpp"
#include "factwright/write.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

namespace {

using factwright::Format;
using factwright::Graph;
using factwright::WriteOptions;

void put(const Graph& graph, Format format, const std::string& path, const WriteOptions& options) {
  std::ofstream out(path, std::ios::binary);
  factwright::write(graph, format, out, options);
}

void export_all(const std::string& facts_file, const std::string& folder) {
  std::ifstream in(facts_file, std::ios::binary);
  factwright::Diagnostics diagnostics;
  factwright::Facts facts = factwright::read_facts(in, facts_file, diagnostics);
  if (!in.eof() || diagnostics.has_errors()) throw factwright::Error("bad facts: " + facts_file);
  const Graph graph = factwright::build_graph(std::move(facts));
  std::filesystem::create_directories(folder);
  const auto put_file = [&](std::string_view name, const auto& body) {
    const std::filesystem::path path = std::filesystem::path(folder) / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    body(out);
  };
  for (const Format format : factwright::all_formats()) {
    factwright::write_files(graph, format, put_file);
  }
  WriteOptions plain;
  plain.dot_style = factwright::DotStyle::plain;
  put(graph, Format::dot, folder + "/plain.dot", plain);
  WriteOptions events;
  events.events = factwright::Events::node;
  put(graph, Format::graphml, folder + "/events.graphml", events);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  try {
    export_all(arguments[1], arguments[2]);
    return 0;
  } catch (const factwright::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
