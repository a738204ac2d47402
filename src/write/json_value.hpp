#ifndef FACTWRIGHT_WRITE_JSON_VALUE_HPP
#define FACTWRIGHT_WRITE_JSON_VALUE_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factwright {

/// A JSON value as it stands in a line: the fence around RapidJSON's reader. Objects keep the
/// order of their members, repeated names too; numbers keep their digits.
struct JsonValue {
  enum class Kind : std::uint8_t { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  std::string text;          ///< of a string; the digits of a number; "true" or "false"
  std::size_t byte = 0;      ///< where it begins in the text, from 0
  std::size_t key_byte = 0;  ///< where the name begins of which it is the value
  std::vector<JsonValue> items;
  std::vector<std::pair<std::string, JsonValue>> members;
};

/// Where and why a text is no JSON value. `byte` counts from 0.
struct JsonFault {
  std::string message;  ///< empty where all is well
  std::size_t byte = 0;
};

/// Reads one value that fills the whole text. Strict: UTF-8 is checked, nothing may follow.
/// Nesting does not use the stack while reading, and 64 levels are the most.
[[nodiscard]] JsonFault read_json(std::string_view text, JsonValue& value);

}  // namespace factwright

#endif
