#ifndef FACTWRIGHT_CLI_PARTS_HPP
#define FACTWRIGHT_CLI_PARTS_HPP

#include <string>
#include <vector>

#include "factwright/corrections.hpp"
#include "factwright/diagnostics.hpp"
#include "factwright/pack.hpp"
#include "write/statements_jsonl.hpp"

namespace factwright {

inline constexpr const char* statements_file = "statements.jsonl";

/// What the builds in these folders (or statements files) state, as one build of all their
/// documents would: sorted by document, each once. Throws Error where a folder has no statements,
/// where parts were not made with the same pack, models and options, or where two different
/// documents have one name.
[[nodiscard]] StatementsFile merge_parts(const std::vector<std::string>& paths, const Pack& pack);

/// The corrections of `file`; where none is named those of a corrections.yaml in one of the input
/// folders. None where there is neither. Throws Error where two folders have one.
[[nodiscard]] Corrections find_corrections(const std::string& file,
                                           const std::vector<std::string>& inputs, const Pack& pack,
                                           Diagnostics& diagnostics);

}  // namespace factwright

#endif
