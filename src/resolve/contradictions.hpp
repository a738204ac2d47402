#ifndef FACTWRIGHT_RESOLVE_CONTRADICTIONS_HPP
#define FACTWRIGHT_RESOLVE_CONTRADICTIONS_HPP

#include <vector>

#include "resolve/happenings.hpp"

namespace factwright {

/// Pairs of facts of one relation and pair of ends, one asserted and the other negated or denied,
/// that can be of the same happening. `all` have their ids. Sorted; of one pair of ends no more
/// than 64 facts of each side are compared, the first by id.
[[nodiscard]] std::vector<Contradiction> find_contradictions(const std::vector<Happening>& all,
                                                             const Within& within);

}  // namespace factwright

#endif
