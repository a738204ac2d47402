#ifndef FACTWRIGHT_AUTHOR_KEY_HELP_HPP
#define FACTWRIGHT_AUTHOR_KEY_HELP_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// What the tables of the rule language say of a word: a key, a position, a status, a diagnostic
/// code ("FW301", "fw301", "301"). Nothing where no table has it.
[[nodiscard]] std::optional<std::string> help_on(std::string_view word);

/// Every word that help_on() knows: keys, positions and codes.
[[nodiscard]] std::vector<std::string> help_words();

/// The words in groups, to choose from.
[[nodiscard]] std::string help_overview();

/// The reference half of the manual, in Markdown: keys, positions and codes.
[[nodiscard]] std::string reference();

}  // namespace factwright

#endif
