#ifndef FACTWRIGHT_AUTHOR_CHECK_HPP
#define FACTWRIGHT_AUTHOR_CHECK_HPP

#include <string>
#include <vector>

#include "factwright/diagnostics.hpp"
#include "factwright/pack.hpp"

namespace factwright {

/// What can be proved of a whole pack that its loader, which sees one thing at a time, cannot see:
/// FW5xx. Only what stands in files under one of `folders` (empty: anywhere) is told of; what it is
/// compared with is all of `pack`. Reads the lines that it shows from those files. Near linear in
/// the rules.
void check_pack(const Pack& pack, const std::vector<std::string>& folders,
                Diagnostics& diagnostics);

/// The parts of check_pack(), without lines and for all folders: rules seen beside each other,
/// what is declared but never reached, and what cannot run or costs much.
void check_rules(const Pack& pack, Diagnostics& diagnostics);
void check_reach(const Pack& pack, Diagnostics& diagnostics);
void check_patterns(const Pack& pack, Diagnostics& diagnostics);

}  // namespace factwright

#endif
