#include "write/json_parts.hpp"

#include <cstddef>
#include <string_view>

namespace factwright {
namespace {

/// [begin, end]; a name that occurs several times has all its pairs one after the other.
void put_spans_of(JsonWriter& json, const std::vector<NamedSpan>& spans, std::size_t& at) {
  const std::string& name = spans[at].name;
  json.key(name);
  json.begin_array();
  for (; at < spans.size() && spans[at].name == name; ++at) {
    json.number(spans[at].begin);
    json.number(spans[at].end);
  }
  json.end_array();
}

void put_filler(JsonWriter& json, const Graph& graph, const RoleFiller& filler) {
  if (filler.fact == none) return json.string(filler.text);
  json.begin_object();
  json.key("fact");
  json.string(graph.facts()[filler.fact].id);
  json.key("text");
  json.string(filler.text);
  json.end_object();
}

bool comes_first(std::string_view name) {
  return name == "trigger" || name == "from" || name == "to";
}

}  // namespace

void put_spans(JsonWriter& json, const std::vector<NamedSpan>& spans) {
  json.begin_object();
  for (const std::string_view first : {"trigger", "from", "to"}) {
    for (std::size_t at = 0; at < spans.size();) {
      spans[at].name == first ? put_spans_of(json, spans, at) : static_cast<void>(++at);
    }
  }
  for (std::size_t at = 0; at < spans.size();) {
    comes_first(spans[at].name) ? static_cast<void>(++at) : put_spans_of(json, spans, at);
  }
  json.end_object();
}

void put_roles(JsonWriter& json, const Graph& graph, const std::vector<RoleFiller>& roles) {
  json.begin_object();
  for (std::size_t begin = 0, end = 0; begin < roles.size(); begin = end) {
    while (end < roles.size() && roles[end].role == roles[begin].role) ++end;
    json.key(roles[begin].role);
    if (end - begin > 1) json.begin_array();
    for (std::size_t i = begin; i < end; ++i) put_filler(json, graph, roles[i]);
    if (end - begin > 1) json.end_array();
  }
  json.end_object();
}

void put_properties(JsonWriter& json, const std::map<std::string, std::string>& properties) {
  json.begin_object();
  for (const auto& [name, value] : properties) {
    json.key(name);
    json.string(value);
  }
  json.end_object();
}

void put_evidence(JsonWriter& json, const Evidence& evidence) {
  json.begin_object();
  json.key("document");
  json.string(evidence.document);
  json.key("begin");
  json.number(evidence.begin);
  json.key("end");
  json.number(evidence.end);
  json.key("text");
  json.string(evidence.text);
  json.key("spans");
  put_spans(json, evidence.spans);
  json.key("rule");
  json.string(evidence.rule);
  json.key("pack");
  json.string(evidence.pack);
  json.key("via");
  json.strings(evidence.via);
  json.end_object();
}

void put_evidence_list(JsonWriter& json, const Fact& fact) {
  json.begin_array();
  for (const Evidence& evidence : fact.evidence) put_evidence(json, evidence);
  json.end_array();
}

}  // namespace factwright
