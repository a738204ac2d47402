#ifndef FACTWRIGHT_AUTHOR_FORMAT_YAML_HPP
#define FACTWRIGHT_AUTHOR_FORMAT_YAML_HPP

#include <optional>
#include <string>

#include "factwright/diagnostics.hpp"
#include "rules/source.hpp"

namespace factwright {

/// A file of a pack in one style: two spaces a level, keys of rules in the order of the key table,
/// one blank line at most, long lists over several lines, comments kept where they belong. Formats
/// its own output to itself. What the file says is unchanged: where that cannot be shown, its text
/// is given back as it is. Nothing for a file that is not YAML, which is reported.
[[nodiscard]] std::optional<std::string> format_yaml(const Source& source,
                                                     Diagnostics& diagnostics);

}  // namespace factwright

#endif
