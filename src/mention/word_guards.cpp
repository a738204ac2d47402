#include "mention/word_guards.hpp"

#include <algorithm>
#include <utility>

namespace factwright {

std::uint32_t WordGuards::add(std::vector<std::uint32_t> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  const auto number = static_cast<std::uint32_t>(begins_.size()) - 1;
  const auto [known, fresh] = known_.emplace(std::move(words), number);
  if (!fresh) return known->second;
  words_.insert(words_.end(), known->first.begin(), known->first.end());
  begins_.push_back(static_cast<std::uint32_t>(words_.size()));
  return number;
}

void SentenceWords::mark() {
  const auto each = [&](Span tokens, const auto& use) {
    for (auto token = tokens.begin; token < tokens.end; ++token) {
      const TokenWords& own = words_[token];
      for (const auto word : {own.form, own.lower, own.lemma}) use(word);
    }
  };
  each(marked_, [&](std::uint32_t word) { bits_[word / 64] = 0; });
  each(sentence_, [&](std::uint32_t word) {
    if (word != 0) bits_[word / 64] |= std::uint64_t{1} << (word % 64);
  });
  marked_ = sentence_;
}

}  // namespace factwright
