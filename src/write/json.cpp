#include "write/json.hpp"

#include "write/escape.hpp"

namespace factwright {

void JsonWriter::separate() {
  if (follows_) sink_.put(',');
  follows_ = true;
}

void JsonWriter::begin_object() {
  separate();
  sink_.put('{');
  follows_ = false;
}

void JsonWriter::end_object() {
  sink_.put('}');
  follows_ = true;
}

void JsonWriter::begin_array() {
  separate();
  sink_.put('[');
  follows_ = false;
}

void JsonWriter::end_array() {
  sink_.put(']');
  follows_ = true;
}

void JsonWriter::key(std::string_view name) {
  string(name);
  sink_.put(':');
  follows_ = false;
}

void JsonWriter::string(std::string_view text) {
  separate();
  sink_.put('"');
  put_json(sink_, text);
  sink_.put('"');
}

void JsonWriter::string_or_null(std::string_view text) { text.empty() ? null() : string(text); }

void JsonWriter::strings(const std::vector<std::string>& texts) {
  begin_array();
  for (const std::string& text : texts) string(text);
  end_array();
}

void JsonWriter::number(std::uint64_t value) {
  separate();
  sink_.put_number(value);
}

void JsonWriter::decimal(std::string_view text) {
  separate();
  sink_.put(text);
}

void JsonWriter::boolean(bool value) {
  separate();
  sink_.put(value ? "true" : "false");
}

void JsonWriter::null() {
  separate();
  sink_.put("null");
}

void JsonWriter::restart() { follows_ = false; }

}  // namespace factwright
