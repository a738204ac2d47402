#ifndef FACTWRIGHT_ANALYZE_FEATURES_HPP
#define FACTWRIGHT_ANALYZE_FEATURES_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace factwright {

/// Rows of the sub-word table that describe a form: the form itself, its lower-case form, endings
/// of one to five bytes, beginnings of one to four, its shape and its shape without repetitions.
struct WordFeatures {
  static constexpr std::size_t max_count = 13;
  std::array<std::uint32_t, max_count> rows{};
  std::uint32_t count = 0;
};

/// A byte of a form as the vocabulary knows it: ASCII letters in lower case, every digit as '0'.
[[nodiscard]] constexpr char folded_byte(char byte) {
  if (byte >= 'A' && byte <= 'Z') return static_cast<char>(byte - 'A' + 'a');
  return byte >= '0' && byte <= '9' ? '0' : byte;
}

[[nodiscard]] std::string folded(std::string_view form);

/// Features of a form for a table of 2^`table_bits` rows. Part of the model's meaning: a change
/// here needs a new model. Pure; linear in the form's size; does not allocate.
[[nodiscard]] WordFeatures word_features(std::string_view form, std::uint32_t table_bits);

}  // namespace factwright

#endif
