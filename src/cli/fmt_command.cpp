#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "author/format_yaml.hpp"
#include "base/file_bytes.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"
#include "factwright/error.hpp"

namespace factwright {
namespace {

namespace fs = std::filesystem;

/// A file as it is; of a pack's folder its YAML files, sorted.
std::vector<fs::path> files_of(const std::string& path) {
  if (!fs::is_directory(path)) {
    if (fs::exists(path)) return {path};
    throw Error("there is no file or folder " + path, "name YAML files or folders of packs");
  }
  std::vector<fs::path> out;
  for (const fs::path& folder : {fs::path(path), fs::path(path) / "rules"}) {
    if (!fs::is_directory(folder)) continue;
    for (const auto& entry : fs::directory_iterator(folder)) {
      const bool yaml = entry.path().extension() == ".yaml" && entry.is_regular_file();
      if (yaml && !entry.path().filename().string().starts_with('.')) out.push_back(entry.path());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

void replace(const fs::path& file, const std::string& text) {
  const auto parent = file.parent_path();
  OutputFolder folder(parent.empty() ? "." : parent.string());
  folder.write(file.filename().string(), [&](std::ostream& out) { out << text; });
  folder.publish();
}

}  // namespace

int run_fmt(const BuildArguments& arguments, const Streams& streams) {
  Diagnostics diagnostics;
  std::size_t changed = 0;
  std::size_t seen = 0;
  for (const std::string& path : arguments.paths) {
    for (const fs::path& file : files_of(path)) {
      const auto bytes = file_bytes(file.string());
      if (!bytes) throw Error("cannot read " + file.string(), "check its permissions");
      ++seen;
      const auto text = format_yaml(Source(file.string(), *bytes), diagnostics);
      if (!text || *text == *bytes) continue;
      ++changed;
      if (!arguments.author.check) replace(file, *text);
      streams.out << file.string() << '\n';
    }
  }
  if (seen == 0) throw Error("there is no YAML file to format", "name files or folders of packs");
  if (report(diagnostics, streams)) {
    streams.err << "fmt: files with errors are left as they are\n";
    return exit_findings;
  }
  if (!arguments.author.check || changed == 0) return exit_fine;
  streams.err << fmt::format("fmt: {} files would change\n", changed);
  return exit_findings;
}

}  // namespace factwright
