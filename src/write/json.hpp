#ifndef FACTWRIGHT_WRITE_JSON_HPP
#define FACTWRIGHT_WRITE_JSON_HPP

#include "write/sink.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// Compact JSON, streamed into a sink. Strings are UTF-8 and go over in runs, which libraries that
/// put byte by byte do not; what is written where is the caller's care.
class JsonWriter {
 public:
  /// The sink must outlive it.
  explicit JsonWriter(Sink& sink) : sink_(sink) {}

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);
  void string(std::string_view text);
  /// A string, or null where it is empty.
  void string_or_null(std::string_view text);
  void strings(const std::vector<std::string>& texts);
  void number(std::uint64_t value);
  /// A number in decimal notation, put as it is.
  void decimal(std::string_view text);
  void boolean(bool value);
  void null();

  /// Makes it ready for another value behind a finished one.
  void restart();

 private:
  /// A comma where a value or name stands before.
  void separate();

  Sink& sink_;
  bool follows_ = false;  ///< something stands before the next name or value
};

/// The same JSON value over several lines, two spaces a level, for people. `json` must be valid.
[[nodiscard]] std::string indented_json(const std::string& json);

}  // namespace factwright

#endif
