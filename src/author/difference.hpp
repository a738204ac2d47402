#ifndef FACTWRIGHT_AUTHOR_DIFFERENCE_HPP
#define FACTWRIGHT_AUTHOR_DIFFERENCE_HPP

#include <string>
#include <vector>

#include "factwright/pack.hpp"
#include "factwright/statements.hpp"

namespace factwright {

/// The words of an example under a span of a statement's evidence.
[[nodiscard]] std::string words_at(const Example& example, const NamedSpan& span);

/// The role that a span of the evidence stands for: "from" and "to" are the edge's.
[[nodiscard]] std::string role_of(const NamedSpan& span, const Statement& statement);

/// "the minister" and "minister" are the same filler.
[[nodiscard]] std::string_view without_article(std::string_view text);

/// "status", "time", "relation", "place" or "source" of a statement; "" where it has none.
[[nodiscard]] std::string value_of(const Statement& statement, const std::string& key,
                                   const std::vector<LocalEntity>& entities);

/// Likewise, or the facts that fill the role of that name, in their short form.
[[nodiscard]] std::vector<std::string> values_of(const Statements& all, const Statement& statement,
                                                 const std::string& key);

/// What an example expects beside what the statements of its rule say, a `role: words` or `key:
/// value` a line behind "  " (both), "- " (expected only) or "+ " (found only). Of what nobody
/// expects, only other fillers of the marked roles are shown.
[[nodiscard]] std::vector<std::string> difference(const Example& example,
                                                  const std::vector<const Statement*>& found,
                                                  const Statements& all);

}  // namespace factwright

#endif
