#include "write/json_value.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace factwright {
namespace {

constexpr std::size_t deepest = 64;

/// Builds the value from RapidJSON's events; a path of open values stands in for recursion. The
/// stream tells where each token ends, and only blanks, commas and colons stand before the next.
class Builder {
 public:
  Builder(std::string_view text, const rapidjson::MemoryStream& stream, JsonValue& root)
      : text_(text), stream_(stream), root_(root) {}

  bool Null() { return put(JsonValue::Kind::null, {}); }
  bool Bool(bool value) { return put(JsonValue::Kind::boolean, value ? "true" : "false"); }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool) {
    return put(JsonValue::Kind::number, std::string(text, size));
  }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    return put(JsonValue::Kind::string, std::string(text, size));
  }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    open_.back()->members.emplace_back(std::string(text, size), JsonValue());
    open_.back()->members.back().second.key_byte = begin_of_token();
    return true;
  }
  bool StartObject() { return open(JsonValue::Kind::object); }
  bool StartArray() { return open(JsonValue::Kind::array); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool EndArray(rapidjson::SizeType) { return close(); }

  // RapidJSON asks for them, but numbers come as text.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

 private:
  /// The place of the next value. Open values never move: only the innermost one grows.
  JsonValue& place() {
    if (open_.empty()) return root_;
    JsonValue& inner = *open_.back();
    if (inner.kind == JsonValue::Kind::array) return inner.items.emplace_back();
    return inner.members.back().second;
  }

  std::size_t begin_of_token() {
    const std::size_t begin = text_.find_first_not_of(" \t\n\r,:", last_);
    last_ = stream_.Tell();
    return begin;
  }

  bool put(JsonValue::Kind kind, std::string text) {
    JsonValue& value = place();
    value.byte = begin_of_token();
    value.kind = kind;
    value.text = std::move(text);
    return true;
  }

  bool open(JsonValue::Kind kind) {
    if (open_.size() == deepest) return false;
    JsonValue& value = place();
    value.byte = begin_of_token();
    last_ = stream_.Tell() + 1;  // the stream still stands at the bracket
    value.kind = kind;
    open_.push_back(&value);
    return true;
  }

  bool close() {
    last_ = stream_.Tell() + 1;  // the stream still stands at the bracket
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  const rapidjson::MemoryStream& stream_;
  JsonValue& root_;
  std::vector<JsonValue*> open_;
  std::size_t last_ = 0;  ///< where the token before ends
};

std::string message_of(rapidjson::ParseErrorCode code) {
  if (code == rapidjson::kParseErrorTermination) return "Too many levels of nesting.";
  return rapidjson::GetParseError_En(code);
}

}  // namespace

JsonFault read_json(std::string_view text, JsonValue& value) {
  constexpr unsigned flags = rapidjson::kParseIterativeFlag |
                             rapidjson::kParseValidateEncodingFlag |
                             rapidjson::kParseNumbersAsStringsFlag;
  value = {};
  rapidjson::MemoryStream memory(text.data(), text.size());
  Builder builder(text, memory, value);
  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<flags>(memory, builder);
  if (result.IsError()) return {message_of(result.Code()), result.Offset()};
  return {};
}

}  // namespace factwright
