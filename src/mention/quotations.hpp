#ifndef FACTWRIGHT_MENTION_QUOTATIONS_HPP
#define FACTWRIGHT_MENTION_QUOTATIONS_HPP

#include "mention/draft.hpp"

namespace factwright {

/// The stretches between quotation marks, over sentences too but not over paragraphs (a paragraph
/// that ends inside of one closes it), with who speaks them: the subject of the verb of saying
/// beside the marks, or the speaker of the quotation before where none is. A few quoted words are
/// no quotation. Linear in the tokens.
[[nodiscard]] std::vector<Quotation> find_quotations(const Draft& draft);

}  // namespace factwright

#endif
