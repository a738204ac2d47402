#ifndef FACTWRIGHT_RESOLVE_RESOLVE_HPP
#define FACTWRIGHT_RESOLVE_RESOLVE_HPP

#include <span>

#include "factwright/corrections.hpp"
#include "factwright/facts.hpp"
#include "factwright/pack.hpp"
#include "factwright/statements.hpp"

namespace factwright {

/// The one join over documents: names that mean one become one entity, statements of one happening
/// one fact with all its evidence, then what follows from the facts by the pack's relations is
/// added. The result does not depend on the order of the documents nor on how they are grouped;
/// ids are hashes of content. The pack gives the relations' properties, `state`, `inverse`,
/// `implies` and `transitive`. Costs a sort of entities and statements.
[[nodiscard]] Facts resolve(std::span<const Statements> documents, const Pack& pack,
                            const Corrections& corrections = {});

}  // namespace factwright

#endif
