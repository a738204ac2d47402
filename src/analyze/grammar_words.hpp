#ifndef FACTWRIGHT_ANALYZE_GRAMMAR_WORDS_HPP
#define FACTWRIGHT_ANALYZE_GRAMMAR_WORDS_HPP

#include <array>
#include <string_view>

#include "factwright/analysis.hpp"

namespace factwright {

/// Kinds of words that the grammar asks for, private to it.

inline constexpr std::array subject_relations{Deprel::nsubj, Deprel::nsubj_pass,
                                              Deprel::nsubj_outer};

/// Nouns that only say how many or how much of what stands behind their "of".
inline constexpr std::array<std::string_view, 28> quantities{
    "hundred", "thousand", "million", "billion",  "dozen",    "score",     "ten",
    "number",  "part",     "most",    "some",     "many",     "all",       "couple",
    "pair",    "series",   "string",  "majority", "minority", "third",     "quarter",
    "half",    "rest",     "percent", "handful",  "batch",    "remainder", "several"};

inline bool is_relative_pronoun(const Token& token) {
  return token.xpos == "WDT" || token.xpos == "WP" || token.xpos == "WP$";
}

/// A word that can head a participant.
inline bool is_nominal(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::pron ||
         token.upos == Upos::num || token.upos == Upos::sym || token.upos == Upos::x ||
         token.upos == Upos::det;
}

inline bool is_infinitive(const Token& token) { return token.xpos == "VB"; }

}  // namespace factwright

#endif
