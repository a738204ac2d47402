#ifndef FACTWRIGHT_MATCH_NARRATIVE_HPP
#define FACTWRIGHT_MATCH_NARRATIVE_HPP

#include <vector>

#include "match/scene.hpp"
#include "match/tidy.hpp"

namespace factwright {

/// What a reader takes from the text around a sentence, for statements in the order of the text:
/// - a plain past event without a time of its own was when the sentence before says that its
///   participants did something else; or, of those whom a report of the day is about, on that day;
/// - a state of a person that is told in passing ("Minister Ruiz met ..") is so at the time of its
///   clause, and one that has ended was before that;
/// - what is done to a building happened where the text says that it stands.
/// Each is marked in the evidence's `via`. Linear in the statements but for the look at the
/// sentence before.
void read_on(std::vector<Drawn>& drawn, const Scene& scene);

/// A noun that woke a rule but names nobody: "the meeting".
struct Retelling {
  std::uint32_t rule = 0;
  const Trigger& trigger;
};

/// "The meeting took place in Oslo": the statements of the latest happening of that relation, at
/// most five sentences back, as the noun's own; empty where the noun is not definite ("the",
/// "this").
[[nodiscard]] std::vector<Drawn> retold(const Scene& scene, const Retelling& noun,
                                        const std::vector<Drawn>& drawn);

}  // namespace factwright

#endif
