#ifndef FACTWRIGHT_AUTHOR_GRAMMAR_SENTENCE_HPP
#define FACTWRIGHT_AUTHOR_GRAMMAR_SENTENCE_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/grammar.hpp"

namespace factwright {

/// The position's name in rules: "subject", "object" ..; prepositions go by their own word.
[[nodiscard]] std::string position_of(const Argument& argument);

/// The words of a participant without its preposition and its clauses.
[[nodiscard]] std::string phrase_of(const Grammar& grammar, std::uint32_t head);

/// Tokens of a sentence that say something of somebody: verbs, what follows "is", and nouns with
/// an owner or a preposition ("Oslo's talks with Kenya").
[[nodiscard]] std::vector<std::uint32_t> predicates_of(const Grammar& grammar,
                                                       const Sentence& sentence);

/// What a predicate's positions hold, as a sentence in the order who, does, whom, to whom, how:
/// "Ana Ruiz · met · Tom Cole · in Oslo". The passive is turned round; "someone" stands for an
/// actor that the text leaves out.
[[nodiscard]] std::string grammar_sentence(const Grammar& grammar, std::uint32_t predicate);

}  // namespace factwright

#endif
