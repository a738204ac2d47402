#include "rules/list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/near.hpp"
#include "rules/yaml_guard.hpp"

namespace factwright {
namespace {

/// A part of a line: text and its first byte in the file.
struct Cell {
  std::string_view text;
  std::uint32_t begin = 0;

  [[nodiscard]] Span span() const {
    return {begin, begin + std::max(1U, static_cast<std::uint32_t>(text.size()))};
  }
};

const std::vector<std::string>& known_columns() {
  static const std::vector<std::string> names = {"name",     "type", "aliases", "metonyms",
                                                 "demonyms", "ids",  "note"};
  return names;
}

Cell trimmed_cell(Cell cell) {
  const std::size_t first = cell.text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {{}, cell.begin};
  const std::size_t last = cell.text.find_last_not_of(' ');
  return {cell.text.substr(first, last + 1 - first),
          cell.begin + static_cast<std::uint32_t>(first)};
}

std::vector<Cell> split(const Cell& whole, char separator) {
  std::vector<Cell> result;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = std::min(whole.text.size(), whole.text.find(separator, begin));
    result.push_back(trimmed_cell(
        {whole.text.substr(begin, end - begin), whole.begin + static_cast<std::uint32_t>(begin)}));
    if (end == whole.text.size()) return result;
    begin = end + 1;
  }
}

class ListReader {
 public:
  ListReader(const Source& source, const Scope& scope, const Reporter& report)
      : source_(source), scope_(scope), report_(report) {}

  List read(const std::string& name);

 private:
  [[nodiscard]] std::vector<Cell> next_line();
  bool read_header(const std::vector<Cell>& cells);
  void check_column(const Cell& cell, std::size_t index);
  void read_row(const std::vector<Cell>& cells);
  [[nodiscard]] bool check_row(const std::vector<Cell>& cells);
  [[nodiscard]] bool check_type_cell(const Cell& cell) const;
  [[nodiscard]] bool fill(ListEntry& entry, const std::string& column, const Cell& cell) const;

  const Source& source_;
  const Scope& scope_;
  const Reporter& report_;
  List list_;
  std::vector<std::string> columns_;
  std::set<std::string_view> rows_;
  std::uint32_t at_ = 0;
};

std::vector<Cell> ListReader::next_line() {
  const std::string_view text = source_.text();
  while (at_ < text.size()) {
    const std::uint32_t begin = at_;
    const std::size_t end = std::min(text.size(), text.find('\n', begin));
    at_ = static_cast<std::uint32_t>(end + 1);
    std::string_view line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool blank = line.find_first_not_of(" \t") == std::string_view::npos;
    if (!blank && line.front() != '#') return split({line, begin}, '\t');
  }
  return {};
}

List ListReader::read(const std::string& name) {
  list_.name = name;
  list_.file = source_.path();
  const std::vector<Cell> header = next_line();
  if (header.empty()) {
    report_.file_error({"FW120", "the list is empty",
                        "its first line names the columns, with tabs between: `name` and `type` "
                        "..; or `word` .."});
    return std::move(list_);
  }
  if (!read_header(header)) return std::move(list_);
  for (auto row = next_line(); !row.empty(); row = next_line()) read_row(row);
  return std::move(list_);
}

bool ListReader::read_header(const std::vector<Cell>& cells) {
  const Cell& first = cells.front();
  if (first.text != "name" && first.text != "word") {
    report_.error(
        first.span(),
        {"FW120", fmt::format("a list cannot start with the column {}", in_ticks(first.text)),
         "the first column is `name` (entities) or `word` (words); columns "
         "stand between tabs"});
    return false;
  }
  list_.entities = first.text == "name";
  for (std::size_t i = 0; i < cells.size(); ++i) check_column(cells[i], i);
  const bool typed = std::find(columns_.begin(), columns_.end(), "type") != columns_.end();
  if (list_.entities && !typed) {
    report_.error(first.span(), {"FW120", "a list of entities needs the column `type`",
                                 "columns stand between tabs"});
  }
  return !report_.has_errors();
}

void ListReader::check_column(const Cell& cell, std::size_t index) {
  const std::string name(cell.text);
  if (name.empty()) {
    report_.error(cell.span(), {"FW120", "a column has no name", "delete the tab too many"});
  } else if (std::find(columns_.begin(), columns_.end(), name) != columns_.end()) {
    report_.error(cell.span(),
                  {"FW121", fmt::format("two columns are called {}", in_ticks(name)), {}});
  } else if (list_.entities && index > 0) {
    const auto& known = known_columns();
    const bool is_known = std::find(known.begin(), known.end(), name) != known.end();
    const std::string near = is_known ? std::string() : nearest_name(name, known);
    if (!near.empty()) {
      report_.warning(cell.span(),
                      {"FW126", fmt::format("the column {} is a free one", in_ticks(name)),
                       fmt::format("`{}` is similar and has a meaning", near)});
    }
  }
  columns_.push_back(name);
}

bool ListReader::check_row(const std::vector<Cell>& cells) {
  if (cells.size() > columns_.size()) {
    report_.error(
        cells[columns_.size()].span(),
        {"FW122",
         fmt::format("the row has {} cells, the header {} columns", cells.size(), columns_.size()),
         "delete the tab too many"});
    return false;
  }
  if (cells.front().text.empty()) {
    report_.error(cells.front().span(),
                  {"FW124", fmt::format("the row has no {}", columns_.front()), {}});
    return false;
  }
  const std::string_view line = source_.line(source_.line_of(cells.front().begin));
  if (!rows_.insert(line).second) {
    report_.warning(cells.front().span(), {"FW123", "the row stands twice", "delete one of them"});
    return false;
  }
  return true;
}

bool ListReader::check_type_cell(const Cell& cell) const {
  if (!scope_.schema_read) return true;
  if (cell.text.empty()) {
    report_.error(cell.span(), {"FW124", "the row has no type", {}});
    return false;
  }
  const std::string name(cell.text);
  if (scope_.types.has(name) && !is_builtin_type(name)) return true;
  report_.error(cell.span(), {"FW301", fmt::format("no type is called {}", in_ticks(name)),
                              scope_.types.help(name, "the types")});
  return false;
}

/// Puts a cell where its column belongs; false where it is faulty.
bool ListReader::fill(ListEntry& entry, const std::string& column, const Cell& cell) const {
  using Parts = std::vector<std::string> ListEntry::*;
  static constexpr std::array<std::pair<std::string_view, Parts>, 4> parts = {{
      {"aliases", &ListEntry::aliases},
      {"metonyms", &ListEntry::metonyms},
      {"demonyms", &ListEntry::demonyms},
      {"ids", &ListEntry::ids},
  }};
  if (column == "type") {
    entry.type = cell.text;
    return check_type_cell(cell);
  }
  const auto* found = std::find_if(parts.begin(), parts.end(),
                                   [&](const auto& part) { return part.first == column; });
  if (found == parts.end()) {
    if (!cell.text.empty()) entry.columns.emplace(column, cell.text);
    return true;
  }
  bool good = true;
  for (const Cell& part : split(cell, '|')) {
    if (part.text.empty()) continue;
    (entry.*(found->second)).emplace_back(part.text);
    if (column != "ids" || part.text.find(':') != std::string_view::npos) continue;
    report_.error(part.span(),
                  {"FW125", fmt::format("{} is not of the form `source:id`", in_ticks(part.text)),
                   "write `wikidata:Q42`"});
    good = false;
  }
  return good;
}

void ListReader::read_row(const std::vector<Cell>& cells) {
  if (!check_row(cells)) return;
  ListEntry entry;
  entry.line = source_.line_of(cells.front().begin);
  entry.name = cells.front().text;
  bool good = true;
  for (std::size_t i = 1; i < columns_.size(); ++i) {
    const Cell missing{{}, cells.back().begin};
    const Cell& cell = i < cells.size() ? cells[i] : missing;
    if (list_.entities) {
      good = fill(entry, columns_[i], cell) && good;
    } else if (!cell.text.empty()) {
      entry.columns.emplace(columns_[i], cell.text);
    }
  }
  if (good) list_.entries.push_back(std::move(entry));
}

}  // namespace

List read_list(const Source& source, const std::string& name, const Scope& scope,
               Diagnostics& diagnostics) {
  Diagnostics found;
  const Reporter report(source, found);
  List list;
  list.name = name;
  list.file = source.path();
  if (guard_text(report)) list = ListReader(source, scope, report).read(name);
  diagnostics.append(std::move(found));
  return list;
}

}  // namespace factwright
