#ifndef FACTWRIGHT_RESOLVE_FINISH_HPP
#define FACTWRIGHT_RESOLVE_FINISH_HPP

#include <map>
#include <span>
#include <string>
#include <vector>

#include "factwright/pack.hpp"
#include "factwright/statements.hpp"
#include "resolve/happenings.hpp"

namespace factwright {

/// Gives facts without an id their ids: hashes over the ids of entities and the words of the fact.
/// Those of inner facts, by the numbers of RoleFiller::fact, are `inner`. An event's is one over
/// relation, participants of the fullest statement, time, status and source, so that the pairs that
/// one sentence names share it.
void name_facts(std::vector<Happening>& all, const std::vector<Entity>& entities,
                const std::map<std::uint32_t, std::string>& inner = {});

/// Makes one of facts that have one id (a role that two statements call by other names).
void unite_same_ids(std::vector<Happening>& all, const Within& within);

/// Document -> who publishes it, or the document of which it is a repetition.
[[nodiscard]] std::map<std::string, std::string> origins_of(
    std::span<const Statements> documents, const std::vector<std::uint32_t>& repeated);

/// Facts sorted by id, with sorted evidence, properties of their relation and the number of
/// independent sources.
[[nodiscard]] std::vector<Fact> finished(std::vector<Happening> all, const Pack& pack,
                                         const std::map<std::string, std::string>& origins);

/// Drops entities that no fact names: nodes without evidence.
void drop_unused(Facts& facts);

}  // namespace factwright

#endif
