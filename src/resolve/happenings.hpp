#ifndef FACTWRIGHT_RESOLVE_HAPPENINGS_HPP
#define FACTWRIGHT_RESOLVE_HAPPENINGS_HPP

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "factwright/facts.hpp"

namespace factwright {

/// A fact in the making: what one statement says, or several that say the same.
struct Happening {
  Fact fact;                                ///< without ids
  bool state = false;                       ///< lasts; its time is no part of what it is
  bool background = false;                  ///< only told in passing
  std::vector<std::uint32_t> participants;  ///< of the fullest statement, sorted
  std::string order;                ///< what tells it from others of its sort: "next", "second"
  std::uint32_t rank = 0;           ///< how deep it contains others, see nesting.hpp
  std::vector<std::uint32_t> said;  ///< statements that other ones contain, numbered over all
  int said_first = 0;               ///< day numbers of the documents that say so; 0: unknown
  int said_last = 0;
};

/// True where place `inner` lies within place `outer`, as far as is known.
using Within = std::function<bool(std::uint32_t inner, std::uint32_t outer)>;

/// Whether all happenings are of one document, so that a time or place that one of them lacks is
/// the other's without regard to dates.
enum class Scope : std::uint8_t { document, all };

/// Joins statements of one relation, status, source and pair of ends that can be of the same
/// happening: no time, place or role of one contradicts the other's, less precise ones agree with
/// more precise ones ("2020" with "2020-08-18"). Where a vague one fits several that differ, it
/// stays a fact of its own. Across documents a statement without a time is joined to one with a
/// time only where its document appeared within 31 days of that. The result does not depend on the
/// order. Costs a sort; each set of at most 64 different statements of a pair is compared pairwise,
/// of a larger one only those of the same time.
[[nodiscard]] std::vector<Happening> join_happenings(std::vector<Happening> all, Scope scope,
                                                     const Within& within);

/// Gives statements without one of their ends ("the bridge was destroyed") to the only one that
/// knows it ("Norland destroyed the bridge"): within a document where they are compatible, across
/// documents where both have the same day.
[[nodiscard]] std::vector<Happening> fill_ends(std::vector<Happening> all, Scope scope,
                                               const Within& within);

/// Adds what `more` says to `into`; the two are compatible. The order of several does not matter.
void join_into(Happening& into, Happening&& more, const Within& within);

/// Adds a remark to how an evidence was understood; sorted, each once.
void add_mark(Evidence& evidence, const std::string& mark);

/// Marks in the evidence of `h` what it lacks of the whole that it is joined to.
void mark_joined(Happening& h, const Happening& whole);

/// True where the two can be of the same happening, by time, place and roles alone.
[[nodiscard]] bool are_compatible(const Happening& a, const Happening& b, Scope scope,
                                  const Within& within);

}  // namespace factwright

#endif
