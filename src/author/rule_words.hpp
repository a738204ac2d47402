#ifndef FACTWRIGHT_AUTHOR_RULE_WORDS_HPP
#define FACTWRIGHT_AUTHOR_RULE_WORDS_HPP

#include <string>
#include <string_view>

#include "factwright/diagnostics.hpp"
#include "factwright/pack.hpp"

namespace factwright {

/// "rules/talks.yaml:12".
[[nodiscard]] std::string line_of(const Location& where);

/// The rule that evidence names ("news/people meet"); nullptr where the pack has none of that name.
/// Linear in the rules.
[[nodiscard]] const Rule* rule_of(const Pack& pack, std::string_view id);

}  // namespace factwright

#endif
