#ifndef FACTWRIGHT_RULES_RELATION_HPP
#define FACTWRIGHT_RULES_RELATION_HPP

#include "factwright/pack.hpp"
#include "rules/names.hpp"
#include "rules/source.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {

/// Reads one entry of `relations:`. Of use only where `report` has no errors afterwards.
[[nodiscard]] RelationDecl read_relation(const YamlNode& key, const YamlNode& value,
                                         const Scope& scope, const Reporter& report);

}  // namespace factwright

#endif
