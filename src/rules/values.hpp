#ifndef FACTWRIGHT_RULES_VALUES_HPP
#define FACTWRIGHT_RULES_VALUES_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "factwright/span.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {

/// A part of a scalar that knows where it stands. Keeps views into the node.
struct PlacedText {
  const YamlNode* node = nullptr;
  std::size_t begin = 0;  ///< in the node's text
  std::string_view text;

  /// Bytes of the file for bytes [from, to) of this text.
  [[nodiscard]] Span place(std::size_t from, std::size_t to) const {
    return node->place(begin + from, begin + to);
  }
  [[nodiscard]] Span whole() const { return place(0, text.size()); }
  /// A part of this text.
  [[nodiscard]] PlacedText part(std::size_t from, std::size_t size) const {
    return {node, begin + from, text.substr(from, size)};
  }
};

/// The scalar itself, or the scalars of a sequence; anything else in it is passed over.
[[nodiscard]] std::vector<PlacedText> texts_of(const YamlNode& node);

/// The lines of a scalar, white space at both ends dropped; empty ones and those that start with
/// `#` are left out.
[[nodiscard]] std::vector<PlacedText> lines_of(const YamlNode& node);

/// Without white space at both ends.
[[nodiscard]] PlacedText trimmed(const PlacedText& text);

/// The words between white space.
[[nodiscard]] std::vector<PlacedText> words_of(const PlacedText& text);

/// A name in lower case ("hold_position"): letters, digits and `_`, a letter first.
[[nodiscard]] bool is_lower_name(std::string_view text);
/// A name with a capital ("Person"): letters and digits, a capital first.
[[nodiscard]] bool is_type_name(std::string_view text);

}  // namespace factwright

#endif
