#ifndef FACTWRIGHT_READ_JSON_LINES_HPP
#define FACTWRIGHT_READ_JSON_LINES_HPP

#include <iosfwd>
#include <string>

#include "factwright/document.hpp"

namespace factwright {

/// Reads JSON lines: one document a line, an object with "text" and, if known, "id", "title",
/// "date" (ISO 8601), "publisher" and "url"; other keys are skipped. A line without an id gets
/// "NAME:LINE", counted from 1. A faulty line is left out under "NAME:LINE"; so is the whole input
/// under `name` where it has no line. Characters that JSON writes as \u0000 and the like count as
/// replaced. Linear; holds one line at a time.
void read_json_lines(std::istream& input, const std::string& name, Documents& documents);

}  // namespace factwright

#endif
