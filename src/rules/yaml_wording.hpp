#ifndef FACTWRIGHT_RULES_YAML_WORDING_HPP
#define FACTWRIGHT_RULES_YAML_WORDING_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include "rules/source.hpp"

namespace factwright {

/// A complaint of the YAML parser in our words.
struct YamlWording {
  Fault fault;
  char opener = '\0';  ///< the quote or bracket that was never closed, which is the place to show
};

/// `message` is the parser's own, about byte `at` of `file`; one that is not known is passed on as
/// it is.
[[nodiscard]] YamlWording word_yaml_fault(const std::string& message, std::string_view file,
                                          std::size_t at);

/// The byte of the last bracket on the line of byte `at` that is open there, quoted text passed
/// over; `at` where there is none.
[[nodiscard]] std::size_t unmatched_bracket(std::string_view file, std::size_t at);

/// The byte of the first quote from byte `from` on that can open a scalar; `from` where none is.
[[nodiscard]] std::size_t opening_quote(std::string_view file, std::size_t from);

}  // namespace factwright

#endif
