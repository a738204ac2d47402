#ifndef FACTWRIGHT_READ_CONLLU_HPP
#define FACTWRIGHT_READ_CONLLU_HPP

#include <iosfwd>
#include <string>
#include <string_view>

#include "factwright/document.hpp"

namespace factwright {

/// Reads CoNLL-U (https://universaldependencies.org/format.html). "# newdoc id = X" starts a
/// document, "# newpar" a paragraph; the text comes from "# text" and the spaces of the last
/// column. Known too are "# date", "# title", "# publisher", "# url" (also as "# meta::title" ..)
/// and what `factwright analyze` writes: "# zone = headline" of a sentence, and "# skipped caption
/// = .." for text that no sentence covers. Words that are not written (3.1) and enhanced graphs are
/// passed over. A document with a fault is left out with the line and the remedy, the others are
/// read. `name` is the id of a document that has none. Linear; holds one document at a time.
void read_conllu(std::istream& input, const std::string& name, GivenParts parts,
                 Documents& documents);

/// Whether the first line that is no comment begins like a word of CoNLL-U.
[[nodiscard]] bool looks_like_conllu(std::string_view text);

}  // namespace factwright

#endif
