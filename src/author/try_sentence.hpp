#ifndef FACTWRIGHT_AUTHOR_TRY_SENTENCE_HPP
#define FACTWRIGHT_AUTHOR_TRY_SENTENCE_HPP

#include <string>

#include "factwright/analysis.hpp"
#include "factwright/mentions.hpp"
#include "factwright/pack.hpp"
#include "factwright/statements.hpp"

namespace factwright {

/// All that the engine made of one text. Keeps references.
struct Tried {
  const Document& document;
  const Analysis& analysis;
  const Mentions& mentions;
  const Statements& statements;
  const Pack& pack;
};

/// Word, sort of word and base form of each token.
[[nodiscard]] std::string show_tokens(const Tried& tried);
/// Who and what is named or described, with types, and the times.
[[nodiscard]] std::string show_names(const Tried& tried);
/// What stands around each verb and noun, in the words for positions that rules use.
[[nodiscard]] std::string show_grammar(const Tried& tried);
/// The statements with the rules that made them, and the rules whose word is there but that gave
/// none.
[[nodiscard]] std::string show_statements(const Tried& tried);

}  // namespace factwright

#endif
