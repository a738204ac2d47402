#ifndef FACTWRIGHT_RULES_SCHEMA_HPP
#define FACTWRIGHT_RULES_SCHEMA_HPP

#include <string>

#include "factwright/pack.hpp"
#include "rules/names.hpp"
#include "rules/source.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {

/// Adds the types, properties and relations of schema.yaml to `pack`, and every name in it to
/// `scope`. A faulty relation is left out of the pack; its name stays known.
void read_schema(const YamlNode& root, const Reporter& report, Pack& pack, Scope& scope);

}  // namespace factwright

#endif
