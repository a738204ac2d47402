#include "rules/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/keys.hpp"
#include "rules/relation.hpp"
#include "rules/values.hpp"

namespace factwright {
namespace {

class SchemaReader {
 public:
  SchemaReader(const Reporter& report, Pack& pack, Scope& scope)
      : report_(report), pack_(pack), scope_(scope) {}

  void read(const YamlNode& root);

 private:
  void read_types(const YamlNode& node);
  void declare(const PlacedText& name, const std::string& parent);
  void check_cycles() const;
  [[nodiscard]] bool reaches_itself(const std::string& name) const;
  void read_properties(const YamlNode& node);
  void read_relations(const YamlNode& node);
  void check_links(const YamlNode& node);
  [[nodiscard]] bool is_map(const YamlNode* node, std::string_view key) const;
  [[nodiscard]] std::string place(Span span) const {
    return short_place(report_.source().at(span), scope_.folder);
  }

  const Reporter& report_;
  Pack& pack_;
  Scope& scope_;
};

bool SchemaReader::is_map(const YamlNode* node, std::string_view key) const {
  if (node == nullptr || node->is_map()) return node != nullptr;
  report_.error(node->span, {"FW203", fmt::format("`{}` expects keys and values", key), {}});
  return false;
}

void SchemaReader::read(const YamlNode& root) {
  if (!root.is_map()) {
    report_.error(root.span, {"FW203", "schema.yaml expects keys and values",
                              "its keys are `types`, `relations` and `properties`"});
    return;
  }
  const Fields fields = read_fields(root, KeyContext::schema, report_);
  const YamlNode* types = fields.get("types");
  const YamlNode* properties = fields.get("properties");
  const YamlNode* relations = fields.get("relations");
  if (is_map(types, "types")) read_types(*types);
  if (is_map(properties, "properties")) read_properties(*properties);
  if (is_map(relations, "relations")) read_relations(*relations);
}

void SchemaReader::read_types(const YamlNode& node) {
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const PlacedText parent{&node.keys[i], 0, node.keys[i].text};
    const YamlNode& children = node.items[i];
    declare(parent, {});
    if (!children.is_sequence() && !children.is_scalar()) {
      report_.error(children.span, {"FW203", "a list of types is expected",
                                    "`Actor: [Person, Group]`; `[]` for none"});
    }
    for (const PlacedText& child : texts_of(children)) declare(child, std::string(parent.text));
  }
  check_cycles();
}

void SchemaReader::declare(const PlacedText& name, const std::string& parent) {
  const std::string text(name.text);
  if (!is_type_name(text)) {
    report_.error(name.whole(), {"FW208", fmt::format("{} cannot be a type", in_ticks(text)),
                                 "a type is one word with a capital: `Person`, `NewsAgency`"});
    return;
  }
  if (is_builtin_type(text)) {
    report_.error(name.whole(), {"FW309", fmt::format("the type `{}` is built in", text),
                                 "choose another name; built in are " + listed(builtin_types())});
    return;
  }
  scope_.types.add(text, place(name.whole()));
  auto found = std::find_if(pack_.types.begin(), pack_.types.end(),
                            [&](const TypeDecl& type) { return type.name == text; });
  if (found == pack_.types.end()) {
    pack_.types.push_back({text, {}, report_.source().at(name.whole())});
    found = std::prev(pack_.types.end());
  }
  if (parent.empty() || !is_type_name(parent) || is_builtin_type(parent)) return;
  auto& parents = found->parents;
  if (std::find(parents.begin(), parents.end(), parent) == parents.end()) {
    parents.push_back(parent);
  } else {
    report_.error(name.whole(), {"FW307", fmt::format("`{}` stands twice under `{}`", text, parent),
                                 "delete one"});
  }
}

bool SchemaReader::reaches_itself(const std::string& name) const {
  std::vector<std::string> open = {name};
  std::vector<std::string> seen;
  while (!open.empty()) {
    const std::string current = std::move(open.back());
    open.pop_back();
    for (const TypeDecl& type : pack_.types) {
      if (type.name != current) continue;
      for (const std::string& parent : type.parents) {
        if (parent == name) return true;
        if (std::find(seen.begin(), seen.end(), parent) != seen.end()) continue;
        seen.push_back(parent);
        open.push_back(parent);
      }
    }
  }
  return false;
}

void SchemaReader::check_cycles() const {
  for (const TypeDecl& type : pack_.types) {
    if (!reaches_itself(type.name)) continue;
    const auto& text = report_.source();
    const Location& where = type.where;
    if (where.file != text.path()) continue;
    report_.error(text.span_of(where),
                  {"FW310", fmt::format("the type `{}` stands under itself", type.name),
                   "take it out of one of the lists of its children"});
    return;
  }
}

void SchemaReader::read_properties(const YamlNode& node) {
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const YamlNode& key = node.keys[i];
    const YamlNode& values = node.items[i];
    if (!is_lower_name(key.text)) {
      report_.error(key.span, {"FW208", fmt::format("{} cannot be a property", in_ticks(key.text)),
                               "a property is a word in lower case"});
      continue;
    }
    std::vector<std::string> allowed;
    for (const PlacedText& value : texts_of(values)) allowed.emplace_back(value.text);
    if (allowed.empty()) {
      report_.error(values.span,
                    {"FW203", fmt::format("the property {} expects its values", in_ticks(key.text)),
                     "a list of words, or `any`"});
    }
    if (values.is_scalar() && values.text == "any") allowed.clear();
    pack_.properties.insert_or_assign(key.text, std::move(allowed));
  }
}

void SchemaReader::read_relations(const YamlNode& node) {
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const YamlNode& key = node.keys[i];
    if (!is_lower_name(key.text)) {
      report_.error(key.span, {"FW208", fmt::format("{} cannot be a relation", in_ticks(key.text)),
                               "a relation is a word in lower case: `holds_position`"});
      continue;
    }
    if (!scope_.relations.add(key.text, place(key.span))) {
      report_.error(key.span,
                    {"FW307", fmt::format("two relations are called `{}`", key.text),
                     fmt::format("the other stands at {}", scope_.relations.place(key.text))});
    }
  }
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    Diagnostics faults;
    const Reporter own = report_.into(faults);
    RelationDecl relation = read_relation(node.keys[i], node.items[i], scope_, own);
    const bool known = pack_.relation(relation.name) != nullptr;
    if (!faults.has_errors() && is_lower_name(relation.name) && !known) {
      pack_.relations.push_back(std::move(relation));
    }
    report_.append(std::move(faults));
  }
  check_links(node);
}

/// `implies` must not come back to where it starts.
void SchemaReader::check_links(const YamlNode& node) {
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const RelationDecl* start = pack_.relation(node.keys[i].text);
    const RelationDecl* current = start;
    for (std::size_t steps = 0; current != nullptr && steps <= pack_.relations.size(); ++steps) {
      if (current->implies.empty()) break;
      current = pack_.relation(current->implies);
      if (current != start) continue;
      const YamlNode* value = node.items[i].find("implies");
      report_.error(value->span,
                    {"FW503", fmt::format("the relation `{}` implies itself", start->name),
                     "delete one `implies` of the circle"});
      return;
    }
  }
}

}  // namespace

void read_schema(const YamlNode& root, const Reporter& report, Pack& pack, Scope& scope) {
  SchemaReader(report, pack, scope).read(root);
}

}  // namespace factwright
