#ifndef FACTWRIGHT_TESTS_RULES_RULES_CASES_HPP
#define FACTWRIGHT_TESTS_RULES_RULES_CASES_HPP

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "factwright/diagnostics.hpp"
#include "factwright/pack.hpp"

namespace fs = std::filesystem;

inline fs::path cases_folder() {
  return fs::path(FACTWRIGHT_SOURCE_DIR) / "tests" / "cases" / "diagnostics";
}

inline std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_file(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

/// An empty folder that is gone at the end.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "factwright-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    path_ = name;
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// `\xNN`, `\t` and `\r` become the bytes they stand for.
inline std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("\\x") && rest.size() >= 4) {
      result += static_cast<char>(std::stoi(std::string(rest.substr(2, 2)), nullptr, 16));
      i += 3;
    } else if (rest.starts_with("\\t") || rest.starts_with("\\r")) {
      result += rest[1] == 't' ? '\t' : '\r';
      ++i;
    } else {
      result += text[i];
    }
  }
  return result;
}

/// Writes the files of a case: each starts with a line `=== name`, or `=== name escaped` where
/// escapes stand for bytes, or `=== name large` where the text is repeated up to 2 MiB, or `===
/// name absent` where the file is to be missing.
inline void write_sections(const fs::path& input, const fs::path& folder) {
  std::istringstream lines(read_file(input));
  std::string line, name, mode, content;
  const auto flush = [&] {
    if (name.empty()) return;
    if (mode == "absent") {
      fs::remove_all(folder / name);
    } else if (mode == "large") {
      std::string large;
      while (large.size() < (std::size_t{2} << 20)) large += content;
      write_file(folder / name, large);
    } else {
      write_file(folder / name, mode == "escaped" ? unescaped(content) : content);
    }
  };
  while (std::getline(lines, line)) {
    if (line.starts_with("=== ")) {
      flush();
      content.clear();
      mode.clear();
      std::istringstream(line.substr(4)) >> name >> mode;
    } else {
      content += line + "\n";
    }
  }
  flush();
}

inline std::string diagnostics_of(const std::string& folder) {
  factwright::Diagnostics diagnostics;
  static_cast<void>(factwright::load_pack(folder, diagnostics));
  diagnostics.sort();
  std::string text;
  for (const auto& item : diagnostics.items()) text += to_text(item) + "\n";
  return text;
}

inline std::string without(std::string text, const std::string& part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
    text.erase(at, part.size());
  }
  return text;
}

#endif
