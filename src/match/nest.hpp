#ifndef FACTWRIGHT_MATCH_NEST_HPP
#define FACTWRIGHT_MATCH_NEST_HPP

#include <vector>

#include "match/scene.hpp"
#include "match/tidy.hpp"

namespace factwright {

/// Fills the roles that take facts with the statements whose trigger heads the words there, with
/// those of the words joined to it by "and" too; where it has none, with those of what it takes
/// as a complement or object ("said that they would hold talks"). A statement whose role needs a
/// fact and has none is left out. The inner ones come first in the outcome, so that none contains
/// itself; of a chain of more than eight the outermost keep their words alone. Linear but for a
/// sort of the triggers.
[[nodiscard]] std::vector<Statement> nest(std::vector<Drawn> drawn, const Scene& scene);

}  // namespace factwright

#endif
