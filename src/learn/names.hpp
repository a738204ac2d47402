#ifndef FACTWRIGHT_LEARN_NAMES_HPP
#define FACTWRIGHT_LEARN_NAMES_HPP

#include <span>
#include <vector>

#include "learn/corpus.hpp"

namespace factwright {

/// The names of a sentence as one source sees them, a tag for each word.
using NameTags = std::vector<NameTag>;

/// Names in GUM's `Entity=` marks: of each person, place and organisation that has a proper noun
/// as its head, the proper nouns around the head (without titles; with "of .." in organisations).
[[nodiscard]] NameTags entity_names(const CorpusSentence& sentence);

/// Takes a leading "the" and a trailing "'s" out of names, which taggers treat differently.
void trim_names(CorpusSentence& sentence);

/// The tag that at least two voters give a word; nothing where no two agree.
[[nodiscard]] std::vector<std::optional<NameTag>> agreed_names(std::span<const NameTags> voters);

/// The tags of a sentence whose words all have one.
[[nodiscard]] NameTags tags_of(const CorpusSentence& sentence);

}  // namespace factwright

#endif
