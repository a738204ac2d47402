#ifndef FACTWRIGHT_MENTION_WORD_TABLE_HPP
#define FACTWRIGHT_MENTION_WORD_TABLE_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "factwright/analysis.hpp"

namespace factwright {

/// A word of at most 16 bytes in two numbers, zeros behind its end; others are no short words.
struct ShortWord {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
  std::uint32_t size = 0;
  bool operator==(const ShortWord&) const = default;
};

/// The words that rules ask for, numbered from 1; every other word is 0, so that a rule costs
/// nothing where none of its words is. Written while rules are compiled, then only read.
class WordTable {
 public:
  WordTable() : slots_(16), tags_(16) {}

  /// The number of a word, new or known.
  std::uint32_t add(std::string_view word);
  /// Its number, or 0.
  [[nodiscard]] std::uint32_t find(std::string_view word) const;
  [[nodiscard]] std::uint32_t find(const ShortWord& word) const;
  /// One more than the highest number.
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()) + 1; }
  [[nodiscard]] const std::string& word(std::uint32_t number) const { return words_[number - 1]; }

 private:
  struct Slot {
    ShortWord word;
    std::uint32_t number = 0;
  };

  [[nodiscard]] std::size_t place_of(const ShortWord& word, std::uint64_t hash) const;
  void grow();

  std::vector<Slot> slots_;         ///< a power of two, at most half full
  std::vector<std::uint8_t> tags_;  ///< of a slot: 0 where it is free, else a part of the hash
  std::unordered_map<std::string, std::uint32_t> long_words_;
  std::vector<std::string> words_;
};

/// A token's three words by their numbers.
struct TokenWords {
  std::uint32_t form = 0;   ///< as it stands
  std::uint32_t lower = 0;  ///< in small letters
  std::uint32_t lemma = 0;  ///< likewise
};

[[nodiscard]] TokenWords words_at(const Analysis& analysis, std::uint32_t token,
                                  const WordTable& table);
/// The words of each token of a document. Linear.
[[nodiscard]] std::vector<TokenWords> words_of(const Analysis& analysis, const WordTable& table);

/// How often a word is met in English text, in parts of a million: exact for none, of the right
/// order for the few hundred most frequent, 1 for the others. Rules wake by their rarest word.
[[nodiscard]] std::uint32_t commonness(std::string_view word);

}  // namespace factwright

#endif
