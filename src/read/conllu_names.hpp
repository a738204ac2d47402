#ifndef FACTWRIGHT_READ_CONLLU_NAMES_HPP
#define FACTWRIGHT_READ_CONLLU_NAMES_HPP

#include <span>

#include "factwright/given.hpp"
#include "read/conllu_line.hpp"

namespace factwright {

/// Marks the names of a sentence in its words (one for each line of a word): Name=B-PER, NER=B-PER
/// or ner=S-PERSON of the last column, and of Entity=(person .. the spans with a proper noun.
/// Kinds of places count as LOC; what is neither person, organisation nor place is no name. Says
/// whether any word was marked, "O" included.
bool take_names(std::span<const ConlluLine> lines, std::span<GivenWord> words);

}  // namespace factwright

#endif
