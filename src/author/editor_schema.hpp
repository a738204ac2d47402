#ifndef FACTWRIGHT_AUTHOR_EDITOR_SCHEMA_HPP
#define FACTWRIGHT_AUTHOR_EDITOR_SCHEMA_HPP

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "factwright/pack.hpp"

namespace factwright {

/// The YAML files of a pack.
enum class PackPart : std::uint8_t { rules, schema, pack };

inline constexpr std::array<PackPart, 3> pack_parts = {PackPart::rules, PackPart::schema,
                                                       PackPart::pack};

/// "rules", "schema", "pack".
[[nodiscard]] std::string_view to_string(PackPart part);
/// "rules.schema.json".
[[nodiscard]] std::string schema_file_name(PackPart part);

/// A JSON Schema (draft-07) by which editors complete and check one sort of file. With a pack its
/// own types, relations, roles, lists and rules are the words to choose from; nullptr gives the
/// general one. The loader stays the judge: a schema cannot say all of it.
[[nodiscard]] std::string editor_schema(PackPart part, const Pack* pack);

}  // namespace factwright

#endif
