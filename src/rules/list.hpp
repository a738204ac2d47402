#ifndef FACTWRIGHT_RULES_LIST_HPP
#define FACTWRIGHT_RULES_LIST_HPP

#include <string>

#include "factwright/pack.hpp"
#include "rules/names.hpp"
#include "rules/source.hpp"

namespace factwright {

/// Reads a list: lines of cells between tabs under a header. A header that starts with `name` makes
/// it a list of entities (further columns: type, aliases, metonyms, demonyms, ids, and free ones);
/// one that starts with `word` a list of words. Lines that are empty or start with `#` are passed
/// over; missing cells are empty. A faulty row is left out.
[[nodiscard]] List read_list(const Source& source, const std::string& name, const Scope& scope,
                             Diagnostics& diagnostics);

}  // namespace factwright

#endif
