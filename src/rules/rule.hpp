#ifndef FACTWRIGHT_RULES_RULE_HPP
#define FACTWRIGHT_RULES_RULE_HPP

#include "factwright/pack.hpp"
#include "rules/names.hpp"
#include "rules/source.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {

/// Adds every name under `rules:` and `entities:` of a rules file to `scope`; two of one name are
/// a fault.
void collect_rule_names(const YamlNode& root, const Reporter& report, Scope& scope);

/// Reads a rules file. A rule with a fault is reported and left out, the others go into `pack`.
void read_rules(const YamlNode& root, const Scope& scope, const Reporter& report, Pack& pack);

/// Reads one entry of `rules:`. Of use only where `report` has no errors afterwards.
[[nodiscard]] Rule read_rule(const YamlNode& node, const Scope& scope, const Reporter& report);

/// Reads one entry of `entities:`, likewise.
[[nodiscard]] EntityRule read_entity_rule(const YamlNode& node, const Scope& scope,
                                          const Reporter& report);

}  // namespace factwright

#endif
