#ifndef FACTWRIGHT_RULES_PATTERN_WORDS_HPP
#define FACTWRIGHT_RULES_PATTERN_WORDS_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factwright/pattern.hpp"

namespace factwright {

/// The key of a test by its name in the language.
[[nodiscard]] std::optional<TestKey> test_key(std::string_view name);
[[nodiscard]] const std::vector<std::string>& test_key_names();
/// Universal parts of speech, "ADJ" to "X".
[[nodiscard]] const std::vector<std::string>& tag_names();
/// Universal relations with the subtypes that the parser knows.
[[nodiscard]] const std::vector<std::string>& relation_names();

}  // namespace factwright

#endif
