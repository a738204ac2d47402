#ifndef FACTWRIGHT_WRITE_CSV_LOADERS_HPP
#define FACTWRIGHT_WRITE_CSV_LOADERS_HPP

#include "write/sink.hpp"

#include <set>
#include <span>
#include <string_view>

namespace factwright {

/// A script that loads the CSV family into a database. Running it twice changes nothing.
struct CsvLoader {
  std::string_view file;
  std::string_view text;
  /// Whether a statement for each relation of the direct edges follows the text.
  bool by_relation;
};

[[nodiscard]] std::span<const CsvLoader> csv_loaders();

/// Writes a loader for a graph whose direct edges have these relations.
void put_loader(const CsvLoader& loader, const std::set<std::string_view>& relations, Sink& sink);

}  // namespace factwright

#endif
