#include "rules/relation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/near.hpp"
#include "rules/keys.hpp"
#include "rules/values.hpp"

namespace factwright {
namespace {

constexpr const char* edge_help = "write `by -> target`, or `party -- party` for no direction";

/// Takes the `+` and `?` off a role's name.
PlacedText strip_signs(PlacedText name, RoleDecl& role) {
  while (!name.text.empty() && (name.text.back() == '+' || name.text.back() == '?')) {
    (name.text.back() == '+' ? role.repeated : role.optional) = true;
    name.text.remove_suffix(1);
  }
  return name;
}

void read_role(const YamlNode& key, const YamlNode& value, const Scope& scope,
               const Reporter& report, RelationDecl& relation) {
  RoleDecl role;
  const PlacedText name = strip_signs({&key, 0, key.text}, role);
  role.name = name.text;
  role.where = report.source().at(name.whole());
  if (!is_lower_name(role.name)) {
    report.error(key.span, {"FW208", fmt::format("{} cannot be a role", in_ticks(key.text)),
                            "a role is a word in lower case; `role?` may be missing, `role+` may "
                            "be filled several times"});
    return;
  }
  if (relation.role(role.name) != nullptr) {
    report.error(key.span, {"FW308", fmt::format("two roles are called `{}`", role.name), {}});
    return;
  }
  const std::vector<PlacedText> types = texts_of(value);
  if (types.empty()) {
    report.error(value.span, {"FW203", fmt::format("the role `{}` expects a type", role.name),
                              "`by: Actor`, or a list of types"});
  }
  for (const PlacedText& type : types) {
    check_type(type, scope, report);
    role.types.emplace_back(type.text);
  }
  relation.roles.push_back(std::move(role));
}

/// `roles_known`: all roles could be read, so that the edge's can be looked up.
void read_edge(const YamlNode& node, bool roles_known, const Reporter& report,
               RelationDecl& relation) {
  const std::vector<PlacedText> words = words_of({&node, 0, node.text});
  const bool whole = words.size() == 3 && (words[1].text == "->" || words[1].text == "--");
  if (!whole) {
    report.error(node.span,
                 {"FW207", fmt::format("{} is no edge", in_ticks(node.text)), edge_help});
    return;
  }
  relation.from = words[0].text;
  relation.symmetric = words[1].text == "--";
  relation.to = words[2].text;
  if (!roles_known) return;
  for (const std::size_t end : {std::size_t{0}, std::size_t{2}}) {
    if (!check_role(words[end], relation, report)) return;
  }
  const RoleDecl* role = relation.role(relation.from);
  if (role->takes_facts_only() && relation.role(relation.to)->takes_facts_only()) {
    report.error(node.span,
                 {"FW313", "the edge joins facts only", "one of its ends must be a participant"});
    return;
  }
  if (relation.from != relation.to || role->repeated) return;
  report.error(words[2].whole(),
               {"FW207", fmt::format("an edge from `{0}` to `{0}` needs two of them", role->name),
                fmt::format("declare the role as `{}+`", role->name)});
}

void read_property(const std::string& name, const YamlNode& value,
                   const std::vector<std::string>& allowed, const Reporter& report) {
  if (allowed.empty() || std::find(allowed.begin(), allowed.end(), value.text) != allowed.end()) {
    return;
  }
  const std::string near = nearest_name(value.text, allowed);
  report.error(
      value.span,
      {"FW206", fmt::format("the property `{}` has no value {}", name, in_ticks(value.text)),
       near.empty() ? fmt::format("its values are {}", listed(allowed))
                    : fmt::format("`{}` is similar", near)});
}

std::string read_link(const YamlNode* node, const Scope& scope, const Reporter& report) {
  if (node == nullptr) return {};
  check_relation({node, 0, node->text}, scope, report);
  return node->text;
}

}  // namespace

RelationDecl read_relation(const YamlNode& key, const YamlNode& value, const Scope& scope,
                           const Reporter& report) {
  RelationDecl relation;
  relation.name = key.text;
  relation.where = report.source().at(key.span);
  if (!value.is_map()) {
    report.error(value.span, {"FW203", "a relation expects keys and values",
                              "it needs the keys `edge` and `roles`"});
    return relation;
  }
  std::vector<std::string> properties;
  for (const auto& property : scope.pack->properties) properties.push_back(property.first);
  const Fields fields = read_fields(value, KeyContext::relation, report, properties);
  const YamlNode* roles = fields.get("roles");
  if (roles != nullptr && !roles->is_map()) {
    report.error(roles->span, {"FW203", "`roles` expects keys and values", "`by: Actor`"});
  } else if (roles != nullptr) {
    for (std::size_t i = 0; i < roles->keys.size(); ++i) {
      read_role(roles->keys[i], roles->items[i], scope, report, relation);
    }
  }
  const bool whole = roles != nullptr && relation.roles.size() == roles->keys.size();
  if (const YamlNode* edge = fields.get("edge")) read_edge(*edge, whole, report, relation);
  relation.state = fields.flag("state");
  relation.transitive = fields.flag("transitive");
  relation.inverse = read_link(fields.get("inverse"), scope, report);
  relation.implies = read_link(fields.get("implies"), scope, report);
  for (const auto& [name, allowed] : scope.pack->properties) {
    const YamlNode* property = fields.get(name);
    if (property == nullptr) continue;
    read_property(name, *property, allowed, report);
    relation.properties.emplace(name, property->text);
  }
  return relation;
}

}  // namespace factwright
