#ifndef FACTWRIGHT_RULES_POSITION_HPP
#define FACTWRIGHT_RULES_POSITION_HPP

#include <optional>
#include <span>
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

/// One of the fixed positions, for people.
struct PositionDoc {
  std::string_view name;
  PositionKind kind = PositionKind::subject;
  std::string_view doc;
  std::string_view
      example;  ///< a sentence; the trigger in *stars*, what stands there in [brackets]
};

/// The fixed positions, the usual ones first.
[[nodiscard]] std::span<const PositionDoc> fixed_positions();

}  // namespace factwright

#endif
