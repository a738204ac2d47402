#include <fmt/format.h>

#include <ostream>

#include "author/editor_schema.hpp"
#include "author/key_help.hpp"
#include "base/near.hpp"
#include "base/printable.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"

namespace factwright {
namespace {

int tell_unknown(const std::string& word, const Streams& streams) {
  const auto near = nearest_name(word, help_words());
  streams.err << fmt::format("help: there is no key, position or code {}\n", printable(word));
  if (near.empty())
    streams.err << help_overview();
  else
    streams.err << fmt::format("  help: did you mean {}?\n", near);
  return exit_failed;
}

PackPart part_of(const std::string& name) {
  for (const PackPart part : pack_parts) {
    if (to_string(part) == name) return part;
  }
  return PackPart::rules;
}

}  // namespace

int run_help(const BuildArguments& arguments, const Streams& streams) {
  if (arguments.paths.empty()) {
    streams.out << help_overview();
    return exit_fine;
  }
  for (const std::string& word : arguments.paths) {
    if (word == "all") {
      streams.out << reference();
      continue;
    }
    const auto text = help_on(word);
    if (!text) return tell_unknown(word, streams);
    streams.out << *text;
  }
  return exit_fine;
}

int run_schema(const BuildArguments& arguments, const Streams& streams) {
  Diagnostics diagnostics;
  Pack pack;
  if (!arguments.paths.empty()) pack = load_packs(arguments.paths, arguments, diagnostics);
  const bool faulty = report(diagnostics, streams);
  const Pack* own = arguments.paths.empty() ? nullptr : &pack;
  if (arguments.author.output.empty()) {
    streams.out << editor_schema(part_of(arguments.author.part), own);
  } else {
    OutputFolder folder(arguments.author.output);
    for (const PackPart part : pack_parts) {
      folder.write(schema_file_name(part),
                   [&](std::ostream& out) { out << editor_schema(part, own); });
    }
    folder.publish();
  }
  if (faulty) streams.err << "schema: the pack has errors; what could be read of it is offered\n";
  return faulty ? exit_findings : exit_fine;
}

}  // namespace factwright
