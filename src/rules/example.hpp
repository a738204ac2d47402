#ifndef FACTWRIGHT_RULES_EXAMPLE_HPP
#define FACTWRIGHT_RULES_EXAMPLE_HPP

#include <optional>
#include <string>
#include <vector>

#include "factwright/pack.hpp"
#include "rules/names.hpp"
#include "rules/source.hpp"
#include "rules/values.hpp"

namespace factwright {

/// What the marks of an example may be called.
struct MarkNames {
  std::string owner;  ///< "the relation `meet`", for messages
  Names names;        ///< roles with "time", "place" and "source"; or the type of an entity rule
  bool known = true;  ///< false: the relation is unknown or faulty, every name will do
};

/// Reads one line of `examples:`: a sign, a sentence with `[role: words]` marks, and what is
/// expected after `=>`. A bracket that is meant as text is written `\[`, or holds no `name:`.
/// Returns nothing where its form is wrong.
[[nodiscard]] std::optional<Example> parse_example(const PlacedText& line, const MarkNames& names,
                                                   const Reporter& report);

}  // namespace factwright

#endif
