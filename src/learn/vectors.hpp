#ifndef FACTWRIGHT_LEARN_VECTORS_HPP
#define FACTWRIGHT_LEARN_VECTORS_HPP

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "learn/matrix.hpp"

namespace factwright {

/// Word vectors to start from, the most frequent words first.
struct WordVectors {
  std::vector<std::string> words;
  Matrix values;  ///< a row for each word, scaled to a root mean square of 0.3
  std::unordered_map<std::string, std::uint32_t> rows;
};

/// Reads `words.txt` (a word a line) and `glove.6B.50d.f32` (little-endian floats, row by row)
/// in `folder`. Throws Error.
[[nodiscard]] WordVectors read_vectors(const std::string& folder);

}  // namespace factwright

#endif
