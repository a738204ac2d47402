#ifndef FACTWRIGHT_WRITE_HPP
#define FACTWRIGHT_WRITE_HPP

#include "factwright/diagnostics.hpp"
#include "factwright/facts.hpp"
#include "factwright/graph.hpp"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// What a graph is written as.
enum class Format : std::uint8_t {
  facts,
  dot,
  svg,
  png,
  pdf,
  graphml,
  yed,
  gexf,
  cytoscape,
  jsonld,
  nquads,
  csv,
  cypher,
  brat,
  html
};

/// "plain": every reader of DOT takes it. "pretty": for people, only Graphviz takes it.
enum class DotStyle : std::uint8_t { plain, pretty };

/// GraphML: a happening is its drawn edges, or a node of its own with an edge for each role.
enum class Events : std::uint8_t { edge, node };

/// RDF: who must say an asserted fact so that it becomes a direct triple.
enum class Attributed : std::uint8_t { record, direct };

/// Which facts GraphML and DOT draw.
enum class Drawn : std::uint8_t { all, asserted };

/// What is known of a document beside its text, for the page; all but `id` may be empty.
struct PageDocument {
  std::string id;
  std::string title;
  std::string publisher;
  std::string date;  ///< ISO 8601
  std::string url;
};

struct WriteOptions {
  std::string base = "https://factwright.org/";      ///< of the IRIs of entities, relations, facts
  std::string language = "en";                       ///< of the names
  std::string title = "Factwright";                  ///< of pictures
  std::string subtitle_relation = "holds_position";  ///< shown in the holder's box of a picture
  std::vector<PageDocument> documents;  ///< of the page; those it lacks have only an id
  DotStyle dot_style = DotStyle::pretty;
  Events events = Events::edge;
  Attributed attributed = Attributed::record;
  Drawn drawn = Drawn::all;
};

/// What was written. `replaced_characters` counts those that XML forbids and U+FFFD stands for.
struct WriteReport {
  std::uint64_t nodes = 0;
  std::uint64_t edges = 0;
  std::uint64_t replaced_characters = 0;
};

/// The format of a name that users give ("graphml"); nothing for another word.
[[nodiscard]] std::optional<Format> format_from(std::string_view name);
[[nodiscard]] std::string_view to_string(Format format);
/// All formats in the order in which they are listed to users.
[[nodiscard]] const std::vector<Format>& all_formats();
/// Those that are written where users ask for none: for a first look, and for other programs.
[[nodiscard]] const std::vector<Format>& usual_formats();
/// "graph.graphml"; for a format of several files their folder, "csv/".
[[nodiscard]] std::string_view file_name(Format format);
/// svg, png and pdf: what Graphviz lays out.
[[nodiscard]] bool is_picture(Format format);
[[nodiscard]] bool is_folder(Format format);

/// Writes the graph in one pass. The same graph and options give the same bytes (pictures aside:
/// layouts differ between versions of Graphviz). Memory does not grow with the graph, but for
/// pictures and html. Throws Error where the stream fails, where there is no picture (see render),
/// and for a format of several files (see write_files).
WriteReport write(const Graph& graph, Format format, std::ostream& out,
                  const WriteOptions& options = {});

/// Opens a file of the name and gives its stream to the body. Names are relative ("csv/facts.csv"),
/// of ASCII letters, digits and - . _ / only.
using PutFile =
    std::function<void(std::string_view name, const std::function<void(std::ostream&)>& body)>;

/// Writes all files of the format, one or several. Memory and errors as for write; brat keeps what
/// is said of one document at a time.
WriteReport write_files(const Graph& graph, Format format, const PutFile& put,
                        const WriteOptions& options = {});

/// Bounds of the child process that computes a layout.
struct LayoutLimits {
  std::uint32_t seconds = 20;  ///< of the processor; by the clock it may take four times as long
  std::uint64_t bytes = std::uint64_t{2} << 30;
};

/// A picture, or why there is none.
struct Picture {
  std::string bytes;    ///< empty where there is none
  std::string program;  ///< "dot" or "sfdp"
  std::string message;  ///< why there is none and what to do, or why not `dot`
};

/// Lays the graph out in a child process and never in ours, as svg, png or pdf: `dot` up to 400
/// drawn edges, above that or where dot fails `sfdp` up to 2,000, above that a message. The child
/// is gone when it returns.
[[nodiscard]] Picture render(const Graph& graph, Format format, const WriteOptions& options = {},
                             const LayoutLimits& limits = {});

/// Reads a facts.jsonl back. Strict: an unknown, missing or repeated key, a wrong type or an id
/// out of order is an error at its line, and its fact is left out. What the form does not hold is
/// lost: list identifiers, symmetry, and the type of entities that are no end of a fact.
/// Writing the result again gives the same bytes. `file` names it in diagnostics.
[[nodiscard]] Facts read_facts(std::istream& in, const std::string& file, Diagnostics& diagnostics);

}  // namespace factwright

#endif
