#include "cli/facts_file.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iostream>

#include "factwright/error.hpp"
#include "factwright/write.hpp"

namespace factwright {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_shown = 20;

std::string title_of(const std::string& path) {
  if (path == "-") return "Facts";
  const auto whole = fs::path(path).lexically_normal();
  const auto name = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
  return name == file_name(Format::facts) && whole.has_parent_path()
             ? whole.parent_path().filename().string()
             : name.string();
}

Facts read(const std::string& path, Diagnostics& diagnostics) {
  if (path == "-") return read_facts(std::cin, "standard input", diagnostics);
  const auto file = facts_path(path);
  std::ifstream in(file, std::ios::binary);
  if (!in || fs::is_directory(file)) {
    throw Error("cannot read " + file,
                "name a facts.jsonl or a folder that `factwright build` wrote");
  }
  return read_facts(in, file, diagnostics);
}

/// A few of the faults; a bad file has one in every line.
void show(Diagnostics& diagnostics, const Streams& streams) {
  diagnostics.sort();
  std::size_t shown = 0;
  for (const Diagnostic& each : diagnostics.items()) {
    if (shown++ == most_shown) break;
    streams.err << to_text(each) << '\n';
  }
  if (diagnostics.items().size() > most_shown) {
    streams.err << fmt::format("and {} more\n", diagnostics.items().size() - most_shown);
  }
}

}  // namespace

std::string facts_path(const std::string& path) {
  return fs::is_directory(path) ? (fs::path(path) / file_name(Format::facts)).string() : path;
}

FactsFile read_facts_file(const std::vector<std::string>& paths, const Streams& streams) {
  if (paths.size() != 1) {
    throw Error("one facts.jsonl at a time", "`factwright merge` makes one of several");
  }
  Diagnostics diagnostics;
  FactsFile result;
  result.facts = read(paths.front(), diagnostics);
  result.title = title_of(paths.front());
  result.left_out = diagnostics.has_errors();
  show(diagnostics, streams);
  if (result.left_out && result.facts.facts.empty()) {
    throw Error("no line of " + paths.front() + " is a sound fact");
  }
  return result;
}

}  // namespace factwright
