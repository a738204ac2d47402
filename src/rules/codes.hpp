#ifndef FACTWRIGHT_RULES_CODES_HPP
#define FACTWRIGHT_RULES_CODES_HPP

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// What one diagnostic code means, for `factwright help` and the manual.
struct CodeDoc {
  std::string_view code;     ///< "FW301"
  std::string_view title;    ///< what is wrong, as a sentence without its end
  std::string_view example;  ///< a few lines of a pack that have the fault
  std::string_view remedy;   ///< how to mend it
};

/// Every code that a pack can meet, sorted by code.
[[nodiscard]] const std::vector<CodeDoc>& all_codes();

/// The row of a code; nullptr where there is none.
[[nodiscard]] const CodeDoc* find_code(std::string_view code);

/// The parts of the table, each in a file of its own.
[[nodiscard]] std::span<const CodeDoc> file_codes();    ///< FW1xx: files, YAML, lists
[[nodiscard]] std::span<const CodeDoc> key_codes();     ///< FW2xx: keys and values
[[nodiscard]] std::span<const CodeDoc> name_codes();    ///< FW3xx: names
[[nodiscard]] std::span<const CodeDoc> line_codes();    ///< FW4xx: phrases and examples
[[nodiscard]] std::span<const CodeDoc> proven_codes();  ///< FW5xx: proved between rules
[[nodiscard]] std::span<const CodeDoc> other_codes();   ///< FW6xx and FW8xx: examples, packs

}  // namespace factwright

#endif
