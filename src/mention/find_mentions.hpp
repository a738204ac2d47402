#ifndef FACTWRIGHT_MENTION_FIND_MENTIONS_HPP
#define FACTWRIGHT_MENTION_FIND_MENTIONS_HPP

#include <string>

#include "analyze/grammar.hpp"
#include "factwright/mentions.hpp"
#include "mention/entity_rules.hpp"
#include "mention/lexicon.hpp"

namespace factwright {

struct MentionOptions {
  std::string document;     ///< id of the document: what is only described is kept apart by it
  bool coreference = true;  ///< let pronouns and descriptions stand for what they refer to
  const EntityRules* rules = nullptr;  ///< of the pack; nullptr: none
};

/// Who and what is named, described or meant by a pronoun, with what means the same in this
/// document. Reads the text once from left to right; near linear in the tokens (coreference looks
/// back over a bounded number of mentions). Pure and thread-safe.
[[nodiscard]] Mentions find_mentions(const Grammar& grammar, const Lexicon& lexicon,
                                     const MentionOptions& options);

}  // namespace factwright

#endif
