#ifndef FACTWRIGHT_READ_ZONES_HPP
#define FACTWRIGHT_READ_ZONES_HPP

#include "factwright/document.hpp"

namespace factwright {

/// Fills `blocks` of a document that has its text, and `title`, `publisher` and `date` where the
/// text says them and they are still empty. Goes by general cues: wordings in tables, the look of
/// a line, its neighbours. Long sentences stay body unless their wording is never that of a story.
/// Linear in the text.
void mark_zones(Document& document);

}  // namespace factwright

#endif
