#include "write/joins_report.hpp"

#include "write/json.hpp"
#include "write/sink.hpp"

#include <algorithm>
#include <functional>

namespace factwright {
namespace {

const Fact* fact_of(const Graph& graph, const std::string& id) {
  const auto& facts = graph.facts();
  const auto found = std::lower_bound(
      facts.begin(), facts.end(), id,
      [](const Fact& fact, const std::string& wanted) { return fact.id < wanted; });
  return found == facts.end() || found->id != id ? nullptr : &*found;
}

void put_side(JsonWriter& json, const Graph& graph, const std::string& key, const std::string& id) {
  const Fact* fact = fact_of(graph, id);
  if (fact == nullptr) return;
  const auto name = [&](std::uint32_t entity) {
    return entity == none ? std::string() : graph.entities()[entity].name;
  };
  json.key(key);
  json.begin_object();
  for (const auto& [field, text] : {std::pair<const char*, std::string>("id", fact->id),
                                    {"relation", fact->relation},
                                    {"from", name(fact->from)},
                                    {"to", name(fact->to)},
                                    {"status", fact->status},
                                    {"source", name(fact->source)},
                                    {"document", fact->evidence.front().document},
                                    {"text", std::string(fact->evidence.front().text.view())}}) {
    json.key(field);
    json.string_or_null(text);
  }
  json.end_object();
}

void put_name_join(JsonWriter& json, const NameJoin& join) {
  json.begin_object();
  for (const auto& [field, text] :
       {std::pair<const char*, const std::string&>("entity", join.entity),
        {"name", join.name},
        {"other", join.other},
        {"reason", join.reason}}) {
    json.key(field);
    json.string(text);
  }
  json.key("documents");
  json.strings(join.documents);
  json.end_object();
}

std::string counted(std::size_t count, const std::string& what) {
  if (count == 0) return {};
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

}  // namespace

std::string to_json(const Joins& joins, const Graph& graph) {
  Sink sink;
  JsonWriter json(sink);
  json.begin_object();
  json.key("contradictions");
  json.begin_array();
  for (const Contradiction& each : joins.contradictions) {
    json.begin_object();
    put_side(json, graph, "fact", each.fact);
    put_side(json, graph, "denied", each.denied);
    json.end_object();
  }
  json.end_array();
  json.key("repeated_documents");
  json.begin_array();
  for (const Repetition& each : joins.repetitions) {
    json.begin_object();
    json.key("document");
    json.string(each.document);
    json.key("of");
    json.string(each.of);
    json.end_object();
  }
  json.end_array();
  json.key("joined_names");
  json.begin_array();
  for (const NameJoin& each : joins.names) put_name_join(json, each);
  json.end_array();
  json.key("remarks");
  json.strings(joins.remarks);
  json.end_object();
  return std::string(sink.view()) + "\n";
}

std::string summary_of(const Joins& joins) {
  std::string out;
  for (const std::string& part : {counted(joins.contradictions.size(), "contradiction"),
                                  counted(joins.repetitions.size(), "repeated document"),
                                  counted(joins.names.size(), "joined name")}) {
    if (part.empty()) continue;
    if (!out.empty()) out += ", ";
    out += part;
  }
  return out;
}

}  // namespace factwright
