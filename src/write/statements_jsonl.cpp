#include "write/statements_jsonl.hpp"

#include "base/hash.hpp"
#include "factwright/document.hpp"
#include "write/json.hpp"
#include "write/sink.hpp"

namespace factwright {
namespace {

/// An index, or null for `none`.
void put_index(JsonWriter& json, std::string_view key, std::uint32_t index) {
  json.key(key);
  index == none ? json.null() : json.number(index);
}

void put_string(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  json.string(text);
}

void put_number(JsonWriter& json, std::string_view key, std::uint64_t number) {
  json.key(key);
  json.number(number);
}

void put_strings(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
  json.key(key);
  json.strings(texts);
}

// The structures are taken apart member by member: a member that is added to one of them and not
// written here does not compile.

void put_note(JsonWriter& json, const DocumentNote& note) {
  const auto& [document, title, publisher, url, date, hash, sketch, sentences, tokens] = note;
  put_string(json, "document", document);
  put_string(json, "title", title);
  put_string(json, "publisher", publisher);
  put_string(json, "url", url);
  put_string(json, "date", to_iso(date));
  put_string(json, "hash", hash);
  std::string hex;
  for (const auto number : sketch) hex += hex16(number);
  put_string(json, "sketch", hex);
  put_number(json, "sentences", sentences);
  put_number(json, "tokens", tokens);
}

void put_entity(JsonWriter& json, const LocalEntity& entity) {
  const auto& [name, type, key, aliases, same_as, named, plural, gender, origin, descriptions] =
      entity;
  json.begin_object();
  put_string(json, "name", name);
  put_string(json, "type", type);
  put_string(json, "key", key);
  put_strings(json, "aliases", aliases);
  put_strings(json, "same_as", same_as);
  put_number(json, "named", named ? 1 : 0);
  put_number(json, "plural", plural ? 1 : 0);
  put_number(json, "gender", static_cast<std::uint64_t>(gender));
  put_index(json, "origin", origin);
  put_strings(json, "descriptions", descriptions);
  json.end_object();
}

void put_filler(JsonWriter& json, const Filler& filler) {
  const auto& [role, entity, text, statement] = filler;
  json.begin_object();
  put_string(json, "role", role);
  put_index(json, "entity", entity);
  put_string(json, "text", text);
  put_index(json, "statement", statement);
  json.end_object();
}

void put_evidence_of(JsonWriter& json, const Evidence& evidence) {
  const auto& [document, begin, end, text, spans, rule, pack, via] = evidence;
  json.begin_object();
  put_string(json, "document", document);
  put_number(json, "begin", begin);
  put_number(json, "end", end);
  put_string(json, "text", text);
  json.key("spans");
  json.begin_array();
  for (const auto& [name, first, last] : spans) {
    json.string(name);
    json.number(first);
    json.number(last);
  }
  json.end_array();
  put_string(json, "rule", rule);
  put_string(json, "pack", pack);
  put_strings(json, "via", via);
  json.end_object();
}

void put_statement(JsonWriter& json, const Statement& statement) {
  const auto& [relation, from, to, symmetric, roles, participants, status, background, source, time,
               place, confidence, evidence] = statement;
  json.begin_object();
  put_string(json, "relation", relation);
  json.key("from");
  put_filler(json, from);
  json.key("to");
  put_filler(json, to);
  put_number(json, "symmetric", symmetric ? 1 : 0);
  json.key("roles");
  json.begin_array();
  for (const Filler& filler : roles) put_filler(json, filler);
  json.end_array();
  json.key("participants");
  json.begin_array();
  for (const auto entity : participants) json.number(entity);
  json.end_array();
  put_string(json, "status", status);
  put_number(json, "background", background ? 1 : 0);
  put_index(json, "source", source);
  put_string(json, "time", time);
  put_index(json, "place", place);
  put_number(json, "confidence", static_cast<std::uint64_t>(confidence));
  json.key("evidence");
  put_evidence_of(json, evidence);
  json.end_object();
}

void put_pairs(JsonWriter& json, std::string_view name,
               const std::vector<std::pair<std::string, std::string>>& pairs) {
  json.key(name);
  json.begin_object();
  for (const auto& [key, value] : pairs) put_string(json, key, value);
  json.end_object();
}

void put_head(JsonWriter& json, const StatementsFile& file) {
  json.begin_object();
  put_string(json, "factwright", file.version);
  put_number(json, "coreference", file.coreference ? 1 : 0);
  put_pairs(json, "packs", file.packs);
  put_pairs(json, "models", file.models);
  json.key("left_out");
  json.begin_array();
  for (const LeftOut& item : file.left_out) {
    json.string(item.name);
    json.string(item.reason);
  }
  json.end_array();
  json.end_object();
}

void put_document(JsonWriter& json, const Statements& document) {
  json.begin_object();
  put_note(json, document.note);
  json.key("entities");
  json.begin_array();
  for (const LocalEntity& entity : document.entities) put_entity(json, entity);
  json.end_array();
  json.key("statements");
  json.begin_array();
  for (const Statement& statement : document.items) put_statement(json, statement);
  json.end_array();
  json.end_object();
}

}  // namespace

void write_statements(const StatementsFile& file, std::ostream& out) {
  Sink sink(out);
  JsonWriter json(sink);
  put_head(json, file);
  sink.put('\n');
  for (const Statements& document : file.documents) {
    json.restart();
    put_document(json, document);
    sink.put('\n');
  }
  sink.flush();
}

}  // namespace factwright
