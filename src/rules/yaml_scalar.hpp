#ifndef FACTWRIGHT_RULES_YAML_SCALAR_HPP
#define FACTWRIGHT_RULES_YAML_SCALAR_HPP

#include <cstddef>
#include <string_view>

#include "rules/yaml_tree.hpp"

namespace factwright {

/// Finds where each part of a scalar stands in the file: fills `runs`, `span` and `block` of a node
/// whose `text` is the value of the scalar that starts at byte `begin` of `file`. Knows plain,
/// quoted, literal and folded scalars. Where the value cannot be found again, the whole text stands
/// at `begin`. False where a quote is opened and never closed. Linear.
[[nodiscard]] bool locate_scalar(std::string_view file, std::size_t begin, YamlNode& node);

}  // namespace factwright

#endif
