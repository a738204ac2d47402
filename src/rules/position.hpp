#ifndef FACTWRIGHT_RULES_POSITION_HPP
#define FACTWRIGHT_RULES_POSITION_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factwright/pack.hpp"

namespace factwright {

/// The position of a name: one of the fixed ones ("subject"), or an English preposition ("with",
/// "out of"). Nothing for other words. `where` is left empty.
[[nodiscard]] std::optional<PositionRef> parse_position(std::string_view name);

/// Every name that parse_position knows, the fixed ones first.
[[nodiscard]] const std::vector<std::string>& position_names();

}  // namespace factwright

#endif
