#include "mention/word_guards.hpp"

#include <algorithm>
#include <utility>

namespace factwright {

std::uint32_t WordGuards::add(std::vector<std::uint32_t> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return known_.emplace(std::move(words), static_cast<std::uint32_t>(known_.size())).first->second;
}

void WordGuards::close() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const auto& [words, guard] : known_) {
    for (const auto word : words) pairs.emplace_back(word, guard);
  }
  std::sort(pairs.begin(), pairs.end());
  for (const auto& [word, guard] : pairs) {
    begins_.resize(std::max<std::size_t>(begins_.size(), word + 1),
                   static_cast<std::uint32_t>(guards_.size()));
    guards_.push_back(guard);
  }
  begins_.push_back(static_cast<std::uint32_t>(guards_.size()));
}

void SentenceGuards::mark() {
  std::fill(met_.begin(), met_.end(), 0);
  for (auto token = sentence_.begin; token < sentence_.end; ++token) {
    const auto [form, lower, lemma] = words_[token];
    const auto meet = [&](std::uint32_t word) {
      for (const auto guard : guards_.with(word)) {
        met_[guard / 64] |= std::uint64_t{1} << (guard % 64);
      }
    };
    meet(lower);
    if (lemma != lower) meet(lemma);
    if (form != lower) meet(form);
  }
  marked_ = sentence_;
}

}  // namespace factwright
