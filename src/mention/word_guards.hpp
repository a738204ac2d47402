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
/// that have none. Filled while rules are compiled, closed, then only read.
class WordGuards {
 public:
  /// The number of a set of words (by their numbers; in any order).
  std::uint32_t add(std::vector<std::uint32_t> words);
  void close();

  /// The sets that a word is in.
  [[nodiscard]] std::span<const std::uint32_t> with(std::uint32_t word) const {
    if (word + 1 >= begins_.size()) return {};
    return std::span(guards_).subspan(begins_[word], begins_[word + 1] - begins_[word]);
  }
  [[nodiscard]] std::size_t size() const { return known_.size(); }

 private:
  std::map<std::vector<std::uint32_t>, std::uint32_t> known_;
  std::vector<std::uint32_t> guards_;  ///< of one word after the other
  std::vector<std::uint32_t> begins_;  ///< in guards_, by word
};

/// Which sets of words a sentence has a word of: a form, a small-letter form or a lemma. For one
/// document, sentence by sentence; one that nobody asks about costs nothing. Keeps references.
class SentenceGuards {
 public:
  SentenceGuards(const WordGuards& guards, const std::vector<TokenWords>& words)
      : guards_(guards), words_(words), met_(guards.size() / 64 + 1) {}

  /// The tokens of the sentence that is asked about from now on.
  void enter(Span sentence) { sentence_ = sentence; }
  [[nodiscard]] bool met(std::uint32_t guard) {
    if (sentence_ != marked_) mark();
    return (met_[guard / 64] >> (guard % 64) & 1) != 0;
  }

 private:
  void mark();

  const WordGuards& guards_;
  const std::vector<TokenWords>& words_;
  std::vector<std::uint64_t> met_;  ///< a bit for each set
  Span sentence_;
  Span marked_;
};

}  // namespace factwright

#endif
