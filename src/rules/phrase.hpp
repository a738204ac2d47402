#ifndef FACTWRIGHT_RULES_PHRASE_HPP
#define FACTWRIGHT_RULES_PHRASE_HPP

#include <optional>

#include "factwright/pack.hpp"
#include "rules/names.hpp"
#include "rules/source.hpp"
#include "rules/values.hpp"

namespace factwright {

/// What a phrase may name.
struct PhraseNames {
  const Scope* scope = nullptr;
  const RelationDecl* relation = nullptr;  ///< whose roles may stand in `<..>`; nullptr: unknown
  bool roles_allowed = true;               ///< false in entity rules
};

/// Reads one line of `phrases:`. Returns nothing where its form is wrong (the first such fault is
/// reported); wrong names are all reported and do not stop it. Groups nest at most 32 deep.
[[nodiscard]] std::optional<PhraseNode> parse_phrase(const PlacedText& line,
                                                     const PhraseNames& names,
                                                     const Reporter& report);

}  // namespace factwright

#endif
