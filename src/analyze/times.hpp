#ifndef FACTWRIGHT_ANALYZE_TIMES_HPP
#define FACTWRIGHT_ANALYZE_TIMES_HPP

#include "factwright/analysis.hpp"
#include "factwright/document.hpp"

#include <vector>

namespace factwright {

/// The time expressions of a tagged analysis (forms, lemmas, tags and sentences are read; trees
/// are not): sorted, not overlapping, none across a sentence. Values are ISO 8601 as precise as
/// the text says, never more ("last month" is "2020-07"; "last week" is "2020-W33"; an open range
/// is "2020-01/.."; durations are "P3D", "PT2H"). Relative ones are counted from `document_date`
/// or from an expression before them, and have no value where that is not known; a day or month of an
/// untold year is "--06-16", "--06".
/// Linear in the tokens.
[[nodiscard]] std::vector<TimeExpression> find_times(const Analysis& analysis, Date document_date);

}  // namespace factwright

#endif
