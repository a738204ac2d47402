#ifndef FACTWRIGHT_RESOLVE_RESOLVE_HPP
#define FACTWRIGHT_RESOLVE_RESOLVE_HPP

#include <span>

#include "factwright/facts.hpp"
#include "factwright/pack.hpp"
#include "factwright/statements.hpp"

namespace factwright {

/// The one join over documents: equal keys become one entity, equal statements one fact with all
/// its evidence. The result does not depend on the order of the documents nor on how they are
/// grouped; ids are hashes of content and stay when documents are added. The pack gives the
/// relations' properties. Costs a sort of entities and statements.
[[nodiscard]] Facts resolve(std::span<const Statements> documents, const Pack& pack);

}  // namespace factwright

#endif
