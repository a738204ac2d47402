#ifndef FACTWRIGHT_RESOLVE_DERIVE_HPP
#define FACTWRIGHT_RESOLVE_DERIVE_HPP

#include <string>
#include <vector>

#include "factwright/pack.hpp"
#include "resolve/happenings.hpp"

namespace factwright {

/// What follows from facts by the relations' `inverse`, `implies` and `transitive`, with the
/// evidence of the premises: each carries "derived: RELATION of FACT .." in its `via`.
struct Derived {
  std::vector<Happening> facts;      ///< without ids
  std::vector<std::string> remarks;  ///< limits that were reached
};

/// Derives from facts with both ends. An inverse holds with any status; what is implied follows
/// from asserted, planned and possible facts only (who denies the special does not deny the
/// general); a chain needs asserted facts, of no source or of one. Nothing is derived that is said
/// already, nor from an entity to itself. Chains take up to 8 steps; of each relation no more facts
/// are derived by chains than four for each that is said and a thousand, the shorter first.
[[nodiscard]] Derived derive(const std::vector<Happening>& said, const Pack& pack);

}  // namespace factwright

#endif
