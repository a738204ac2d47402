#include <fmt/format.h>

#include <filesystem>
#include <ostream>
#include <utility>

#include "cli/export.hpp"
#include "cli/facts_file.hpp"
#include "factwright/error.hpp"
#include "write/timeline.hpp"
#include "write/timeline_rows.hpp"

namespace factwright {

int run_timeline(const BuildArguments& arguments, const Streams& streams) {
  FactsFile file = read_facts_file(arguments.paths, streams);
  Graph graph = build_graph(std::move(file.facts));
  const Part part = part_of(arguments, graph);
  if (!part.fault.empty()) throw Error(part.fault, part.help);
  WriteOptions options;
  options.title = file.title;
  if (!part.words.empty()) {
    graph = select(graph, part.selection);
    options.title += ": " + part.words;
  }
  if (arguments.output == "-") {
    throw Error("a timeline is two files, and standard output takes one",
                "choose a folder with -o");
  }
  const std::string& input = arguments.paths.front();
  const std::string beside = std::filesystem::is_directory(input) ? input : "out";
  OutputFolder folder(arguments.output.empty() ? beside : arguments.output);
  std::uint64_t dated = 0;
  folder.write("timeline.csv",
               [&](std::ostream& out) { dated = write_timeline_csv(graph, out).edges; });
  const std::uint64_t rows = timeline_rows(graph).size();
  const bool too_many = rows > most_timeline_rows;
  if (too_many) {
    folder.remove("timeline.svg");
  } else {
    folder.write("timeline.svg",
                 [&](std::ostream& out) { write_timeline_svg(graph, options, out); });
  }
  folder.publish();
  streams.out << fmt::format("{} dated facts of {} -> {}\n", dated, graph.facts().size(),
                             arguments.output.empty() ? beside : arguments.output);
  if (too_many) {
    streams.err << fmt::format(
        "picture: {} rows are more than the {} that people can read; draw a part (--around NAME, "
        "--from DATE --to DATE, --top N), timeline.csv holds all\n",
        rows, most_timeline_rows);
  }
  return file.left_out || too_many ? exit_findings : exit_fine;
}

}  // namespace factwright
