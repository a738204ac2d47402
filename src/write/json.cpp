#include "write/json.hpp"

#include <rapidjson/writer.h>

namespace factwright {
namespace {

/// RapidJSON's idea of an output stream.
class SinkStream {
 public:
  using Ch = char;
  explicit SinkStream(Sink& sink) : sink_(sink) {}
  void Put(char c) { sink_.put(c); }
  void Flush() {}

 private:
  Sink& sink_;
};

rapidjson::SizeType size_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

struct JsonWriter::Implementation {
  explicit Implementation(Sink& sink) : stream(sink), writer(stream) {}
  SinkStream stream;
  rapidjson::Writer<SinkStream> writer;
};

JsonWriter::JsonWriter(Sink& sink) : implementation_(std::make_unique<Implementation>(sink)) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() { implementation_->writer.StartObject(); }
void JsonWriter::end_object() { implementation_->writer.EndObject(); }
void JsonWriter::begin_array() { implementation_->writer.StartArray(); }
void JsonWriter::end_array() { implementation_->writer.EndArray(); }
void JsonWriter::key(std::string_view name) {
  implementation_->writer.Key(name.data(), size_of(name));
}
void JsonWriter::string(std::string_view text) {
  implementation_->writer.String(text.empty() ? "" : text.data(), size_of(text));
}
void JsonWriter::string_or_null(std::string_view text) { text.empty() ? null() : string(text); }
void JsonWriter::strings(const std::vector<std::string>& texts) {
  begin_array();
  for (const std::string& text : texts) string(text);
  end_array();
}
void JsonWriter::number(std::uint64_t value) { implementation_->writer.Uint64(value); }
void JsonWriter::decimal(std::string_view text) {
  implementation_->writer.RawValue(text.data(), text.size(), rapidjson::kNumberType);
}
void JsonWriter::boolean(bool value) { implementation_->writer.Bool(value); }
void JsonWriter::null() { implementation_->writer.Null(); }
void JsonWriter::restart() { implementation_->writer.Reset(implementation_->stream); }

}  // namespace factwright
