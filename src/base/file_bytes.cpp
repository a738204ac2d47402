#include "base/file_bytes.hpp"

#include <fstream>
#include <iterator>
#include <utility>

namespace factwright {

std::optional<std::string> file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) return std::nullopt;
  const auto size = in.tellg();
  std::string bytes;
  if (size > 0) {
    bytes.resize(static_cast<std::size_t>(size));
    in.seekg(0);
    in.read(bytes.data(), size);
    if (in) return bytes;
  }
  // Neither a device nor a file that grows or shrinks tells its size.
  in.clear();
  in.seekg(0);
  bytes.assign(std::istreambuf_iterator<char>(in), {});
  return in.bad() ? std::nullopt : std::optional(std::move(bytes));
}

}  // namespace factwright
