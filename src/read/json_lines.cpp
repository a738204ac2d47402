#include "read/json_lines.hpp"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cstddef>
#include <istream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "read/intake.hpp"

namespace factwright {
namespace {

/// What a line may say of its document.
struct Fields {
  std::string id;
  std::string text;
  std::string title;
  std::string date;
  std::string publisher;
  std::string url;
  bool has_text = false;
};

struct Key {
  std::string_view name;
  std::string Fields::*field;
};

constexpr Key keys[] = {{"id", &Fields::id},       {"text", &Fields::text},
                        {"title", &Fields::title}, {"date", &Fields::date},
                        {"url", &Fields::url},     {"publisher", &Fields::publisher}};

/// Receives the events of one line and keeps the strings of the outermost object.
class LineHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, LineHandler> {
 public:
  [[nodiscard]] Fields& fields() { return fields_; }
  [[nodiscard]] const std::string& fault() const { return fault_; }

  bool Null() { return take_other("null"); }
  bool Bool(bool /*value*/) { return take_other("true or false"); }
  bool RawNumber(const char* digits, rapidjson::SizeType size, bool /*copy*/) {
    if (depth_ == 1 && key_ == "id") return take_string({digits, size});
    return take_other("a number");
  }
  bool String(const char* words, rapidjson::SizeType size, bool /*copy*/) {
    return take_string({words, size});
  }
  bool StartObject() { return start("an object"); }
  bool StartArray() { return start("a list"); }
  bool Key(const char* name, rapidjson::SizeType size, bool /*copy*/) {
    if (depth_ == 1) key_.assign(name, size);
    return true;
  }
  bool EndObject(rapidjson::SizeType /*members*/) { return end(); }
  bool EndArray(rapidjson::SizeType /*elements*/) { return end(); }

 private:
  bool start(std::string_view kind) {
    if (depth_ == 0 && kind != "an object") return take_other(kind);
    if (depth_ == 1 && !take_other(kind)) return false;
    ++depth_;
    return true;
  }

  bool end() {
    --depth_;
    return true;
  }

  bool take_string(std::string_view words) {
    if (depth_ == 0) return take_other("a string");
    if (depth_ != 1) return true;
    const auto key = std::find_if(std::begin(keys), std::end(keys),
                                  [&](const auto& item) { return item.name == key_; });
    if (key == std::end(keys)) return true;
    fields_.*(key->field) = words;
    fields_.has_text = fields_.has_text || key_ == "text";
    return true;
  }

  /// A value that is no string: a fault as the line itself or as its text, nothing elsewhere.
  bool take_other(std::string_view kind) {
    if (depth_ == 0) fault_ = fmt::format("is {}, not an object", kind);
    if (depth_ == 1 && key_ == "text")
      fault_ = fmt::format("has {} as \"text\", not a string", kind);
    return fault_.empty();
  }

  Fields fields_;
  std::string key_;
  std::string fault_;
  int depth_ = 0;
};

/// Reads the fields of a line; returns what is wrong with it, or "".
std::string read_fields(std::string_view line, Fields& fields) {
  constexpr unsigned flags = rapidjson::kParseIterativeFlag |
                             rapidjson::kParseValidateEncodingFlag |
                             rapidjson::kParseNumbersAsStringsFlag;
  if (const std::size_t bad = invalid_utf8_at(line); bad != line.npos) {
    return fmt::format("is not UTF-8 text (byte {} of the line)", bad);
  }
  LineHandler handler;
  rapidjson::Reader reader;
  rapidjson::MemoryStream bytes(line.data(), line.size());
  const rapidjson::ParseResult result = reader.Parse<flags>(bytes, handler);
  if (!handler.fault().empty()) return handler.fault();
  if (result.IsError()) {
    return fmt::format("is not JSON: {} (byte {} of the line)",
                       rapidjson::GetParseError_En(result.Code()), result.Offset());
  }
  fields = std::move(handler.fields());
  return fields.has_text ? std::string{} : "has no \"text\"";
}

/// JSON can spell a zero character inside a text; it is no sign of a binary file there.
std::uint32_t replace_zeros(std::string& text) {
  std::uint32_t replaced = 0;
  for (std::size_t at = text.find('\0'); at != text.npos; at = text.find('\0', at)) {
    text.replace(at, 1, "\xEF\xBF\xBD");
    ++replaced;
  }
  return replaced;
}

Document document_of(Fields fields, const std::string& place) {
  Document document;
  document.id = fields.id.empty() ? place : std::move(fields.id);
  document.replaced_characters = replace_zeros(fields.text);
  document.text = std::move(fields.text);
  document.title = std::move(fields.title);
  document.publisher = std::move(fields.publisher);
  document.url = std::move(fields.url);
  document.date = date_from_iso(fields.date);
  return document;
}

}  // namespace

void read_json_lines(std::istream& input, const std::string& name, Documents& documents) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::string line;
  std::size_t number = 0;
  bool any = false;
  while (std::getline(input, line)) {
    std::string_view content = line;
    if (++number == 1 && content.substr(0, byte_order_mark.size()) == byte_order_mark) {
      content.remove_prefix(byte_order_mark.size());
    }
    if (content.find_first_not_of(" \t\r") == content.npos) continue;
    any = true;
    const std::string place = fmt::format("{}:{}", name, number);
    Fields fields;
    std::string fault = read_fields(content, fields);
    if (fault.empty()) {
      take_in(document_of(std::move(fields), place), place, documents);
    } else {
      documents.left_out.push_back({place, std::move(fault)});
    }
  }
  if (!any) documents.left_out.push_back({name, "is empty"});
}

}  // namespace factwright
