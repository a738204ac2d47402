#ifndef FACTWRIGHT_RESOLVE_ENTITIES_HPP
#define FACTWRIGHT_RESOLVE_ENTITIES_HPP

#include <map>
#include <span>
#include <string>
#include <vector>

#include "factwright/facts.hpp"
#include "factwright/statements.hpp"

namespace factwright {

/// Entities of all documents, joined by their keys and sorted by id.
struct JoinedEntities {
  std::vector<Entity> items;
  std::map<std::string, std::uint32_t> by_key;
};

/// Joins the local entities of all documents. The name met in most documents wins, then the
/// longer, then the first in byte order; likewise for the type. Aliases are united.
[[nodiscard]] JoinedEntities join_entities(std::span<const Statements> documents);

/// "e:" + 16 hex digits of the key's hash.
[[nodiscard]] std::string entity_id(const std::string& key);

}  // namespace factwright

#endif
