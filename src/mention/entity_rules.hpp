#ifndef FACTWRIGHT_MENTION_ENTITY_RULES_HPP
#define FACTWRIGHT_MENTION_ENTITY_RULES_HPP

#include <cstdint>
#include <vector>

#include "factwright/pack.hpp"
#include "mention/token_program.hpp"
#include "mention/wake_index.hpp"

namespace factwright {

/// A stretch of tokens that an entity rule makes a name.
struct RuledName {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t rule = none;  ///< index of Pack::entity_rules
};

/// A stretch of tokens that is known to name something of a type.
struct TypedSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string type;
};

/// The `entities:` rules of a pack, compiled. A rule that asks for entities of a type comes after
/// those that make them. Immutable, shared by threads; the pack and the lexicon must outlive it.
class EntityRules {
 public:
  EntityRules(const Pack& pack, const Lexicon& lexicon);
  EntityRules(const EntityRules&) = delete;
  EntityRules& operator=(const EntityRules&) = delete;

  /// What the rules find where lists and the tagger say `known`: by place, the longer first. In a
  /// sentence the matches of one pattern do not overlap. Cost follows the words met, not the rules.
  [[nodiscard]] std::vector<RuledName> find(const Grammar& grammar,
                                            std::vector<TypedSpan> known) const;
  [[nodiscard]] bool empty() const { return levels_.empty(); }
  [[nodiscard]] const EntityRule& rule(std::uint32_t index) const {
    return pack_.entity_rules[index];
  }

 private:
  struct Pattern {
    std::uint32_t rule = 0;
    TokenProgram program;
  };
  /// Rules none of which asks for what another makes.
  struct Level {
    std::vector<Pattern> patterns;
    WakeIndex index;
  };

  void compile(const std::vector<std::uint32_t>& rules);

  const Pack& pack_;
  const Lexicon& lexicon_;
  WordTable words_;
  PatternParts parts_;
  std::vector<Level> levels_;
};

/// The entity rules in the order in which they can run: each level asks only for types that levels
/// before it make. What stands in a circle (a rule that asks for what it makes) is left out, and so
/// is what asks for what those make; `circle` gets the indices of the former.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> entity_levels(
    const Pack& pack, std::vector<std::uint32_t>& circle);

}  // namespace factwright

#endif
