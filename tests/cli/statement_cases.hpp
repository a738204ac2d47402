#ifndef FACTWRIGHT_TESTS_CLI_STATEMENT_CASES_HPP
#define FACTWRIGHT_TESTS_CLI_STATEMENT_CASES_HPP

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace factwright {

/// One line under a passage: `+` must be found, `-` must not; `?+` and `?-` are known gaps.
/// "meet(Ana Ruiz, Tom Cole) status=planned time=2020-08-19": `*` is any end, `-` none.
struct Expected {
  std::string where;
  std::string line;
  bool wanted = true;
  bool known_gap = false;
  std::string relation;
  std::string from;
  std::string to;
  std::vector<std::pair<std::string, std::string>> values;
};

/// A passage and what it says.
struct StatementCase {
  std::string text;
  std::vector<Expected> expected;
};

/// "status=planned source=Tom Cole": a value goes on to the next key.
inline std::vector<std::pair<std::string, std::string>> read_values(const std::string& text) {
  std::vector<std::pair<std::string, std::string>> values;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto equals = text.find('=', at);
    if (equals == std::string::npos) throw std::runtime_error("no value in " + text);
    const auto next = text.find('=', equals + 1);
    const auto end = next == std::string::npos ? text.size() : text.rfind(' ', next);
    values.emplace_back(text.substr(at, equals - at), text.substr(equals + 1, end - equals - 1));
    at = end + 1;
  }
  return values;
}

/// A `+` without a status means asserted; a `-` without one means any.
inline Expected read_expected(const std::string& line, std::string where) {
  Expected out;
  out.where = std::move(where);
  out.line = line;
  out.known_gap = line[0] == '?';
  out.wanted = line[out.known_gap ? 1 : 0] == '+';
  const auto begin = line.find(' ') + 1;
  const auto open = line.find('(', begin);
  const auto comma = line.find(", ", open);
  const auto close = line.find(')', open);
  if (close == std::string::npos || comma > close)
    throw std::runtime_error(out.where + ": " + line);
  out.relation = line.substr(begin, open - begin);
  out.from = line.substr(open + 1, comma - open - 1);
  out.to = line.substr(comma + 2, close - comma - 2);
  if (close + 2 < line.size()) out.values = read_values(line.substr(close + 2));
  const bool has_status = std::any_of(out.values.begin(), out.values.end(),
                                      [](const auto& pair) { return pair.first == "status"; });
  if (out.wanted && !has_status) out.values.emplace_back("status", "asserted");
  return out;
}

/// The cases of one file: passages of one line, each followed by its lines of expectations.
inline void read_statement_file(const std::filesystem::path& file,
                                std::vector<StatementCase>& cases) {
  std::ifstream in(file);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const auto where = file.filename().string() + ":" + std::to_string(number);
    const bool expectation = line.rfind("+ ", 0) == 0 || line.rfind("- ", 0) == 0 || line[0] == '?';
    if (!expectation)
      cases.push_back({line, {}});
    else if (!cases.empty())
      cases.back().expected.push_back(read_expected(line, where));
  }
}

/// All cases of tests/cases/statements, in the order of the files' names.
inline std::vector<StatementCase> read_statement_cases() {
  std::vector<std::filesystem::path> files;
  const std::filesystem::path root = FACTWRIGHT_SOURCE_DIR "/tests/cases/statements";
  for (const auto& entry : std::filesystem::directory_iterator(root)) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<StatementCase> cases;
  for (const auto& file : files) read_statement_file(file, cases);
  if (cases.empty()) throw std::runtime_error("no cases in tests/cases/statements");
  return cases;
}

}  // namespace factwright

#endif
