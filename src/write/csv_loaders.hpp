#ifndef FACTWRIGHT_WRITE_CSV_LOADERS_HPP
#define FACTWRIGHT_WRITE_CSV_LOADERS_HPP

#include <span>
#include <string_view>

namespace factwright {

/// A script that loads the CSV family into a database. Running it twice changes nothing.
struct CsvLoader {
  std::string_view file;
  std::string_view text;
};

[[nodiscard]] std::span<const CsvLoader> csv_loaders();

}  // namespace factwright

#endif
