#ifndef FACTWRIGHT_BASE_SPELLING_HPP
#define FACTWRIGHT_BASE_SPELLING_HPP

#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// A name taken apart: words in small letters without accents, and the letters that stand for a
/// word ("George W. Bush": george, bush; w).
struct NameWords {
  std::vector<std::string> words;
  std::string initials;
  bool leads_with_initial = false;  ///< "J. Smith"

  [[nodiscard]] std::string joined(std::string_view between) const;
};

/// Hyphens and spaces part words, points and commas do not count, and neither does a nickname in
/// quotation marks.
[[nodiscard]] NameWords name_words(std::string_view name);

/// A person's name without the nickname that stands in quotation marks inside it: "Ana "Nita"
/// Ruiz" is Ana Ruiz. The name itself where there is none.
[[nodiscard]] std::string without_nickname(std::string_view name);
/// The same with the nickname for the first names: "Nita Ruiz"; "" where there is none.
[[nodiscard]] std::string by_nickname(std::string_view name);

/// The two surnames are long, begin alike and differ by one edit inside: a slip of the pen. Endings
/// that make another name are none ("Petrov", "Petrova").
[[nodiscard]] bool is_misspelling(std::string_view a, std::string_view b);

/// What is left of a word without one of its letters, each way once, and the word: two words that
/// are one edit apart share one of these.
[[nodiscard]] std::vector<std::string> with_a_letter_less(const std::string& word);

/// Capitals only: "NEOC", "U.N.".
[[nodiscard]] bool is_acronym(std::string_view name);

}  // namespace factwright

#endif
