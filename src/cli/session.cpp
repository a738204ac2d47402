#include "cli/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>
#include <thread>
#include <utility>

#include "base/printable.hpp"
#include "cli/pack_cache.hpp"
#include "factwright/error.hpp"

namespace factwright {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> data_folders() {
  std::vector<fs::path> out;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const fs::path folder = program.parent_path();
    out.push_back(folder / "../share/factwright");
    out.push_back(folder);
    out.push_back(folder / "..");
    out.push_back(folder / "../..");
  }
  out.emplace_back(FACTWRIGHT_SOURCE_DATA);
  return out;
}

template <class Item>
void unite(std::vector<Item>& into, std::vector<Item> more) {
  for (Item& item : more) {
    const bool known = std::any_of(into.begin(), into.end(),
                                   [&](const Item& other) { return other.name == item.name; });
    if (!known) into.push_back(std::move(item));
  }
}

void unite(Pack& into, Pack more) {
  unite(into.types, std::move(more.types));
  unite(into.relations, std::move(more.relations));
  unite(into.lists, std::move(more.lists));
  unite(into.rules, std::move(more.rules));
  unite(into.entity_rules, std::move(more.entity_rules));
  into.properties.merge(more.properties);
  into.hash += more.hash;
}

LoadedPack load_afresh(const std::vector<std::string>& folders,
                       const std::vector<std::string>& shelves) {
  LoadedPack out;
  out.pack = load_pack(folders.front(), out.diagnostics, shelves);
  for (std::size_t i = 1; i < folders.size(); ++i) {
    unite(out.pack, load_pack(folders[i], out.diagnostics, shelves));
  }
  // Without the words of its language a pack would take what is denied or planned for said.
  if (out.pack.list("cues") == nullptr) {
    unite(out.pack, load_pack(shipped("packs/english"), out.diagnostics, shelves));
  }
  return out;
}

/// The folder of the shipped pack of this name ("news"), if there is one.
std::optional<std::string> shipped_pack(const std::string& name) {
  if (name.empty() || name.find_first_of("/.") != std::string::npos) return std::nullopt;
  const fs::path folder = fs::path(shipped("packs")) / name;
  return fs::is_directory(folder) ? std::optional(folder.string()) : std::nullopt;
}

}  // namespace

std::string shipped(const std::string& folder) {
  for (const fs::path& base : data_folders()) {
    if (fs::is_directory(base / folder)) return (base / folder).lexically_normal().string();
  }
  throw Error("the program's own folder " + folder + " is not beside it",
              "install the program with its share/factwright folder, or name yours with an option");
}

Pack load_packs(const std::vector<std::string>& named, const BuildArguments& arguments,
                Diagnostics& diagnostics) {
  const auto folders = pack_folders(named);
  const std::vector<std::string> shelves{shipped("packs")};
  const auto cache = arguments.no_cache ? PackCache() : user_cache(folders, shelves);
  auto kept = cache.find();
  if (kept) {
    diagnostics.append(std::move(kept->diagnostics));
    return std::move(kept->pack);
  }
  auto loaded = load_afresh(folders, shelves);
  cache.keep(loaded);
  diagnostics.append(std::move(loaded.diagnostics));
  return std::move(loaded.pack);
}

std::vector<std::string> pack_folders(const std::vector<std::string>& folders) {
  if (folders.empty()) return {shipped("packs/news")};
  std::vector<std::string> out;
  for (const std::string& folder : folders) {
    out.push_back(fs::exists(folder) ? folder : shipped_pack(folder).value_or(folder));
  }
  return out;
}

unsigned jobs_of(const BuildArguments& arguments) {
  return arguments.jobs != 0 ? arguments.jobs : std::max(1U, std::thread::hardware_concurrency());
}

bool report(Diagnostics& diagnostics, const Streams& streams) {
  diagnostics.sort();
  for (const Diagnostic& diagnostic : diagnostics.items())
    streams.err << to_text(diagnostic) << '\n';
  return diagnostics.has_errors();
}

GivenParts given_parts(const BuildArguments& arguments) {
  return arguments.given == "tokens" ? GivenParts::tokens : GivenParts::all;
}

void report_left_out(const Documents& documents, const Streams& streams) {
  for (const LeftOut& item : documents.left_out) {
    streams.err << fmt::format("left out: {}: {}\n", printable(item.name), printable(item.reason));
  }
}

void report_cut(const std::vector<CutSentence>& cut, const Streams& streams) {
  constexpr std::size_t most_named = 5;
  for (std::size_t i = 0; i < std::min(cut.size(), most_named); ++i) {
    streams.err << fmt::format(
        "cut: {}: the sentence at character {} has {} words and was read in parts\n",
        printable(cut[i].document), cut[i].begin, cut[i].tokens);
  }
  if (cut.size() > most_named) {
    streams.err << fmt::format("cut: {} more sentences like these\n", cut.size() - most_named);
  }
  if (!cut.empty()) {
    streams.err << "  help: what stands in different parts is not joined; end sentences with full "
                   "stops, part paragraphs by empty lines\n";
  }
}

std::string version() { return FACTWRIGHT_VERSION; }

}  // namespace factwright
