#ifndef FACTWRIGHT_BASE_FILE_BYTES_HPP
#define FACTWRIGHT_BASE_FILE_BYTES_HPP

#include <optional>
#include <string>

namespace factwright {

/// All bytes of a file in one read; nothing where it cannot be opened or read to its end.
[[nodiscard]] std::optional<std::string> file_bytes(const std::string& path);

}  // namespace factwright

#endif
