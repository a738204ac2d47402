#ifndef FACTWRIGHT_LEARN_LEMMAS_HPP
#define FACTWRIGHT_LEARN_LEMMAS_HPP

#include "analyze/lemma_lexicon.hpp"

#include <string>
#include <vector>

namespace factwright {

/// Learns the lemma lexicon: from the words of CoNLL-U treebanks the endings that tell the lemma
/// and the words that they get wrong; from a list of frequent words (one a line, most frequent
/// first, small letters) which of the possible stems of other words exist. The same files give
/// the same lexicon. Throws Error for a file that cannot be read.
[[nodiscard]] LemmaLexicon learn_lemmas(const std::vector<std::string>& treebanks,
                                        const std::string& frequent_words);

}  // namespace factwright

#endif
