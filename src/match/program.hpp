#ifndef FACTWRIGHT_MATCH_PROGRAM_HPP
#define FACTWRIGHT_MATCH_PROGRAM_HPP

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "factwright/pack.hpp"
#include "match/patterns.hpp"
#include "match/trigger_index.hpp"
#include "mention/lexicon.hpp"

namespace factwright {

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
  std::uint32_t number = 0;  ///< equal for equal conditions of a program
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
  [[nodiscard]] std::span<const TriggerEntry> triggers(TriggerKind kind,
                                                       std::string_view word) const {
    return triggers_.at(kind, patterns_.words().find(word));
  }
  [[nodiscard]] const TriggerIndex& triggers() const { return triggers_; }
  [[nodiscard]] const Pack& pack() const { return *pack_; }
  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

 private:
  /// Words one of which must be there, as a guard, and how common they are.
  struct Need {
    std::uint32_t guard = none;
    std::uint64_t commonness = UINT64_MAX;
  };

  void add_rule(const Rule& rule);
  void add_triggers(const CompiledRule& rule, std::uint32_t index);
  void add_trigger(TriggerEntry entry, const std::string& text, Need need);
  [[nodiscard]] Values expand(const std::vector<std::string>& values) const;
  void add_need(const std::set<std::string, std::less<>>& words, Need& rarest);
  [[nodiscard]] Need need_of(const CompiledRule& rule);
  [[nodiscard]] CompiledCondition compiled(const Condition& condition);
  [[nodiscard]] std::uint32_t way_of(const TriggerEntry& entry);

  const Pack* pack_;
  const Lexicon* lexicon_;
  std::vector<CompiledRule> rules_;
  Patterns patterns_;
  TriggerIndex triggers_;
  std::map<std::string, std::uint32_t> conditions_;  ///< numbers by what they ask
  std::map<std::string, std::uint32_t> ways_;  ///< of triggers to wake, by kind, words and state
};

}  // namespace factwright

#endif
