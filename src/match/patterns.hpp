#ifndef FACTWRIGHT_MATCH_PATTERNS_HPP
#define FACTWRIGHT_MATCH_PATTERNS_HPP

#include <compare>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "factwright/pack.hpp"
#include "match/path_program.hpp"
#include "mention/token_program.hpp"
#include "mention/wake_index.hpp"

namespace factwright {

struct Scene;
struct CompiledRule;

/// One line of `phrases:`, `tokens:` or `path:` of a rule, compiled.
struct RulePattern {
  enum class Kind : std::uint8_t { phrase, tokens, path };
  Kind kind = Kind::phrase;
  std::uint32_t rule = 0;  ///< index of Program::rules
  std::uint32_t program = 0;
};

/// The patterns of all rules, by the words that wake them. Immutable once all are added.
class Patterns {
 public:
  explicit Patterns(const Lexicon& lexicon) : parts_(words_, lexicon) {}
  Patterns(const Patterns&) = delete;
  Patterns& operator=(const Patterns&) = delete;

  void add(std::uint32_t index, const Rule& rule);
  void close();  ///< once all are added, those of triggers in parts() too

  [[nodiscard]] const std::vector<RulePattern>& items() const { return items_; }
  [[nodiscard]] const TokenProgram& tokens(const RulePattern& item) const {
    return token_programs_[item.program];
  }
  [[nodiscard]] const PathProgram& path(const RulePattern& item) const {
    return path_programs_[item.program];
  }
  [[nodiscard]] const PatternParts& parts() const { return parts_; }
  [[nodiscard]] PatternParts& parts() { return parts_; }  ///< while rules are compiled
  [[nodiscard]] const WordTable& words() const { return words_; }
  [[nodiscard]] const WakeIndex& index() const { return index_; }

 private:
  void add_tokens(RulePattern::Kind kind, std::uint32_t rule, const TokenPattern& pattern);

  WordTable words_;
  PatternParts parts_;
  std::vector<RulePattern> items_;
  std::vector<TokenProgram> token_programs_;
  std::vector<PathProgram> path_programs_;
  WakeIndex index_;
};

/// A role of a pattern and the tokens that it has taken; `mention` is an index of Mentions::items
/// where a mention was asked for. A path's roles take one token each, the head of a phrase.
struct PatternRole {
  std::string role;
  Span tokens;
  std::uint32_t mention = none;
  auto operator<=>(const PatternRole& other) const {
    return std::tie(role, tokens.begin, tokens.end) <=>
           std::tie(other.role, other.tokens.begin, other.tokens.end);
  }
  bool operator==(const PatternRole& other) const { return (*this <=> other) == 0; }
};

/// One way in which a pattern of a rule matches.
struct PatternHit {
  std::uint32_t rule = 0;
  RulePattern::Kind kind = RulePattern::Kind::phrase;
  Span tokens;  ///< of a path: the token of the word that wakes it
  std::vector<PatternRole> roles;
};

/// Every match of every pattern in the document: by place, then by rule. A phrase may start at any
/// token, the first line of a rule that matches there counts; of a token pattern those that do not
/// overlap, from the left; of a path every way to fill its roles.
[[nodiscard]] std::vector<PatternHit> find_patterns(const Scene& scene);
/// The same where the document's words are known by the numbers of the patterns' table.
[[nodiscard]] std::vector<PatternHit> find_patterns(const Scene& scene,
                                                    const std::vector<TokenWords>& words);

}  // namespace factwright

#endif
