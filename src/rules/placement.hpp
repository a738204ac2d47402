#ifndef FACTWRIGHT_RULES_PLACEMENT_HPP
#define FACTWRIGHT_RULES_PLACEMENT_HPP

#include <map>
#include <string>
#include <vector>

#include "factwright/pack.hpp"
#include "rules/names.hpp"
#include "rules/source.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {

/// What a rule's roles and conditions may name.
struct PlacementScope {
  const Scope* scope = nullptr;
  const RelationDecl* relation = nullptr;  ///< nullptr: unknown or faulty, any role will do
};

/// `roles:`: role -> position, list of positions, or {at: .., is: ..}.
[[nodiscard]] std::vector<RoleSpec> read_role_specs(const YamlNode& map,
                                                    const PlacementScope& names,
                                                    const Reporter& report);

/// `when:` and `unless:`: position, `words`, `under` or `zone` -> values.
[[nodiscard]] std::vector<Condition> read_conditions(const YamlNode& map,
                                                     const PlacementScope& names,
                                                     const Reporter& report);

/// `where:`: role -> types or lists.
[[nodiscard]] std::map<std::string, std::vector<std::string>> read_narrowing(
    const YamlNode& map, const PlacementScope& names, const Reporter& report);

}  // namespace factwright

#endif
