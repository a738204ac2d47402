#include "base/file_bytes.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace factwright {

std::optional<std::string> file_bytes(const std::string& path) {
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::string bytes;
  const auto size = std::filesystem::file_size(path, failed);  // fails for what is no plain file
  if (!failed && size > 0) {
    bytes.resize(size);
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (!in) return in.eof() ? std::optional(std::move(bytes)) : std::nullopt;
  }
  bytes.append(std::istreambuf_iterator<char>(in), {});
  return in.bad() ? std::nullopt : std::optional(std::move(bytes));
}

}  // namespace factwright
