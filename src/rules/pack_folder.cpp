#include "rules/pack_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <utility>

#include "base/hash.hpp"
#include "factwright/error.hpp"

namespace factwright {
namespace {

namespace fs = std::filesystem;

std::string read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  std::string bytes;
  if (in) bytes.resize(static_cast<std::size_t>(std::max<std::streamoff>(0, in.tellg())));
  in.seekg(0);
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!in) throw Error(fmt::format("cannot read {}", path.string()), "check its permissions");
  return bytes;
}

std::vector<std::string> sorted_names(const fs::path& folder) {
  std::vector<std::string> names;
  if (!fs::is_directory(folder)) return names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class FolderReader {
 public:
  explicit FolderReader(std::string folder) { files_.folder = std::move(folder); }

  PackFolder read();

 private:
  Source read_file(const std::string& name);
  std::vector<Source> read_group(const std::string& group, std::string_view ending);
  void warn_unread(const std::string& name, std::string_view ending);

  PackFolder files_;
};

Source FolderReader::read_file(const std::string& name) {
  const std::string path = files_.folder + "/" + name;
  std::string bytes = read_bytes(path);
  files_.content += fmt::format("{} {}\n", name, bytes.size());
  files_.content += bytes;
  return {path, std::move(bytes)};
}

void FolderReader::warn_unread(const std::string& name, std::string_view ending) {
  Diagnostic warning;
  warning.severity = Severity::warning;
  warning.code = "FW805";
  warning.where.file = files_.folder + "/" + name;
  warning.message = "the file is not read";
  warning.help = fmt::format("files in this folder end in `{}`", ending);
  files_.warnings.add(std::move(warning));
}

std::vector<Source> FolderReader::read_group(const std::string& group, std::string_view ending) {
  std::vector<Source> sources;
  for (const std::string& name : sorted_names(fs::path(files_.folder) / group)) {
    if (name.starts_with('.') || name.ends_with('~')) continue;
    if (name.ends_with(ending) && fs::is_regular_file(fs::path(files_.folder) / group / name)) {
      sources.push_back(read_file(group + "/" + name));
    } else {
      warn_unread(group + "/" + name, ending);
    }
  }
  return sources;
}

PackFolder FolderReader::read() {
  while (files_.folder.size() > 1 && files_.folder.ends_with('/')) files_.folder.pop_back();
  if (!fs::is_directory(files_.folder)) {
    throw Error(fmt::format("there is no folder {}", files_.folder),
                "a pack is a folder with pack.yaml in it");
  }
  if (!fs::is_regular_file(fs::path(files_.folder) / "pack.yaml")) {
    throw Error(fmt::format("{} has no pack.yaml", files_.folder),
                "a pack is a folder with pack.yaml in it");
  }
  files_.lists = read_group("lists", ".tsv");
  files_.pack = read_file("pack.yaml");
  files_.rules = read_group("rules", ".yaml");
  if (fs::is_regular_file(fs::path(files_.folder) / "schema.yaml")) {
    files_.schema = read_file("schema.yaml");
  }
  return std::move(files_);
}

}  // namespace

std::string fingerprint(const PackFolder& files) {
  Hasher hasher;
  hasher.add_field(files.content);
  for (const Diagnostic& item : files.warnings.items()) hasher.add_field(item.where.file);
  return hex16(hasher.value());
}

PackFolder read_pack_folder(const std::string& folder) { return FolderReader(folder).read(); }

}  // namespace factwright
