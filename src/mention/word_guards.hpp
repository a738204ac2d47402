#ifndef FACTWRIGHT_MENTION_WORD_GUARDS_HPP
#define FACTWRIGHT_MENTION_WORD_GUARDS_HPP

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "factwright/span.hpp"
#include "mention/word_table.hpp"

namespace factwright {

/// Sets of words, each once. A rule that needs one word of a set costs next to nothing in sentences
/// that have none. Written while rules are compiled, then only read.
class WordGuards {
 public:
  /// The number of a set of words (by their numbers; in any order).
  std::uint32_t add(std::vector<std::uint32_t> words);
  [[nodiscard]] std::span<const std::uint32_t> words(std::uint32_t guard) const {
    return std::span(words_).subspan(begins_[guard], begins_[guard + 1] - begins_[guard]);
  }

 private:
  std::vector<std::uint32_t> words_;
  std::vector<std::uint32_t> begins_{0};
  std::map<std::vector<std::uint32_t>, std::uint32_t> known_;
};

/// Which words a sentence has: forms, small-letter forms and lemmas. For one document, sentence by
/// sentence; a sentence that nobody asks about costs nothing. Keeps a reference to the words.
class SentenceWords {
 public:
  /// `size`: of the table that the words are numbered by.
  SentenceWords(const std::vector<TokenWords>& words, std::uint32_t size)
      : words_(words), bits_(size / 64 + 1) {}

  /// The tokens of the sentence that is asked about from now on.
  void enter(Span sentence) { sentence_ = sentence; }
  [[nodiscard]] bool has(std::uint32_t word) {
    if (sentence_ != marked_) mark();
    return (bits_[word / 64] >> (word % 64) & 1) != 0;
  }
  [[nodiscard]] bool has_one(std::span<const std::uint32_t> words) {
    for (const auto word : words) {
      if (has(word)) return true;
    }
    return false;
  }

 private:
  void mark();

  const std::vector<TokenWords>& words_;
  std::vector<std::uint64_t> bits_;  ///< by word
  Span sentence_;
  Span marked_;
};

}  // namespace factwright

#endif
