#ifndef FACTWRIGHT_MENTION_MEND_TAGS_HPP
#define FACTWRIGHT_MENTION_MEND_TAGS_HPP

#include <vector>

#include "mention/draft.hpp"

namespace factwright {

/// Gives the tagger's names the words that it cut off: "Harbour Cooperation | Fund", "Council | for
/// the | Promotion of Trade", "Perttu | Lind"; makes what ends in "University" no person, and takes
/// acronyms that the text explains in brackets for names.
/// Linear in the names.
void mend_spans(std::vector<Candidate>& names, const Analysis& analysis, const Lexicon& lexicon);

/// Makes the tagger's names agree over a document. A name of two or three words is a person's
/// where it begins with a first name, stands behind an office or before one in apposition ("Ana
/// Ruiz, the envoy"), or ends in what the tagger took for a person elsewhere; a surname is a
/// person's where a longer name of a person ends in it, and a name where the tagger saw none. A
/// headline read whole as one name is none.
/// Linear in the names and in the words beside them.
void mend_tags(std::vector<Candidate>& names, const Analysis& analysis, const Lexicon& lexicon);

}  // namespace factwright

#endif
