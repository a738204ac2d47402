#ifndef FACTWRIGHT_LEARN_GRADIENT_HPP
#define FACTWRIGHT_LEARN_GRADIENT_HPP

#include <cstdint>
#include <vector>

#include "learn/parameters.hpp"

namespace factwright {

/// The gradient by all parameters. Of the two tables only the rows in `words`, `subwords` are
/// meant; all others are zero.
struct Gradient {
  Parameters values;
  std::vector<std::uint32_t> words;
  std::vector<std::uint32_t> subwords;
  std::vector<char> word_touched;
  std::vector<char> subword_touched;

  explicit Gradient(Parameters zero);
  void touch_word(std::uint32_t row);
  void touch_subword(std::uint32_t row);
  /// Adds another one, in the fixed order of its rows.
  void add(const Gradient& other);
  void clear();
};

}  // namespace factwright

#endif
