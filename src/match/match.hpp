#ifndef FACTWRIGHT_MATCH_MATCH_HPP
#define FACTWRIGHT_MATCH_MATCH_HPP

#include "analyze/grammar.hpp"
#include "factwright/document.hpp"
#include "factwright/mentions.hpp"
#include "factwright/statements.hpp"
#include "match/program.hpp"

namespace factwright {

/// What the rules of the program find in one document: roles, status, time, place, source and
/// evidence of each match. The mentions' entities go into the result. Pure and thread-safe. Cost
/// follows the triggers met, not the rules.
[[nodiscard]] Statements match(const Document& document, const Grammar& grammar, Mentions mentions,
                               const Program& program);

}  // namespace factwright

#endif
