#include "read/conllu_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace factwright {
namespace {

constexpr std::uint32_t largest_id = 10000;

/// Reads "3", "3-4" or "3.1".
bool parse_id(std::string_view id, ConlluLine& line) {
  const std::size_t mark = id.find_first_of("-.");
  if (!parse_number(id.substr(0, mark), largest_id, line.first)) return false;
  line.kind = ConlluLine::Kind::word;
  line.last = line.first;
  if (mark == id.npos) return line.first > 0;
  const bool range = id[mark] == '-';
  line.kind = range ? ConlluLine::Kind::range : ConlluLine::Kind::unwritten;
  std::uint32_t second = 0;
  if (!parse_number(id.substr(mark + 1), largest_id, second)) return false;
  if (range) line.last = second;
  return range ? line.first > 0 && second > line.first : second > 0;
}

std::size_t split(std::string_view text, std::array<std::string, column_count>& columns) {
  std::size_t count = 0;
  for (std::size_t begin = 0; begin <= text.size(); ++count) {
    const std::size_t end = std::min(text.find('\t', begin), text.size());
    if (count < column_count) columns[count] = text.substr(begin, end - begin);
    begin = end + 1;
  }
  return count;
}

}  // namespace

std::string_view ConlluLine::get(Column column) const {
  const std::string& text = columns[static_cast<std::size_t>(column)];
  return text == "_" && column != Column::form ? std::string_view() : text;
}

std::string_view ConlluLine::misc(std::string_view key) const {
  std::string_view rest = get(Column::misc);
  while (!rest.empty()) {
    const std::string_view item = rest.substr(0, rest.find('|'));
    rest.remove_prefix(std::min(rest.size(), item.size() + 1));
    if (item.starts_with(key) && item.substr(key.size()).starts_with('=')) {
      return item.substr(key.size() + 1);
    }
  }
  return {};
}

bool parse_number(std::string_view text, std::uint32_t most, std::uint32_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number <= most;
}

std::string parse_line(std::string_view text, ConlluLine& line) {
  const std::size_t count = split(text, line.columns);
  if (count == 1 && text.find(' ') != text.npos) {
    return "has no tabs; the ten columns of CoNLL-U are parted by single tabs";
  }
  if (count != column_count) {
    return fmt::format("has {} {}; CoNLL-U has {}, parted by tabs, and _ where one is empty", count,
                       count == 1 ? "column" : "columns", column_count);
  }
  for (std::size_t i = 0; i < column_count; ++i) {
    if (line.columns[i].empty()) return fmt::format("has an empty column {}; write _ there", i + 1);
  }
  if (!parse_id(line.columns.front(), line)) {
    return fmt::format("has the id {}; ids are 3, 3-4 or 3.1 and at most {}",
                       line.columns.front().substr(0, 20), largest_id);
  }
  return {};
}

}  // namespace factwright
