#ifndef FACTWRIGHT_WRITE_CSV_TABLE_HPP
#define FACTWRIGHT_WRITE_CSV_TABLE_HPP

#include "write/escape.hpp"
#include "write/json.hpp"
#include "write/sink.hpp"

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factwright {

/// One table of CSV by RFC 4180 with line feeds: a row ends with a line feed, an absent value is an
/// empty field.
class CsvTable {
 public:
  /// `columns` is the whole first line.
  CsvTable(std::ostream& out, std::string_view columns) : sink_(out), json_(scratch_) {
    sink_.put(columns);
  }

  CsvTable& text(std::string_view text) {
    comma();
    put_csv(sink_, text);
    return *this;
  }
  CsvTable& number(std::uint64_t number) {
    comma();
    sink_.put_number(number);
    return *this;
  }
  /// `put(json)` writes the value.
  template <typename Put>
  CsvTable& json(Put put) {
    scratch_.clear();
    json_.restart();
    put(json_);
    comma();
    put_csv_json(sink_, scratch_.view());
    return *this;
  }
  CsvTable& strings(const std::vector<std::string>& texts) {
    if (texts.empty()) return text({});
    return json([&](JsonWriter& json) { json.strings(texts); });
  }
  void end_row() {
    sink_.put('\n');
    first_ = true;
    ++rows_;
  }
  /// Hands the last bytes over; the number of rows.
  std::uint64_t finish() {
    sink_.flush();
    return rows_;
  }

 private:
  void comma() {
    if (!std::exchange(first_, false)) sink_.put(',');
  }

  Sink sink_;
  Sink scratch_;
  JsonWriter json_;
  bool first_ = true;
  std::uint64_t rows_ = 0;
};

}  // namespace factwright

#endif
