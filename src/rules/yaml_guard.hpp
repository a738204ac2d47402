#ifndef FACTWRIGHT_RULES_YAML_GUARD_HPP
#define FACTWRIGHT_RULES_YAML_GUARD_HPP

#include <string>
#include <string_view>

#include "rules/source.hpp"

namespace factwright {

/// Refuses what no rule file may hold before a YAML parser sees it: over 1 MiB, bytes that are not
/// UTF-8, control characters (NUL, a lone carriage return), tabs as indentation, directives, or
/// nothing at all. False where there was a fault. Linear.
[[nodiscard]] bool guard_yaml(const Reporter& report);

/// The first two checks' kin for any text file of a pack: UTF-8 and control characters.
[[nodiscard]] bool guard_text(const Reporter& report);

/// yaml-cpp takes a `?` inside of a word of a flow map (`{topic?: Text}`) for a sign of its own,
/// which YAML 1.2 does not. Masking puts U+0001, which no checked text holds, in its place.
[[nodiscard]] std::string mask_question_marks(std::string_view text);
[[nodiscard]] std::string unmask_question_marks(std::string_view text);

}  // namespace factwright

#endif
