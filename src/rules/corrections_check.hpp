#ifndef FACTWRIGHT_RULES_CORRECTIONS_CHECK_HPP
#define FACTWRIGHT_RULES_CORRECTIONS_CHECK_HPP

#include "factwright/corrections.hpp"
#include "rules/source.hpp"

namespace factwright {

/// Reports corrections that contradict each other (FW901), each at its line with the other's, and
/// those that say the same twice (FW902, a warning). What is the same as the same is the same.
void check_corrections(const Corrections& corrections, const Reporter& report);

}  // namespace factwright

#endif
