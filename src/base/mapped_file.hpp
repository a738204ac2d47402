#ifndef FACTWRIGHT_BASE_MAPPED_FILE_HPP
#define FACTWRIGHT_BASE_MAPPED_FILE_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace factwright {

/// The bytes of a file where the system keeps them, not copied. Who writes such files replaces them
/// by renaming: one that is cut short while it is looked at ends the program.
class MappedFile {
 public:
  MappedFile() = default;
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  /// Nothing where the file cannot be read. What cannot be mapped (a pipe) is read.
  [[nodiscard]] static std::optional<MappedFile> open(const std::string& path);

  /// Stays where it is when the object is moved.
  [[nodiscard]] std::string_view bytes() const { return {begin_, size_}; }

 private:
  const char* begin_ = nullptr;
  std::size_t size_ = 0;
  bool mapped_ = false;  ///< else the bytes were read into memory of our own
};

}  // namespace factwright

#endif
