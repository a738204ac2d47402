#include "cli/output.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "factwright/error.hpp"

namespace factwright {

namespace fs = std::filesystem;

OutputFolder::OutputFolder(std::string folder) : folder_(std::move(folder)) {
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error || !fs::is_directory(folder_)) {
    throw Error("cannot make the folder " + folder_, "choose another one with -o");
  }
}

OutputFolder::~OutputFolder() {
  std::error_code ignored;
  for (const std::string& name : pending_) fs::remove(aside(name), ignored);
}

std::string OutputFolder::aside(const std::string& name) const {
  const fs::path path = fs::path(folder_) / name;
  return (path.parent_path() / ("." + path.filename().string() + ".part")).string();
}

void OutputFolder::write(std::string_view name, const std::function<void(std::ostream&)>& body) {
  pending_.emplace_back(name);
  const auto path = aside(pending_.back());
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  if (!out) throw Error("cannot write into " + folder_, "choose another folder with -o");
  body(out);
  out.close();
  if (!out) throw Error("cannot write " + path + " to its end", "is the disk full?");
}

void OutputFolder::remove(std::string_view name) { obsolete_.emplace_back(name); }

void OutputFolder::sweep(std::string_view folder, std::string_view ending) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(fs::path(folder_) / folder, error)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(ending) && !name.starts_with('.')) {
      remove((fs::path(folder) / name).string());
    }
  }
}

void OutputFolder::publish() {
  std::sort(pending_.begin(), pending_.end());
  std::error_code error;
  for (const std::string& name : pending_) {
    fs::rename(aside(name), fs::path(folder_) / name, error);
    if (error) throw Error("cannot put " + name + " into " + folder_);
  }
  for (const std::string& name : obsolete_) {
    const bool written = std::binary_search(pending_.begin(), pending_.end(), name);
    if (!written) fs::remove(fs::path(folder_) / name, error);
  }
  pending_.clear();
}

}  // namespace factwright
