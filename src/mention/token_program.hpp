#ifndef FACTWRIGHT_MENTION_TOKEN_PROGRAM_HPP
#define FACTWRIGHT_MENTION_TOKEN_PROGRAM_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "factwright/pack.hpp"
#include "mention/token_tests.hpp"
#include "mention/word_guards.hpp"

namespace factwright {

/// One step of a compiled token pattern. `next` is what follows, `other` the second way of a split
/// or the first step of what a look-around looks for.
struct TokenStep {
  enum class Kind : std::uint8_t {
    test,     ///< the token passes test `value`
    mention,  ///< a mention for role `value`
    list,     ///< an entry of list `value`
    split,    ///< `next` first, then `other`
    open,     ///< the capture of role `value` begins
    close,
    ahead,   ///< `value` 1: negated
    behind,  ///< likewise
    begin,
    end,
    accept
  };
  Kind kind = Kind::accept;
  std::uint32_t value = 0;
  std::uint32_t next = 0;
  std::uint32_t other = 0;
};

/// An entry of a list: its words in small letters by number.
struct ListPhrase {
  std::vector<std::uint32_t> words;
};

/// The lists that patterns name, by the first word of their entries.
class ListPhrases {
 public:
  /// The number of a list.
  std::uint32_t add(const std::string& name, const Lexicon& lexicon, WordTable& words);
  /// The lengths of the entries that stand at `token`, shortest first, each once.
  [[nodiscard]] std::vector<std::uint32_t> lengths_at(std::uint32_t list,
                                                      const std::vector<TokenWords>& words,
                                                      std::uint32_t token, std::uint32_t end) const;
  /// The first words of a list's entries.
  [[nodiscard]] const std::vector<std::uint32_t>& first_words(std::uint32_t list) const {
    return lists_[list].first;
  }

 private:
  struct Entries {
    std::string name;
    std::vector<std::uint32_t> first;              ///< sorted
    std::vector<std::vector<ListPhrase>> phrases;  ///< beside `first`
  };
  std::vector<Entries> lists_;
};

/// A token pattern as a machine runs it. Starts at step 0.
struct TokenProgram {
  std::vector<TokenStep> steps;
  std::vector<std::string> roles;  ///< by number
};

/// What patterns are compiled into and read from. Immutable once all are compiled.
struct PatternParts {
  PatternParts(WordTable& table, const Lexicon& known)
      : words(table), lexicon(known), tests(table, known) {}
  WordTable& words;
  const Lexicon& lexicon;
  TokenTests tests;
  ListPhrases lists;
  WordGuards guards;
};

[[nodiscard]] TokenProgram compile_tokens(const TokenPattern& pattern, PatternParts& parts);

/// A phrase as a token pattern.
[[nodiscard]] TokenPattern as_tokens(const PhraseNode& phrase);

}  // namespace factwright

#endif
