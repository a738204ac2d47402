#ifndef FACTWRIGHT_AUTHOR_COVERAGE_HPP
#define FACTWRIGHT_AUTHOR_COVERAGE_HPP

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "factwright/analysis.hpp"
#include "factwright/document.hpp"
#include "factwright/pack.hpp"

namespace factwright {

/// Sentences whose actors no fact joins, by the verb of their clause.
struct SilentVerb {
  std::string lemma;
  std::uint64_t sentences = 0;
  std::vector<std::string> examples;  ///< "document: sentence", the first few in reading order
};

/// A word that stood where a role looks and that no list or name knows.
struct UnknownWord {
  std::string role;  ///< "attack.target"
  std::string lemma;
  std::uint64_t times = 0;
};

/// What became of one rule.
struct RuleUse {
  std::string rule;
  bool by_phrase = false;   ///< tried at every word: nothing wakes it
  std::uint64_t tried = 0;  ///< its trigger woke
  std::uint64_t made = 0;   ///< statements
  std::uint64_t facts = 0;  ///< facts that the statements became, merged over sentences
};

/// What a pack sees of a pile of texts and what it passes over: how a pack is grown.
struct Coverage {
  std::uint64_t sentences = 0;
  std::uint64_t with_actors = 0;   ///< sentences that name two different actors
  std::uint64_t silent = 0;        ///< of those, sentences without a statement
  std::vector<SilentVerb> verbs;   ///< most sentences first, then by lemma
  std::vector<UnknownWord> words;  ///< most often first, then by role and lemma
  std::vector<RuleUse> rules;      ///< in the pack's order
};

/// Reads the documents with the pack, one after the other. An actor is a named entity of a type
/// that the first end of some relation takes. Linear in the text; memory follows the statements.
[[nodiscard]] Coverage cover(std::span<const Document> documents, const Models& models,
                             const Pack& pack);

}  // namespace factwright

#endif
