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

/// Patterns by the rarest word that they need, so that one costs nothing where it is not. Where a
/// second word must stand at a fixed place beside it, that is looked at before anything else.
class WakeIndex {
 public:
  /// `sets` as wake_sets gives them; without any the pattern wakes in every sentence.
  void add(std::uint32_t pattern, const std::vector<WakeSet>& sets);
  [[nodiscard]] bool empty() const { return count_ == 0; }

  /// What may start in the sentence [begin, end), by pattern and then place; not overlapping.
  void wake(const std::vector<TokenWords>& words, std::uint32_t begin, std::uint32_t end,
            std::vector<Wake>& out) const;

 private:
  struct Entry {
    std::uint32_t pattern = 0;
    std::uint32_t least = 0;
    std::uint32_t most = 0;
    std::int32_t guard_offset = 0;
    WakeWord guard;  ///< word 0: none
  };
  using Entries = std::vector<std::vector<Entry>>;  ///< by the number of a word

  [[nodiscard]] static bool guarded(const Entry& entry, const std::vector<TokenWords>& words,
                                    std::int64_t token, Span sentence);

  std::array<Entries, 3> by_word_;  ///< by key
  std::vector<std::uint32_t> always_;
  std::size_t count_ = 0;
};

}  // namespace factwright

#endif
