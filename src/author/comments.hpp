#ifndef FACTWRIGHT_AUTHOR_COMMENTS_HPP
#define FACTWRIGHT_AUTHOR_COMMENTS_HPP

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/yaml_tree.hpp"

namespace factwright {

/// What stands in a YAML file beside its values, for each entry of a block map or list by the byte
/// it starts at.
struct Comments {
  /// Lines above an entry: comments, and "" for a blank line.
  std::map<std::uint32_t, std::vector<std::string>> above;
  std::map<std::uint32_t, std::string> behind;  ///< on the entry's own line
  std::vector<std::string> at_end;              ///< after the last entry
};

/// Finds the comments and blank lines of a file that `root` was read from.
[[nodiscard]] Comments find_comments(std::string_view text, const YamlNode& root);

/// The bytes of a scalar with all lines of a block (`|`), whose node says where it starts only.
[[nodiscard]] Span whole_span(const YamlNode& scalar);

/// True for `[..]` and `{..}`.
[[nodiscard]] bool is_flow(std::string_view text, const YamlNode& node);

}  // namespace factwright

#endif
