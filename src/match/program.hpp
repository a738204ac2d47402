#ifndef FACTWRIGHT_MATCH_PROGRAM_HPP
#define FACTWRIGHT_MATCH_PROGRAM_HPP

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "factwright/pack.hpp"
#include "match/patterns.hpp"
#include "mention/lexicon.hpp"

namespace factwright {

/// A place where one trigger of one rule may wake: the first (for verbs) or last (for nouns) word
/// is the key of the index, the others must stand beside it.
struct TriggerEntry {
  std::uint32_t rule = 0;
  TriggerKind kind = TriggerKind::verb;
  std::vector<std::string> others;  ///< lemmas or small-letter forms
};

/// A list of values of a rule with "@list" expanded.
struct Values {
  std::set<std::string, std::less<>> lemmas;
  std::vector<std::string> types;
  std::vector<std::string> entity_lists;
  bool any = false;
};

struct CompiledCondition {
  ConditionKind kind = ConditionKind::position;
  PositionRef position;
  Values values;
};

struct CompiledRole {
  const RoleDecl* decl = nullptr;
  std::vector<PositionRef> at;
  Values narrowing;
  bool narrowed = false;
};

struct CompiledRule {
  const Rule* rule = nullptr;
  const RelationDecl* relation = nullptr;
  std::vector<CompiledRole> roles;
  std::vector<CompiledCondition> when;
  std::vector<CompiledCondition> unless;
  std::vector<std::uint32_t> instead_of;  ///< rules silenced on the same words
};

/// A pack made ready to match: rules stand in an index over words, so that a rule costs nothing
/// where none of its words is. Immutable, shared by threads. The pack must outlive it.
class Program {
 public:
  Program(const Pack& pack, const Lexicon& lexicon);

  [[nodiscard]] const std::vector<CompiledRule>& rules() const { return rules_; }
  [[nodiscard]] const Patterns& patterns() const { return patterns_; }
  /// Triggers whose key word is `lemma`, or, for TriggerKind::words, the small-letter form.
  [[nodiscard]] const std::vector<TriggerEntry>& verbs(const std::string& lemma) const;
  [[nodiscard]] const std::vector<TriggerEntry>& nouns(const std::string& lemma) const;
  [[nodiscard]] const std::vector<TriggerEntry>& adjectives(const std::string& lemma) const;
  [[nodiscard]] const std::vector<TriggerEntry>& words(const std::string& form) const;
  [[nodiscard]] const Pack& pack() const { return *pack_; }
  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

 private:
  using Index = std::unordered_map<std::string, std::vector<TriggerEntry>>;

  void add_rule(const Rule& rule);
  void add_trigger(std::uint32_t rule, TriggerKind kind, const std::string& text);
  [[nodiscard]] Values expand(const std::vector<std::string>& values) const;

  const Pack* pack_;
  const Lexicon* lexicon_;
  std::vector<CompiledRule> rules_;
  Patterns patterns_;
  Index verbs_;
  Index nouns_;
  Index adjectives_;
  Index words_;
};

}  // namespace factwright

#endif
