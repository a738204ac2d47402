#ifndef FACTWRIGHT_AUTHOR_EXPLAIN_HPP
#define FACTWRIGHT_AUTHOR_EXPLAIN_HPP

#include <string>
#include <vector>

#include "factwright/facts.hpp"
#include "factwright/pack.hpp"

namespace factwright {

/// The facts that are meant by an id (of a fact, a happening or an entity) or by one or two names:
/// with two, those that join both. Names are compared with the names and aliases of entities,
/// without regard to the case of ASCII letters. In the order of the facts. Linear in the facts.
[[nodiscard]] std::vector<const Fact*> facts_about(const Facts& facts,
                                                   const std::vector<std::string>& words);

/// Why a fact is there, for people: what it says, who its participants are, and every sentence
/// with the words marked ("[from: Ana Ruiz] [trigger: met] .."), its rule with file and line where
/// the pack still has it, and how participants were found where not by name. Control characters of
/// the texts become spaces.
[[nodiscard]] std::string explain(const Facts& facts, const Fact& fact, const Pack& pack);

/// The name or alias nearest to a name that no entity has; empty where none is near.
[[nodiscard]] std::string nearest_entity(const Facts& facts, const std::string& name);

}  // namespace factwright

#endif
