#ifndef FACTWRIGHT_AUTHOR_BRIEF_HPP
#define FACTWRIGHT_AUTHOR_BRIEF_HPP

#include <string>

#include "factwright/facts.hpp"
#include "factwright/statements.hpp"

namespace factwright {

/// The short form of a fact with those inside it, as examples and `--want` write it: "say(Ann Lee,
/// meet(Oslo, Kenya))". An end that is not said is `-`, or the fact that stands there; other facts
/// in roles follow the ends. At most nine levels are shown.
[[nodiscard]] std::string brief(const Statements& statements, const Statement& statement);
[[nodiscard]] std::string brief(const Facts& facts, const Fact& fact);

}  // namespace factwright

#endif
