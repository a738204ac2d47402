#include "cli/export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "base/near.hpp"
#include "factwright/error.hpp"
#include "graph/day_range.hpp"
#include "graph/statuses.hpp"

namespace factwright {
namespace {

std::vector<std::string> names_of_formats() {
  std::vector<std::string> names;
  for (const Format format : all_formats()) names.emplace_back(to_string(format));
  return names;
}

[[noreturn]] void unknown_format(const std::string& name) {
  auto names = names_of_formats();
  names.emplace_back("all");
  const auto near = nearest_name(name, names);
  throw Error("there is no format " + name, near.empty() ? "choose from " + format_names() + ", all"
                                                         : "did you mean " + near + "?");
}

std::string near_help(const std::string& name, const std::set<std::string>& known) {
  const std::vector<std::string> names(known.begin(), known.end());
  const auto near = nearest_name(name, names);
  if (!near.empty()) return "did you mean " + near + "?";
  return names.empty() ? std::string() : fmt::format("choose from {}", fmt::join(names, ", "));
}

/// Puts the names into words, or says which one nothing goes by.
void check_names(const std::vector<std::string>& names, const std::set<std::string>& known,
                 std::string_view what, Part& part) {
  for (const std::string& name : names) {
    if (known.contains(name)) continue;
    part.fault = fmt::format("no fact has the {} {}", what, name);
    part.help = near_help(name, known);
  }
}

/// A day, month or year of the command line: its first or last day.
std::string day_of(const std::string& text, bool last, Part& part) {
  if (text.empty()) return {};
  const auto range = day_range(text);
  const std::string day = !range ? std::string() : last ? range->last : range->first;
  if (day.empty()) {
    part.fault = text + " is no date";
    part.help = "write 2020-08-18, 2020-08 or 2020";
  }
  return day;
}

void find_center(const BuildArguments& arguments, const Graph& graph, Part& part) {
  if (arguments.around.empty()) return;
  part.selection.around = entities_named(graph, arguments.around);
  part.selection.hops = arguments.hops;
  if (!part.selection.around.empty()) return;
  part.fault = "nothing in the graph is called " + arguments.around;
  const auto near = nearest_entity_name(graph, arguments.around);
  if (!near.empty()) part.help = "did you mean " + near + "?";
}

std::string words_of(const BuildArguments& arguments, const Graph& graph, const Part& part) {
  std::vector<std::string> words;
  if (!part.selection.around.empty()) {
    words.push_back("around " + graph.entity(part.selection.around.front()).name);
  }
  if (arguments.most_reported > 0)
    words.push_back(fmt::format("the {} most reported", arguments.most_reported));
  if (!arguments.relations.empty()) {
    words.push_back(fmt::format("{}", fmt::join(arguments.relations, ", ")));
  }
  if (!arguments.statuses.empty()) {
    words.push_back(fmt::format("{}", fmt::join(arguments.statuses, ", ")));
  }
  if (!arguments.from.empty()) words.push_back("from " + arguments.from);
  if (!arguments.to.empty()) words.push_back("to " + arguments.to);
  return fmt::format("{}", fmt::join(words, ", "));
}

void write_picture(const Graph& graph, Format format, const WriteOptions& options,
                   OutputFolder& folder, const Streams& streams) {
  const auto picture = render(graph, format, options);
  if (!picture.message.empty()) streams.err << "picture: " << picture.message << '\n';
  if (picture.bytes.empty()) {
    folder.remove(file_name(format));
  } else {
    folder.write(file_name(format), [&](std::ostream& out) { out << picture.bytes; });
  }
}

}  // namespace

std::string format_names() { return fmt::format("{}", fmt::join(names_of_formats(), ", ")); }

std::vector<Format> formats_of(const std::vector<std::string>& names) {
  if (names.empty()) return usual_formats();
  std::set<Format> wanted;
  for (const std::string& name : names) {
    const auto format = format_from(name);
    if (format) {
      wanted.insert(*format);
    } else if (name == "all") {
      wanted.insert(all_formats().begin(), all_formats().end());
    } else {
      unknown_format(name);
    }
  }
  std::vector<Format> result;
  for (const Format format : all_formats()) {
    if (wanted.contains(format)) result.push_back(format);
  }
  return result;
}

WriteOptions write_options(const BuildArguments& arguments) {
  WriteOptions options;
  options.dot_style = arguments.plain ? DotStyle::plain : DotStyle::pretty;
  options.events = arguments.events == "node" ? Events::node : Events::edge;
  options.attributed = arguments.attributed == "direct" ? Attributed::direct : Attributed::record;
  options.drawn = arguments.asserted ? Drawn::asserted : Drawn::all;
  return options;
}

Part part_of(const BuildArguments& arguments, const Graph& graph) {
  Part part;
  std::set<std::string> relations;
  for (const Fact& fact : graph.facts()) relations.insert(fact.relation);
  check_names(arguments.relations, relations, "relation", part);
  check_names(arguments.statuses, {statuses.begin(), statuses.end()}, "status", part);
  part.selection.relations = arguments.relations;
  part.selection.statuses = arguments.statuses;
  part.selection.first_day = day_of(arguments.from, false, part);
  part.selection.last_day = day_of(arguments.to, true, part);
  part.selection.top = arguments.most_reported;
  find_center(arguments, graph, part);
  part.words = words_of(arguments, graph, part);
  return part;
}

void write_formats(const Graph& graph, const Shown& picture, const std::vector<Format>& formats,
                   const WriteOptions& options, OutputFolder& folder, const Streams& streams) {
  std::uint64_t replaced = 0;
  const auto put = [&](std::string_view name, const std::function<void(std::ostream&)>& body) {
    folder.write(name, body);
  };
  WriteOptions drawn = options;
  drawn.title = picture.title;
  for (const Format format : formats) {
    if (is_picture(format)) {
      write_picture(picture.graph, format, drawn, folder, streams);
      continue;
    }
    if (format == Format::brat) {
      for (const char* ending : {".txt", ".ann"}) folder.sweep(file_name(format), ending);
    }
    const bool dot = format == Format::dot;
    const auto report =
        write_files(dot ? picture.graph : graph, format, put, dot ? drawn : options);
    replaced = std::max(replaced, report.replaced_characters);
  }
  if (replaced != 0)
    streams.err << fmt::format("{} characters that XML forbids became U+FFFD\n", replaced);
}

}  // namespace factwright
