#ifndef FACTWRIGHT_MATCH_REACH_HPP
#define FACTWRIGHT_MATCH_REACH_HPP

#include <cstdint>

#include "match/scene.hpp"

namespace factwright {

/// Whether what is said of the governor of a word reaches the word: of clauses that are its
/// content, its objects, and nouns it is about; not of relative clauses or times.
[[nodiscard]] bool is_reached(const Scene& scene, std::uint32_t token);

/// "reports that Oslo attacked Nairobi", not "reports that Oslo read".
[[nodiscard]] bool is_that_clause(const Scene& scene, std::uint32_t token);

/// "came to sign"
[[nodiscard]] bool is_purpose(const Scene& scene, std::uint32_t token);

/// "insisted that Oslo release them": the bare verb asks for it.
[[nodiscard]] bool is_subjunctive(const Scene& scene, std::uint32_t token);

}  // namespace factwright

#endif
