#ifndef FACTWRIGHT_ANALYZE_VOCABULARY_HPP
#define FACTWRIGHT_ANALYZE_VOCABULARY_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace factwright {

/// The words that have an embedding of their own, in folded form. Row 0 of the table stands for
/// the root before the sentence and row 1 for all other words; both are words "<..>" no text has.
class Vocabulary {
 public:
  static constexpr std::uint32_t root = 0;
  static constexpr std::uint32_t unknown = 1;

  Vocabulary() = default;
  /// `words` starts with the two special ones; see `special_words`.
  explicit Vocabulary(std::vector<std::string> words);

  [[nodiscard]] static std::vector<std::string> special_words();

  /// The row of a form, which is folded for it; `unknown` without one. Does not allocate.
  [[nodiscard]] std::uint32_t row(std::string_view form) const;
  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

 private:
  struct FoldedHash {
    using is_transparent = void;
    [[nodiscard]] std::size_t operator()(std::string_view form) const;
  };
  struct FoldedEqual {
    using is_transparent = void;
    [[nodiscard]] bool operator()(std::string_view a, std::string_view b) const;
  };

  std::vector<std::string> words_;
  std::unordered_map<std::string, std::uint32_t, FoldedHash, FoldedEqual> rows_;
};

}  // namespace factwright

#endif
