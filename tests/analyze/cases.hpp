#ifndef FACTWRIGHT_TESTS_ANALYZE_CASES_HPP
#define FACTWRIGHT_TESTS_ANALYZE_CASES_HPP

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace factwright {

/// One line of a case file: its tab-separated columns and where it stands.
struct Case {
  std::string where;
  std::vector<std::string> columns;
};

/// `text` with every `from` replaced.
inline std::string replace_all(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// The pieces of `text` between the separators.
inline std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find(separator, begin)) != std::string::npos;) {
    pieces.push_back(text.substr(begin, end - begin));
    begin = end + separator.size();
  }
  pieces.push_back(text.substr(begin));
  return pieces;
}

/// The cases of tests/cases/FOLDER/*.tsv, in the order of the files' names. Empty lines and lines
/// that start with "# " are left out; "\n" stands for a line break.
inline std::vector<Case> read_cases(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  const std::filesystem::path root = std::filesystem::path(FACTWRIGHT_SOURCE_DIR) / "tests/cases";
  for (const auto& entry : std::filesystem::directory_iterator(root / folder)) {
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Case> cases;
  for (const auto& file : files) {
    std::ifstream in(file);
    int number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      if (line.empty() || line.rfind("# ", 0) == 0) continue;
      const std::string where = file.filename().string() + ":" + std::to_string(number);
      cases.push_back({where, split(replace_all(line, "\\n", "\n"), "\t")});
    }
  }
  if (cases.empty()) throw std::runtime_error("no cases in " + folder);
  return cases;
}

}  // namespace factwright

#endif
