#ifndef FACTWRIGHT_TESTS_CLI_PROGRAM_HPP
#define FACTWRIGHT_TESTS_CLI_PROGRAM_HPP

#include "../read/files.hpp"

#include "factwright/facts.hpp"
#include "factwright/write.hpp"

#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// What one run of the program gave.
struct Outcome {
  int code = -1;
  std::string out;
  std::string err;
};

/// An empty folder in which the program is run as users run it: by a shell, with file names that
/// start there.
class Workplace {
 public:
  void add(const std::string& name, std::string_view bytes) const {
    static_cast<void>(folder_->add(name, bytes));
  }

  /// Runs `factwright ARGUMENTS`; `input` is its standard input.
  [[nodiscard]] Outcome run(const std::string& arguments, std::string_view input = {}) const {
    const TestFolder streams;
    const auto in = streams.add("in", input);
    const auto out = streams.add("out", "");
    const auto err = streams.add("err", "");
    const auto line = "cd '" + folder_->path() +
                      "' && FACTWRIGHT_CACHE=\"${FACTWRIGHT_CACHE:-off}\" '" FACTWRIGHT_PROGRAM
                      "' " +
                      arguments + " <'" + in + "' >'" + out + "' 2>'" + err + "'";
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(out), bytes_of(err)};
  }

  [[nodiscard]] std::string read(const std::string& name) const { return bytes_of(path(name)); }
  [[nodiscard]] bool has(const std::string& name) const {
    return std::filesystem::exists(path(name));
  }
  [[nodiscard]] std::string path(const std::string& name) const {
    return folder_->path() + "/" + name;
  }

  /// The names of what a folder holds, sorted.
  [[nodiscard]] std::vector<std::string> names(const std::string& folder) const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(path(folder))) {
      found.push_back(entry.path().filename().string());
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  /// The facts.jsonl of a folder, read back.
  [[nodiscard]] Facts facts(const std::string& folder) const {
    std::ifstream in(path(folder + "/facts.jsonl"));
    Diagnostics diagnostics;
    auto facts = read_facts(in, "facts.jsonl", diagnostics);
    if (diagnostics.has_errors()) throw std::runtime_error(to_text(diagnostics.items().front()));
    return facts;
  }

 private:
  static std::string bytes_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  std::unique_ptr<TestFolder> folder_ = std::make_unique<TestFolder>();
};

/// A path of the source tree in quotes, for a command line.
inline std::string source(const std::string& path) {
  return "'" FACTWRIGHT_SOURCE_DIR "/" + path + "'";
}

}  // namespace factwright

#endif
