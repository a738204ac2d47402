#ifndef FACTWRIGHT_RESOLVE_PLACES_HPP
#define FACTWRIGHT_RESOLVE_PLACES_HPP

#include <vector>

#include "factwright/facts.hpp"
#include "factwright/pack.hpp"
#include "resolve/happenings.hpp"

namespace factwright {

/// Which entities lie in which, as far as the pack's lists (their column `country`) and the names
/// themselves tell ("Bergen Harbour" lies in "Bergen"). `entities` must outlive the result.
[[nodiscard]] Within within(const std::vector<Entity>& entities, const Pack& pack);

}  // namespace factwright

#endif
