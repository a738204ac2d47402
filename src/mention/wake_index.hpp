#ifndef FACTWRIGHT_MENTION_WAKE_INDEX_HPP
#define FACTWRIGHT_MENTION_WAKE_INDEX_HPP

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "mention/token_program.hpp"

namespace factwright {

/// A word that a pattern needs, and which of a token's words it is.
struct WakeWord {
  TestKey key = TestKey::lemma;  ///< lemma, lower or word
  std::uint32_t word = 0;
  auto operator<=>(const WakeWord&) const = default;
};

/// Words one of which must be there, `least` to `most` tokens after the start of the pattern.
struct WakeSet {
  std::vector<WakeWord> words;
  std::uint32_t least = 0;
  std::uint32_t most = 0;
  bool anywhere = false;         ///< instead: at no known place of the sentence
  std::uint64_t commonness = 0;  ///< of all its words together
};

/// Words one of which a token must be to pass; nothing where other tokens pass too.
[[nodiscard]] std::optional<WakeSet> wake_words(const TokenTest& test, PatternParts& parts);

/// Every set of words that the pattern needs, the rarest first; empty where no word indexes it.
[[nodiscard]] std::vector<WakeSet> wake_sets(const TokenPattern& pattern, PatternParts& parts);

/// A pattern that may start at any token of [first, last].
struct Wake {
  std::uint32_t pattern = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Patterns by the rarest word that they need, so that one costs nothing where it is not. A second
/// word is looked for before anything else: a few tokens around the first where the pattern says
/// how far, else in the sentence. Filled, closed, then only read.
class WakeIndex {
 public:
  /// `sets` as wake_sets gives them, the first at a known place; without any the pattern wakes in
  /// every sentence.
  void add(std::uint32_t pattern, const std::vector<WakeSet>& sets, WordGuards& guards);
  void close();
  [[nodiscard]] bool empty() const { return count_ == 0; }

  /// What may start in the sentence, by pattern and then place; not overlapping. `guards` has the
  /// sentence entered.
  void wake(const std::vector<TokenWords>& words, Span sentence, SentenceGuards& guards,
            std::vector<Wake>& out) const;

 private:
  struct Entry {
    std::uint32_t pattern = 0;
    std::uint32_t least = 0;
    std::uint32_t most = 0;
  };
  /// Where a second word stands, seen from the first; first > last: somewhere in the sentence.
  struct Place {
    std::int32_t first = 1;
    std::int32_t last = 0;
    TestKey key = TestKey::lemma;
    auto operator<=>(const Place&) const = default;
    [[nodiscard]] bool near() const { return first <= last; }
  };
  /// `second`: a word at a near place; else a guard, or `none`.
  struct Added {
    WakeWord first;
    Place place;
    std::uint32_t second = none;
    Entry entry;
  };
  /// Entries with one first word and one place.
  struct Group {
    Place place;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint64_t seconds = 0;  ///< a bit for each of the second words, by their last six bits
  };
  /// Of a group, the entries with one second word.
  struct Slot {
    std::uint64_t key = 0;  ///< group and word; 0: free
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  void add_group(const Added& first);
  void fill_slots();
  [[nodiscard]] std::size_t slot_of(std::uint64_t key) const;
  /// Calls `use` with every entry whose first word is at `token` and whose second is there too.
  template <class Use>
  void each(const std::vector<TokenWords>& words, Span sentence, std::uint32_t token,
            SentenceGuards& guards, const Use& use) const;
  template <class Use>
  void each_near(const Group& group, const std::vector<TokenWords>& words, Span sentence,
                 std::uint32_t token, const Use& use) const;

  std::vector<Added> added_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> seconds_;  ///< beside entries_
  std::vector<Group> groups_;
  std::array<std::vector<std::uint32_t>, 3> begins_;  ///< in groups_, by key and first word
  std::vector<Slot> slots_;                           ///< a power of two, at most half full
  std::vector<std::uint32_t> always_;
  std::size_t count_ = 0;
};

}  // namespace factwright

#endif
