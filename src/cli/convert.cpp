#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <utility>

#include "cli/export.hpp"
#include "cli/facts_file.hpp"
#include "factwright/error.hpp"
#include "factwright/graph.hpp"

namespace factwright {
namespace {

namespace fs = std::filesystem;

/// Where the results go: a folder, one file of it, or standard output.
struct Target {
  std::string folder;
  std::string file;  ///< "" for the formats' own names
  bool standard_output = false;
};

/// `-o graph.gexf` is a file where one format is asked for and the name ends as its files do.
Target target_of(const BuildArguments& arguments, const std::vector<Format>& formats) {
  if (arguments.output == "-") return {{}, {}, true};
  const bool one = formats.size() == 1 && !is_folder(formats.front());
  const fs::path path(arguments.output);
  const auto ending = one ? fs::path(file_name(formats.front())).extension() : fs::path();
  if (one && path.extension() == ending && !fs::is_directory(path)) {
    const auto parent = path.parent_path();
    return {parent.empty() ? "." : parent.string(), path.filename().string(), false};
  }
  if (!arguments.output.empty()) return {arguments.output, {}, false};
  const std::string& input = arguments.paths.front();
  return {fs::is_directory(input) ? input : "out", {}, false};
}

/// A part of the facts must not take the place of the whole.
void guard_input(const BuildArguments& arguments, const Target& target) {
  std::error_code error;
  const auto facts =
      fs::path(target.folder) / (target.file.empty() ? file_name(Format::facts) : target.file);
  if (fs::equivalent(facts, facts_path(arguments.paths.front()), error)) {
    throw Error("this would write a part of the facts over the file that they are read from",
                "choose another folder with -o");
  }
}

void write_to_stream(const Graph& graph, const std::vector<Format>& formats,
                     const WriteOptions& options, const Streams& streams) {
  if (formats.size() != 1 || is_folder(formats.front())) {
    throw Error("standard output takes one format of one file",
                "choose one with --format, or a folder with -o");
  }
  write(graph, formats.front(), streams.out, options);
}

void write_to_folder(const Graph& graph, const std::vector<Format>& formats, const Target& target,
                     const WriteOptions& options, const Streams& streams) {
  OutputFolder folder(target.folder);
  if (target.file.empty()) {
    write_formats(graph, {graph, options.title}, formats, options, folder, streams);
  } else {
    folder.write(target.file,
                 [&](std::ostream& out) { write(graph, formats.front(), out, options); });
  }
  folder.publish();
}

}  // namespace

int run_convert(const BuildArguments& arguments, const Streams& streams) {
  const auto formats = formats_of(arguments.formats);
  const Target target = target_of(arguments, formats);
  FactsFile file = read_facts_file(arguments.paths, streams);
  Graph graph = build_graph(std::move(file.facts));
  const Part part = part_of(arguments, graph);
  if (!part.fault.empty()) throw Error(part.fault, part.help);
  auto options = write_options(arguments);
  options.title = file.title;
  if (!part.words.empty()) {
    if (std::count(formats.begin(), formats.end(), Format::facts) > 0 && !target.standard_output) {
      guard_input(arguments, target);
    }
    graph = select(graph, part.selection);
    options.title += ": " + part.words;
  }
  if (target.standard_output) {
    write_to_stream(graph, formats, options, streams);
  } else {
    write_to_folder(graph, formats, target, options, streams);
    streams.out << fmt::format("{} entities, {} facts -> {}\n", graph.entities().size(),
                               graph.facts().size(),
                               target.file.empty() ? target.folder : arguments.output);
  }
  return file.left_out ? exit_findings : exit_fine;
}

}  // namespace factwright
