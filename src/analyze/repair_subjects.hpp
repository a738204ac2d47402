#ifndef FACTWRIGHT_ANALYZE_REPAIR_SUBJECTS_HPP
#define FACTWRIGHT_ANALYZE_REPAIR_SUBJECTS_HPP

#include <cstdint>

#include "factwright/analysis.hpp"

namespace factwright {

/// Mends what a tree says of subjects around one token, where English rules it out: a speaker read
/// as a second subject, a place as an empty one, an office beside the name it belongs to, a name
/// hung on the first half of a verb. Part of `repair_tree`.
void repair_subjects(Analysis& analysis, const Sentence& sentence, std::uint32_t token);

}  // namespace factwright

#endif
