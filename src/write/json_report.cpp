#include "write/json_report.hpp"

#include "write/json.hpp"
#include "write/sink.hpp"

namespace factwright {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

void write_pairs(JsonWriter& json, std::string_view name, const Pairs& pairs) {
  json.key(name);
  json.begin_object();
  for (const auto& [key, value] : pairs) {
    json.key(key);
    json.string(value);
  }
  json.end_object();
}

void write_left_out(JsonWriter& json, const std::vector<LeftOut>& left_out) {
  json.key("left_out");
  json.begin_array();
  for (const LeftOut& item : left_out) {
    json.begin_object();
    json.key("name");
    json.string(item.name);
    json.key("reason");
    json.string(item.reason);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string to_json(const BuildReport& report) {
  Sink sink;
  JsonWriter json(sink);
  json.begin_object();
  json.key("factwright");
  json.string(report.version);
  json.key("counts");
  json.begin_object();
  for (const auto& [key, value] : report.counts) {
    json.key(key);
    json.number(value);
  }
  json.end_object();
  write_pairs(json, "packs", report.packs);
  write_pairs(json, "models", report.models);
  write_pairs(json, "documents", report.documents);
  write_left_out(json, report.left_out);
  json.end_object();
  return std::string(sink.view()) + "\n";
}

}  // namespace factwright
