#ifndef FACTWRIGHT_ANALYZE_REPAIR_HPP
#define FACTWRIGHT_ANALYZE_REPAIR_HPP

#include "factwright/analysis.hpp"

namespace factwright {

/// Mends trees that English grammar rules out: a verb in the past tense read as a modifier of the
/// noun after it ("Oslo imposed sanctions" as a kind of sanctions) becomes the verb of its clause,
/// with the noun as its object; the subject of "Oslo left, Ruiz said" goes back to "said". Linear
/// in the tokens of the sentence.
void repair_tree(Analysis& analysis, const Sentence& sentence);

}  // namespace factwright

#endif
