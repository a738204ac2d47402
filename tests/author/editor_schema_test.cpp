#include "author/editor_schema.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "../rules/rules_cases.hpp"
#include "rules/keys.hpp"
#include "write/json_value.hpp"

namespace factwright {
namespace {

const JsonValue* find(const JsonValue& value, std::string_view name) {
  for (const auto& [key, member] : value.members) {
    if (key == name) return &member;
  }
  return nullptr;
}

const JsonValue& at(const JsonValue& value, std::initializer_list<std::string_view> path) {
  const JsonValue* here = &value;
  for (const std::string_view name : path) {
    here = find(*here, name);
    REQUIRE(here != nullptr);
  }
  return *here;
}

std::vector<std::string> texts(const JsonValue& list) {
  std::vector<std::string> out;
  for (const JsonValue& item : list.items) out.push_back(item.text);
  return out;
}

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

JsonValue parsed(PackPart part, const Pack* pack) {
  JsonValue value;
  const auto fault = read_json(editor_schema(part, pack), value);
  INFO(fault.message);
  REQUIRE(fault.message.empty());
  return value;
}

Pack base_pack() {
  Diagnostics diagnostics;
  return load_pack((cases_folder() / "checked" / "base").string(), diagnostics);
}

}  // namespace

TEST_CASE("the general schemas are those that are checked in") {
  for (const PackPart part : pack_parts) {
    const auto file = fs::path(FACTWRIGHT_SOURCE_DIR) / "schemas" / schema_file_name(part);
    const auto text = editor_schema(part, nullptr);
    if (std::getenv("FACTWRIGHT_ACCEPT") != nullptr) write_file(file, text);
    INFO(file.string());
    CHECK(text == read_file(file));
  }
}

TEST_CASE("a schema has every key of its map and refuses others") {
  const auto schema = parsed(PackPart::rules, nullptr);
  const auto& rule = at(schema, {"definitions", "rule"});
  for (const KeyDoc& key : all_keys()) {
    if (key.context != KeyContext::rule) continue;
    INFO(key.name);
    const auto& doc = at(rule, {"properties", key.name, "description"});
    CHECK(doc.text == key.doc);
    CHECK(has(texts(at(rule, {"required"})), std::string(key.name)) == key.required);
  }
  CHECK(at(rule, {"additionalProperties"}).text == "false");
  CHECK(at(schema, {"$schema"}).text == "http://json-schema.org/draft-07/schema#");
}

TEST_CASE("every reference in a schema has its definition") {
  for (const PackPart part : pack_parts) {
    const Pack pack = base_pack();
    for (const Pack* own : {static_cast<const Pack*>(nullptr), &pack}) {
      const auto schema = parsed(part, own);
      std::vector<const JsonValue*> open = {&schema};
      while (!open.empty()) {
        const JsonValue& value = *open.back();
        open.pop_back();
        for (const JsonValue& item : value.items) open.push_back(&item);
        for (const auto& [key, member] : value.members) {
          open.push_back(&member);
          if (key != "$ref") continue;
          INFO(member.text);
          const auto name = member.text.substr(std::string("#/definitions/").size());
          CHECK(find(at(schema, {"definitions"}), name) != nullptr);
        }
      }
    }
  }
}

TEST_CASE("a pack's own names are the words to choose from") {
  const Pack pack = base_pack();
  const auto schema = parsed(PackPart::rules, &pack);
  const auto types = texts(at(schema, {"definitions", "type", "enum"}));
  CHECK((has(types, "Ship") && has(types, "Text")));
  CHECK(texts(at(schema, {"definitions", "relation", "enum"})) ==
        std::vector<std::string>{"meet", "visit"});
  const auto& word = at(schema, {"definitions", "word", "anyOf"});
  REQUIRE(word.items.size() == 2);
  CHECK(has(texts(at(word.items[1], {"enum"})), "@meetings"));
  const auto& by_relation = at(schema, {"definitions", "rule", "allOf"});
  REQUIRE(by_relation.items.size() == 2);
  const auto& visit = by_relation.items[1];
  CHECK(at(visit, {"if", "properties", "makes", "const"}).text == "visit");
  CHECK(texts(at(visit, {"then", "properties", "roles", "propertyNames", "enum"})) ==
        std::vector<std::string>{"visitor", "host"});
}

}  // namespace factwright
