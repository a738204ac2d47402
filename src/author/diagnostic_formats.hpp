#ifndef FACTWRIGHT_AUTHOR_DIAGNOSTIC_FORMATS_HPP
#define FACTWRIGHT_AUTHOR_DIAGNOSTIC_FORMATS_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "factwright/diagnostics.hpp"

namespace factwright {

/// How faults are printed: for people, a line each for editors, for programs, for code scanners.
enum class DiagnosticFormat : std::uint8_t { full, concise, json, sarif };

/// "full", "concise", "json", "sarif"; nothing for other words.
[[nodiscard]] std::optional<DiagnosticFormat> diagnostic_format_from(std::string_view name);

/// `path:line:column: error[FW301]: message`, without its line end.
[[nodiscard]] std::string to_concise(const Diagnostic& diagnostic);

/// All of them in one format, in their order. JSON is one object, SARIF one log of version 2.1.0
/// with the titles of the codes; `version` is the program's. Columns count code points.
[[nodiscard]] std::string formatted(const Diagnostics& diagnostics, DiagnosticFormat format,
                                    const std::string& version);

}  // namespace factwright

#endif
