#ifndef FACTWRIGHT_MATCH_TRIGGER_INDEX_HPP
#define FACTWRIGHT_MATCH_TRIGGER_INDEX_HPP

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "factwright/pack.hpp"
#include "mention/word_guards.hpp"

namespace factwright {

/// A place where one trigger of one rule may wake: the first (for verbs) or last (for nouns) word
/// is the key of the index, the others must stand beside it.
struct TriggerEntry {
  std::uint32_t rule = 0;
  TriggerKind kind = TriggerKind::verb;
  std::vector<std::string> others;  ///< lemmas or small-letter forms
  bool state = false;               ///< the rule tells what lasts
  std::uint32_t way = 0;       ///< equal for entries of one kind with the same others and state
  std::uint32_t guard = none;  ///< words one of which the sentence must have: see WordGuards
};

/// The triggers of all rules by their key words. Filled, closed, then only read.
class TriggerIndex {
 public:
  /// Adds an entry under a word (by its number).
  void add(std::uint32_t word, TriggerEntry entry);
  /// Puts what was added in order; nothing is found before.
  void close();

  /// Entries of a kind under a word, in the order of their rules.
  [[nodiscard]] std::span<const TriggerEntry> at(TriggerKind kind, std::uint32_t word) const {
    const auto& begins = begins_[static_cast<std::size_t>(kind)];
    if (word + 1 >= begins.size()) return {};
    return std::span(entries_).subspan(begins[word], begins[word + 1] - begins[word]);
  }
  /// One guard after the other, as the entries lie: short, to be run over quickly.
  [[nodiscard]] std::span<const std::uint32_t> guards(std::span<const TriggerEntry> entries) const {
    const auto first = static_cast<std::size_t>(entries.data() - entries_.data());
    return std::span(guards_).subspan(first, entries.size());
  }

 private:
  static constexpr std::size_t kinds = 4;
  struct Added {
    std::uint32_t word = 0;
    TriggerEntry entry;
  };

  std::vector<Added> added_;
  std::vector<TriggerEntry> entries_;
  std::vector<std::uint32_t> guards_;
  std::array<std::vector<std::uint32_t>, kinds> begins_;  ///< by kind and word
};

}  // namespace factwright

#endif
