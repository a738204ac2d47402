#include "rules/codes.hpp"

#include <algorithm>

namespace factwright {

const std::vector<CodeDoc>& all_codes() {
  static const std::vector<CodeDoc> rows = [] {
    std::vector<CodeDoc> all;
    for (const auto part :
         {file_codes(), key_codes(), name_codes(), line_codes(), proven_codes(), other_codes()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    return all;
  }();
  return rows;
}

const CodeDoc* find_code(std::string_view code) {
  const auto& rows = all_codes();
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const CodeDoc& row) { return row.code == code; });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace factwright
