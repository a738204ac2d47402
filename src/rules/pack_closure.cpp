#include "rules/pack_closure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "rules/pack_file.hpp"
#include "rules/pack_folder.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {
namespace {

namespace fs = std::filesystem;

bool is_pack(const fs::path& folder) { return fs::is_regular_file(folder / "pack.yaml"); }

std::vector<std::string> used_names(const Source& pack) {
  Diagnostics ignored;
  const auto root = read_yaml(pack, ignored);
  return root ? read_pack_file(*root, Reporter(pack, ignored)).use_names
              : std::vector<std::string>();
}

}  // namespace

std::string folder_of_used(const std::string& name, const std::string& user,
                           const std::vector<std::string>& shelves) {
  const auto beside = (fs::path(user) / ".." / name).lexically_normal();
  if (is_pack(beside)) return beside.string();
  for (const std::string& shelf : shelves) {
    const auto placed = (fs::path(shelf) / name).lexically_normal();
    if (is_pack(placed)) return placed.string();
  }
  return beside.string();
}

std::string closure_fingerprint(const std::string& folder,
                                const std::vector<std::string>& shelves) {
  std::string out;
  std::vector<std::string> open = {folder};
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (i > 0 && !is_pack(open[i])) {
      out += fmt::format("{}: none\n", open[i]);
      continue;
    }
    const PackFolder files = read_pack_folder(open[i]);
    out += fmt::format("{}: {}\n", files.folder, fingerprint(files));
    for (const std::string& name : used_names(files.pack)) {
      auto used = folder_of_used(name, files.folder, shelves);
      if (std::find(open.begin(), open.end(), used) == open.end()) open.push_back(std::move(used));
    }
  }
  return out;
}

}  // namespace factwright
