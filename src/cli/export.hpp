#ifndef FACTWRIGHT_CLI_EXPORT_HPP
#define FACTWRIGHT_CLI_EXPORT_HPP

#include <string>
#include <vector>

#include "cli/output.hpp"
#include "cli/session.hpp"
#include "factwright/graph.hpp"
#include "factwright/write.hpp"
#include "graph/select.hpp"

namespace factwright {

/// The formats of these names ("all" stands for all), each once, in the order of all_formats;
/// the usual ones where there are none. Throws Error with a near name for an unknown one.
[[nodiscard]] std::vector<Format> formats_of(const std::vector<std::string>& names);

/// "facts, dot, svg, ..", for help texts.
[[nodiscard]] std::string format_names();

/// What the command line says of writing, but for the title.
[[nodiscard]] WriteOptions write_options(const BuildArguments& arguments);

/// The part of the graph that the command line asks for, or why there is none.
struct Part {
  Selection selection;
  std::string words;  ///< "around Ana Ruiz, top 20"; "" where it is the whole
  std::string fault;  ///< "nobody is called Ana Riz"; "" where all is well
  std::string help;
};
[[nodiscard]] Part part_of(const BuildArguments& arguments, const Graph& graph);

/// What pictures show.
struct Shown {
  const Graph& graph;
  std::string title;
};

/// Writes the formats into the folder: svg, png, pdf and dot of `picture`, all else of `graph`.
/// Says on the stream of everything else why there is no picture, and how many characters were
/// replaced.
void write_formats(const Graph& graph, const Shown& picture, const std::vector<Format>& formats,
                   const WriteOptions& options, OutputFolder& folder, const Streams& streams);

}  // namespace factwright

#endif
