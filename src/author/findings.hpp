#ifndef FACTWRIGHT_AUTHOR_FINDINGS_HPP
#define FACTWRIGHT_AUTHOR_FINDINGS_HPP

#include <string>
#include <vector>

#include "factwright/diagnostics.hpp"
#include "factwright/pack.hpp"
#include "rules/source.hpp"

namespace factwright {

/// Adds a fault that was found in a loaded pack, where no file is at hand any more.
void note(Diagnostics& out, const Location& where, Fault fault);
void warn(Diagnostics& out, const Location& where, Fault fault);
void fail(Diagnostics& out, const Location& where, Fault fault);

/// True where a place lies in a file under one of the folders, or no folder is named.
[[nodiscard]] bool stands_in(const Location& where, const std::vector<std::string>& folders);

/// True for a rule that is not only of trigger words: what it shares with others is not told by
/// words.
[[nodiscard]] bool has_patterns(const Rule& rule);

}  // namespace factwright

#endif
