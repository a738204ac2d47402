#include "base/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "base/file_bytes.hpp"

namespace factwright {

MappedFile::~MappedFile() {
  if (mapped_)
    munmap(const_cast<char*>(begin_), size_);
  else
    delete[] begin_;
}

MappedFile::MappedFile(MappedFile&& other) noexcept { *this = std::move(other); }

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(begin_, other.begin_);
  std::swap(size_, other.size_);
  std::swap(mapped_, other.mapped_);
  return *this;
}

std::optional<MappedFile> MappedFile::open(const std::string& path) {
  MappedFile out;
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (file >= 0 && fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
    const auto size = static_cast<std::size_t>(status.st_size);
    void* begin = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    if (begin != MAP_FAILED) {
      out.begin_ = static_cast<const char*>(begin);
      out.size_ = size;
      out.mapped_ = true;
    }
  }
  if (file >= 0) close(file);
  if (out.mapped_) return out;
  const auto bytes = file_bytes(path);
  if (!bytes) return std::nullopt;
  char* begin = new char[bytes->size()];
  std::copy(bytes->begin(), bytes->end(), begin);
  out.begin_ = begin;
  out.size_ = bytes->size();
  return out;
}

}  // namespace factwright
