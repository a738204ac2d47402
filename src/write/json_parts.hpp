#ifndef FACTWRIGHT_WRITE_JSON_PARTS_HPP
#define FACTWRIGHT_WRITE_JSON_PARTS_HPP

#include "factwright/facts.hpp"
#include "factwright/graph.hpp"
#include "write/json.hpp"

#include <map>
#include <string>
#include <vector>

namespace factwright {

/// Parts of a fact as JSON, in the form of facts.jsonl, which other formats hold as text.

/// An object: one filler of a role is a string, or where a fact fills it `{"fact": id, "text":
/// words}`; several are an array.
void put_roles(JsonWriter& json, const Graph& graph, const std::vector<RoleFiller>& roles);
void put_properties(JsonWriter& json, const std::map<std::string, std::string>& properties);
/// The trigger and the ends, then the others by name; each an array of pairs of offsets.
void put_spans(JsonWriter& json, const std::vector<NamedSpan>& spans);
void put_evidence(JsonWriter& json, const Evidence& evidence);
/// An array of all of the fact's evidence.
void put_evidence_list(JsonWriter& json, const Fact& fact);

}  // namespace factwright

#endif
