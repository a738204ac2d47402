#include "author/editor_schema.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "rules/keys.hpp"
#include "rules/names.hpp"
#include "rules/position.hpp"
#include "write/json.hpp"

namespace factwright {
namespace {

constexpr std::string_view role_form = "^[a-z][a-z0-9_]*[?+]*$";
constexpr std::string_view lower_form = "^[a-z][a-z0-9_]*$";
constexpr std::string_view type_form = "^[A-Z][A-Za-z0-9]*$";

std::vector<std::string> type_names(const Pack& pack) {
  std::vector<std::string> out;
  for (const TypeDecl& type : pack.types) out.push_back(type.name);
  for (const std::string& name : builtin_types()) out.push_back(name);
  return out;
}

template <class Item>
std::vector<std::string> names_of(const std::vector<Item>& items, std::string_view sign = {}) {
  std::vector<std::string> out;
  for (const Item& item : items) out.push_back(std::string(sign) + item.name);
  return out;
}

class SchemaWriter {
 public:
  SchemaWriter(JsonWriter& json, const Pack* pack) : json_(json), pack_(pack) {}

  void write(PackPart part);

 private:
  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }
  template <class Body>
  void object(Body body) {
    json_.begin_object();
    body();
    json_.end_object();
  }
  template <class Body>
  void member(std::string_view key, Body body) {
    json_.key(key);
    object(body);
  }
  void words(std::string_view key, const std::vector<std::string>& values) {
    json_.key(key);
    json_.strings(values);
  }
  void refuse_others() {
    json_.key("additionalProperties");
    json_.boolean(false);
  }
  /// Draft-07 takes nothing beside `$ref`: with a description it stands in a list of one.
  void refer_beside(std::string_view name) {
    json_.key("allOf");
    json_.begin_array();
    object([&] { refer(name); });
    json_.end_array();
  }
  void refer(std::string_view name) { text("$ref", fmt::format("#/definitions/{}", name)); }

  void map_of(KeyContext context);
  void required_keys(KeyContext context);
  void value(const KeyDoc& key);
  void value_by_form(const KeyDoc& key);
  void fixed_words(const KeyDoc& key);
  void scalar() { words("type", {"string", "number", "boolean"}); }
  /// One value of a sort, or a list of such.
  void one_or_more(std::string_view sort);
  void open_map(std::string_view names, std::string_view sort);
  void conditions();
  void own_properties();
  void roles_by_relation();
  void define(std::string_view name, const std::vector<std::string>& known, std::string_view form);
  /// Known names are offered, new ones of the form are taken too: the file itself declares them.
  void define_open(std::string_view name, const std::vector<std::string>& known,
                   std::string_view form);
  void define_with_lists(std::string_view name, const std::vector<std::string>& known);
  void define_names(PackPart part);
  void define_maps(PackPart part);

  JsonWriter& json_;
  const Pack* pack_;
};

void SchemaWriter::write(PackPart part) {
  constexpr std::pair<KeyContext, std::string_view> heads[] = {
      {KeyContext::rule_file, "rules/*.yaml of a Factwright pack"},
      {KeyContext::schema, "schema.yaml of a Factwright pack"},
      {KeyContext::pack, "pack.yaml of a Factwright pack"}};
  const auto& [context, title] = heads[static_cast<std::size_t>(part)];
  object([&, &context = context, &title = title] {
    text("$schema", "http://json-schema.org/draft-07/schema#");
    text("title", title);
    if (pack_ != nullptr) text("description", fmt::format("Made for the pack {}.", pack_->name));
    map_of(context);
    member("definitions", [&] {
      define_names(part);
      define_maps(part);
    });
  });
}

void SchemaWriter::map_of(KeyContext context) {
  text("type", "object");
  required_keys(context);
  member("properties", [&] {
    for (const KeyDoc& key : all_keys()) {
      if (key.context == context) member(key.name, [&] { value(key); });
    }
    if (context == KeyContext::relation && pack_ != nullptr) own_properties();
  });
  if (context != KeyContext::relation || pack_ != nullptr) refuse_others();
  if (context == KeyContext::rule && pack_ != nullptr) roles_by_relation();
}

void SchemaWriter::required_keys(KeyContext context) {
  std::vector<std::string> names;
  for (const KeyDoc& key : all_keys()) {
    if (key.context == context && key.required) names.emplace_back(key.name);
  }
  if (!names.empty()) words("required", names);
}

void SchemaWriter::value(const KeyDoc& key) {
  text("description", key.doc);
  switch (key.holds) {
    case Holds::words:
      return value_by_form(key);
    case Holds::type:
      return refer_beside("type");
    case Holds::relation:
      return refer_beside("relation");
    case Holds::rule:
      return one_or_more("rule_name");
    case Holds::position:
      return one_or_more("position");
    case Holds::narrower:
      return one_or_more("narrower");
    case Holds::word:
      return one_or_more("word");
    case Holds::type_tree:
      return open_map(type_form, "type");
    case Holds::relations:
      text("type", "object");
      return member("additionalProperties", [&] { refer("relation_map"); });
    case Holds::properties:
      return open_map(lower_form, "text");
    case Holds::role_types:
      return open_map(role_form, "type");
    case Holds::role_places:
      text("type", "object");
      return member("additionalProperties", [&] { refer("place"); });
    case Holds::conditions:
      return conditions();
    case Holds::role_narrower:
      return open_map(lower_form, "narrower");
  }
}

void SchemaWriter::value_by_form(const KeyDoc& key) {
  switch (key.form) {
    case ValueForm::map:
      return refer_beside(key.name);
    case ValueForm::maps:
      text("type", "array");
      return member("items", [&] { refer(key.name == "rules" ? "rule" : "entity"); });
    case ValueForm::lines:
      return text("type", "string");
    case ValueForm::texts:
      if (key.values.empty()) return one_or_more("text");
      [[fallthrough]];
    default:
      return key.values.empty() ? scalar() : fixed_words(key);
  }
}

void SchemaWriter::fixed_words(const KeyDoc& key) {
  const auto values = allowed_words(key);
  if (values == std::vector<std::string>{"true", "false"}) return text("type", "boolean");
  if (key.form != ValueForm::texts) return words("enum", values);
  json_.key("anyOf");
  json_.begin_array();
  object([&] { words("enum", values); });
  object([&] {
    text("type", "array");
    member("items", [&] { words("enum", values); });
  });
  json_.end_array();
}

void SchemaWriter::one_or_more(std::string_view sort) {
  json_.key("anyOf");
  json_.begin_array();
  object([&] { refer(sort); });
  object([&] {
    text("type", "array");
    member("items", [&] { refer(sort); });
  });
  json_.end_array();
}

void SchemaWriter::open_map(std::string_view names, std::string_view sort) {
  text("type", "object");
  member("propertyNames", [&] { text("pattern", names); });
  member("additionalProperties", [&] { one_or_more(sort); });
}

void SchemaWriter::conditions() {
  std::vector<std::string> fixed;
  text("type", "object");
  member("properties", [&] {
    for (const KeyDoc& key : all_keys()) {
      if (key.context != KeyContext::condition) continue;
      fixed.emplace_back(key.name);
      member(key.name, [&] { value(key); });
    }
  });
  member("propertyNames", [&] {
    json_.key("anyOf");
    json_.begin_array();
    object([&] { words("enum", fixed); });
    object([&] { refer("position"); });
    json_.end_array();
  });
  member("additionalProperties", [&] { one_or_more("word"); });
}

void SchemaWriter::own_properties() {
  for (const auto& [name, values] : pack_->properties) {
    member(name, [&, &allowed = values] { allowed.empty() ? scalar() : words("enum", allowed); });
  }
}

/// Which roles a rule may fill follows from what it makes.
void SchemaWriter::roles_by_relation() {
  json_.key("allOf");
  json_.begin_array();
  for (const RelationDecl& relation : pack_->relations) {
    object([&] {
      member("if", [&] {
        member("properties", [&] { member("makes", [&] { text("const", relation.name); }); });
      });
      member("then", [&] {
        member("properties", [&] {
          for (const char* key : {"roles", "where"}) {
            member(key, [&] {
              member("propertyNames", [&] { words("enum", names_of(relation.roles)); });
            });
          }
        });
      });
    });
  }
  json_.end_array();
}

/// A name: one of the known ones, or of a form where none is known.
void SchemaWriter::define(std::string_view name, const std::vector<std::string>& known,
                          std::string_view form) {
  member(name, [&] {
    if (!known.empty()) return words("enum", known);
    text("type", "string");
    if (!form.empty()) text("pattern", form);
  });
}

void SchemaWriter::define_open(std::string_view name, const std::vector<std::string>& known,
                               std::string_view form) {
  if (known.empty()) return define(name, known, form);
  member(name, [&] {
    json_.key("anyOf");
    json_.begin_array();
    object([&] { words("enum", known); });
    object([&] {
      text("type", "string");
      if (!form.empty()) text("pattern", form);
    });
    json_.end_array();
  });
}

/// `@list` is offered where the pack has lists; any other text is taken as it is.
void SchemaWriter::define_with_lists(std::string_view name, const std::vector<std::string>& known) {
  member(name, [&] {
    const auto lists = pack_ == nullptr ? std::vector<std::string>() : names_of(pack_->lists, "@");
    json_.key("anyOf");
    json_.begin_array();
    object([&] {
      if (!known.empty()) return words("enum", known);
      words("type", {"string", "number", "boolean"});
      if (pack_ != nullptr) text("pattern", "^[^@]");
    });
    if (!lists.empty()) object([&] { words("enum", lists); });
    if (pack_ == nullptr && !known.empty()) object([&] { text("pattern", "^@"); });
    json_.end_array();
  });
}

void SchemaWriter::define_names(PackPart part) {
  const bool declares = part == PackPart::schema;
  const bool own = pack_ != nullptr;
  const std::vector<std::string> none_known;
  member("text", [&] { scalar(); });
  const auto types = own ? type_names(*pack_) : none_known;
  const auto relations = own ? names_of(pack_->relations) : none_known;
  declares ? define_open("type", types, type_form) : define("type", types, type_form);
  declares ? define_open("relation", relations, lower_form)
           : define("relation", relations, lower_form);
  define_open("rule_name", own ? names_of(pack_->rules) : none_known, {});
  define("position", position_names(), {});
  auto narrower = own ? type_names(*pack_) : none_known;
  narrower.insert(narrower.end(), relations.begin(), relations.end());
  define_with_lists("narrower", narrower);
  define_with_lists("word", none_known);
}

void SchemaWriter::define_maps(PackPart part) {
  if (part == PackPart::schema) member("relation_map", [&] { map_of(KeyContext::relation); });
  if (part != PackPart::rules) return;
  member("rule", [&] { map_of(KeyContext::rule); });
  member("trigger", [&] { map_of(KeyContext::trigger); });
  member("entity", [&] { map_of(KeyContext::entity); });
  member("place", [&] {
    json_.key("anyOf");
    json_.begin_array();
    object([&] { refer("position"); });
    object([&] {
      text("type", "array");
      member("items", [&] { refer("position"); });
    });
    object([&] { map_of(KeyContext::role); });
    json_.end_array();
  });
}

}  // namespace

std::string_view to_string(PackPart part) {
  constexpr std::array<std::string_view, 3> names = {"rules", "schema", "pack"};
  return names[static_cast<std::size_t>(part)];
}

std::string schema_file_name(PackPart part) {
  return fmt::format("{}.schema.json", to_string(part));
}

std::string editor_schema(PackPart part, const Pack* pack) {
  Sink sink;
  JsonWriter json(sink);
  SchemaWriter(json, pack).write(part);
  return indented_json(std::string(sink.view()));
}

}  // namespace factwright
