#include "cli/pack_cache.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <utility>

#include "base/file_bytes.hpp"
#include "base/hash.hpp"
#include "cli/session.hpp"
#include "rules/pack_closure.hpp"

namespace factwright {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_line = "factwright pack cache 1\n";
constexpr std::size_t largest_file = std::size_t{256} << 20;  // bytes

std::string absolute(const std::string& path) {
  std::error_code failed;
  return fs::absolute(path, failed).lexically_normal().string();
}

/// A number of bytes in decimal, a line end, and that many bytes; taken off the front.
std::optional<std::string_view> take_part(std::string_view& bytes) {
  const auto line = bytes.find('\n');
  if (line == std::string_view::npos || line == 0 || line > 12) return std::nullopt;
  std::size_t size = 0;
  for (const char digit : bytes.substr(0, line)) {
    if (digit < '0' || '9' < digit) return std::nullopt;
    size = size * 10 + static_cast<std::size_t>(digit - '0');
  }
  bytes.remove_prefix(line + 1);
  if (size > bytes.size()) return std::nullopt;
  const auto part = bytes.substr(0, size);
  bytes.remove_prefix(size);
  return part;
}

std::string program_id() {
  struct stat file {};
  if (stat("/proc/self/exe", &file) != 0) return version();
  return fmt::format("{} {} {}.{}", version(), file.st_size, file.st_mtim.tv_sec,
                     file.st_mtim.tv_nsec);
}

std::string folder_from_environment() {
  const auto value = [](const char* name) {
    const char* text = std::getenv(name);
    return std::string(text == nullptr ? "" : text);
  };
  const auto own = value("FACTWRIGHT_CACHE");
  if (!own.empty()) return own == "off" ? std::string() : own;
  const auto caches = value("XDG_CACHE_HOME");
  if (!caches.empty()) return caches + "/factwright";
  const auto home = value("HOME");
  return home.empty() ? std::string() : home + "/.cache/factwright";
}

}  // namespace

std::optional<LoadedPack> PackCache::find() const {
  if (file_.empty()) return std::nullopt;
  std::error_code failed;
  const auto size = fs::file_size(file_, failed);
  if (failed || size > largest_file) return std::nullopt;
  const auto bytes = file_bytes(file_);
  if (!bytes || !bytes->starts_with(first_line)) return std::nullopt;
  std::string_view rest = std::string_view(*bytes).substr(first_line.size());
  const auto state = take_part(rest);
  if (!state || *state != state_) return std::nullopt;
  const auto stored = take_part(rest);
  if (!stored || !rest.empty()) return std::nullopt;
  return decode_pack(*stored);
}

void PackCache::keep(const LoadedPack& loaded) const {
  if (file_.empty() || loaded.diagnostics.has_errors()) return;
  std::error_code failed;
  fs::create_directories(fs::path(file_).parent_path(), failed);
  if (failed) return;
  const auto aside = fmt::format("{}.{}.part", file_, getpid());
  const auto stored = encode_pack(loaded);
  std::ofstream out(aside, std::ios::binary | std::ios::trunc);
  out << first_line << state_.size() << '\n' << state_ << stored.size() << '\n' << stored;
  out.close();
  if (out) fs::rename(aside, file_, failed);
  if (!out || failed) fs::remove(aside, failed);
}

PackCache user_cache(const std::vector<std::string>& packs,
                     const std::vector<std::string>& shelves) {
  const auto folder = folder_from_environment();
  if (folder.empty()) return {};
  std::string key;
  std::string state = program_id() + '\n';
  for (const std::string& pack : packs) {
    key += pack + '\0' + absolute(pack) + '\0';
    state += closure_fingerprint(pack, shelves);
  }
  for (const std::string& shelf : shelves) {
    state += closure_fingerprint(shelf + "/english", shelves);
  }
  return {fmt::format("{}/{}.pack", folder, hex16(hash64(key))), std::move(state)};
}

}  // namespace factwright
