#ifndef FACTWRIGHT_RESOLVE_IDENTITY_HPP
#define FACTWRIGHT_RESOLVE_IDENTITY_HPP

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "factwright/corrections.hpp"
#include "factwright/facts.hpp"
#include "factwright/pack.hpp"
#include "factwright/statements.hpp"

namespace factwright {

/// Who is who over all documents.
struct Identity {
  std::vector<Entity> entities;                   ///< sorted by id
  std::vector<std::vector<std::uint32_t>> of;     ///< document, local entity -> entities
  std::vector<std::vector<std::uint32_t>> nodes;  ///< document, local entity -> reasons
  std::vector<std::string> reasons;  ///< why a name was joined to its entity; "" for its own name
  std::vector<NameJoin> joins;       ///< sorted
  std::vector<bool> used;            ///< by corrections in order: same, not same, types, aliases
};

/// Joins the local entities of all documents; `repeated` is what find_repeated gives for them.
/// Equal keys are one; names that differ are joined for a reason that is written down, and never
/// across what the texts or the corrections state: two first names, another gender or sort of
/// thing, two persons of one document. The result depends on the set of documents alone. An
/// entity's id is that of the best of its keys (listed, then a full name, then the first in byte
/// order): a document that is added never changes it, but where it shows two to be one, when both
/// have the id of one of them.
[[nodiscard]] Identity identify(std::span<const Statements> documents, const Pack& pack,
                                const Corrections& corrections,
                                std::span<const std::uint32_t> repeated);

/// "e:" + 16 hex digits of the key's hash.
[[nodiscard]] std::string entity_id(const std::string& key);

}  // namespace factwright

#endif
