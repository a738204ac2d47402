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

/// Verbs of which the object acts in an infinitive that the parser hangs beside it ("urged Oslo to
/// act").
inline constexpr std::array<std::string_view, 26> object_controllers{
    "order",   "persuade", "urge",   "ask",       "tell",      "force",    "compel",
    "press",   "push",     "allow",  "permit",    "enable",    "convince", "invite",
    "command", "instruct", "direct", "authorize", "encourage", "require",  "pressure",
    "beg",     "advise",   "help",   "oblige",    "train"};

/// Verbs that name what their object is ("elected Ruiz president").
inline constexpr std::array<std::string_view, 14> naming_verbs{
    "name",     "elect", "appoint", "consider", "declare", "call",   "crown",
    "proclaim", "deem",  "brand",   "label",    "dub",     "rename", "nickname"};

/// Verbs that say what their subject is.
inline constexpr std::array<std::string_view, 5> linking_verbs{"remain", "become", "stay", "seem",
                                                               "prove"};

template <std::size_t size>
bool is_among(std::string_view word, const std::array<std::string_view, size>& words) {
  for (const std::string_view known : words) {
    if (known == word) return true;
  }
  return false;
}

inline bool is_infinitive(const Token& token) { return token.xpos == "VB"; }

}  // namespace factwright

#endif
