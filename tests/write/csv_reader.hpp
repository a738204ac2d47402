#ifndef FACTWRIGHT_TESTS_WRITE_CSV_READER_HPP
#define FACTWRIGHT_TESTS_WRITE_CSV_READER_HPP

#include <string>
#include <vector>

namespace factwright::sample {

/// The fields of CSV by RFC 4180: a twin of the writer, slow and obvious.
inline std::vector<std::vector<std::string>> csv_rows(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row{""};
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"') {
      row.back() += text[++at];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      row.emplace_back();
    } else if (!quoted && c == '\n') {
      rows.push_back(row);
      row = {""};
    } else {
      row.back() += c;
    }
  }
  return rows;
}

}  // namespace factwright::sample

#endif
