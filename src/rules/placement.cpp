#include "rules/placement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/near.hpp"
#include "base/utf8.hpp"
#include "rules/keys.hpp"
#include "rules/position.hpp"
#include "rules/values.hpp"

namespace factwright {
namespace {

constexpr std::array<std::pair<std::string_view, ConditionKind>, 3> condition_keys = {{
    {"words", ConditionKind::words},
    {"under", ConditionKind::under},
    {"zone", ConditionKind::zone},
}};

std::optional<PositionRef> read_position(const PlacedText& name, const Reporter& report) {
  auto position = parse_position(name.text);
  if (!position) {
    const std::string near = nearest_name(name.text, position_names());
    report.error(
        name.whole(),
        {"FW305", fmt::format("no position is called {}", in_ticks(name.text)),
         near.empty()
             ? "a position is `subject`, `object`, `possessor`, `modifier`, `clause` .. or "
               "a preposition"
             : fmt::format("`{}` is similar", near)});
    return std::nullopt;
  }
  position->where = report.source().at(name.whole());
  return position;
}

/// True for a text that starts with a capital: a type.
bool is_capitalised(std::string_view text) {
  return !text.empty() && is_upper(decode_at(text, 0).code_point);
}

/// A type that no filler of the role can have would make the rule silent.
void check_fits(const PlacedText& type, const RoleDecl& role, const Pack& pack,
                const Reporter& report) {
  const auto fits = [&](const std::string& allowed) {
    return is_builtin_type(allowed) || pack.is_a(type.text, allowed) ||
           pack.is_a(allowed, type.text);
  };
  if (std::any_of(role.types.begin(), role.types.end(), fits)) return;
  report.error(
      type.whole(),
      {"FW311", fmt::format("a {} never fills the role `{}`", in_ticks(type.text), role.name),
       fmt::format("the role takes {}", listed(role.types))});
}

/// Where no fact ever stands: who says it, whose it is, the nearest name.
bool never_holds_fact(PositionKind kind) {
  constexpr std::array kinds{PositionKind::owner, PositionKind::speaker, PositionKind::before,
                             PositionKind::after, PositionKind::trigger};
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

void check_holds_fact(const PlacedText& name, const PositionRef& position, const RoleDecl* role,
                      const Reporter& report) {
  if (role == nullptr || !role->takes_facts_only() || !never_holds_fact(position.kind)) return;
  report.error(
      name.whole(),
      {"FW312",
       fmt::format("no fact ever stands at {}, and `{}` takes only facts", in_ticks(name.text),
                   role->name),
       "facts stand at `clause`, `quote`, `object`, `subject`, `complement` or a preposition"});
}

/// A role of facts is narrowed to the relations that they may have.
bool check_narrower_fact(const PlacedText& name, const RoleDecl& role, const Scope& scope,
                         const Reporter& report) {
  if (!is_lower_name(name.text)) return false;
  if (role.takes("Fact")) {
    check_relation(name, scope, report);
    return true;
  }
  if (!scope.relations.has(name.text)) return false;
  report.error(
      name.whole(),
      {"FW311",
       fmt::format("a fact of {} never fills the role `{}`", in_ticks(name.text), role.name),
       fmt::format("the role takes {}; facts need the type `Fact`", listed(role.types))});
  return true;
}

std::vector<std::string> read_narrower(const YamlNode& node, const RoleDecl* role,
                                       const PlacementScope& names, const Reporter& report) {
  std::vector<std::string> result;
  for (const PlacedText& name : texts_of(node)) {
    if (role != nullptr && check_narrower_fact(name, *role, *names.scope, report)) {
      result.emplace_back(name.text);
      continue;
    }
    const bool known = check_type_or_list(name, *names.scope, report);
    if (known && role != nullptr && !name.text.starts_with('@')) {
      check_fits(name, *role, *names.scope->pack, report);
    }
    result.emplace_back(name.text);
  }
  return result;
}

const RoleDecl* find_role(const YamlNode& key, const PlacementScope& names,
                          const Reporter& report) {
  if (names.relation == nullptr) return nullptr;
  check_role({&key, 0, key.text}, *names.relation, report);
  return names.relation->role(key.text);
}

RoleSpec read_role_spec(const YamlNode& key, const YamlNode& value, const PlacementScope& names,
                        const Reporter& report) {
  RoleSpec spec;
  spec.role = key.text;
  spec.where = report.source().at(key.span);
  const RoleDecl* role = find_role(key, names, report);
  const YamlNode* at = &value;
  if (value.is_map()) {
    const Fields fields = read_fields(value, KeyContext::role, report);
    at = fields.get("at");
    if (const YamlNode* is = fields.get("is")) {
      spec.is = read_narrower(*is, role, names, report);
    }
  }
  if (at == nullptr) return spec;
  const std::vector<PlacedText> positions = texts_of(*at);
  const bool odd = at->is_sequence() && positions.size() != at->items.size();
  if (positions.empty() || odd) {
    report.error(at->kind == YamlNode::Kind::null ? key.span : at->span,
                 {"FW203", fmt::format("the role {} expects positions", in_ticks(key.text)),
                  "`[subject, with]`, or `{at: [subject], is: Country}`"});
  }
  for (const PlacedText& name : positions) {
    auto position = read_position(name, report);
    if (!position) continue;
    check_holds_fact(name, *position, role, report);
    spec.at.push_back(std::move(*position));
  }
  return spec;
}

void check_value(const PlacedText& value, const Condition& condition, const Scope& scope,
                 const Reporter& report) {
  if (value.text.starts_with('@')) {
    check_list(value.part(1, value.text.size() - 1), scope, report);
  } else if (condition.kind == ConditionKind::position && is_capitalised(value.text)) {
    check_type(value, scope, report);
  }
}

/// Values of a condition that is checked by the key table have been checked there.
std::optional<Condition> read_condition(const YamlNode& key, const YamlNode& value,
                                        const Scope& scope, const Reporter& report) {
  Condition condition;
  condition.where = report.source().at(key.span);
  const auto* fixed = std::find_if(condition_keys.begin(), condition_keys.end(),
                                   [&](const auto& entry) { return entry.first == key.text; });
  if (fixed != condition_keys.end()) {
    condition.kind = fixed->second;
  } else {
    auto position = read_position({&key, 0, key.text}, report);
    if (!position) return std::nullopt;
    condition.position = std::move(*position);
  }
  const std::vector<PlacedText> values = texts_of(value);
  if (values.empty() || (value.is_sequence() && values.size() != value.items.size())) {
    report.error(value.span, {"FW203", fmt::format("{} expects values", in_ticks(key.text)),
                              "words, types, lists (`@list`), or `any`"});
  }
  for (const PlacedText& text : values) {
    check_value(text, condition, scope, report);
    condition.values.emplace_back(text.text);
  }
  return condition;
}

/// The part of a map whose keys stand in the key table.
YamlNode fixed_part(const YamlNode& map) {
  YamlNode part;
  part.kind = YamlNode::Kind::map;
  part.span = map.span;
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    const bool fixed = std::any_of(condition_keys.begin(), condition_keys.end(),
                                   [&](const auto& e) { return e.first == map.keys[i].text; });
    if (!fixed) continue;
    part.keys.push_back(map.keys[i]);
    part.items.push_back(map.items[i]);
  }
  return part;
}

}  // namespace

std::vector<RoleSpec> read_role_specs(const YamlNode& map, const PlacementScope& names,
                                      const Reporter& report) {
  std::vector<RoleSpec> result;
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    result.push_back(read_role_spec(map.keys[i], map.items[i], names, report));
  }
  return result;
}

std::vector<Condition> read_conditions(const YamlNode& map, const PlacementScope& names,
                                       const Reporter& report) {
  std::vector<Condition> result;
  const YamlNode fixed = fixed_part(map);
  const Fields checked = read_fields(fixed, KeyContext::condition, report);
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    const bool faulty =
        fixed.find(map.keys[i].text) != nullptr && checked.get(map.keys[i].text) == nullptr;
    if (faulty) continue;
    if (auto found = read_condition(map.keys[i], map.items[i], *names.scope, report)) {
      result.push_back(std::move(*found));
    }
  }
  return result;
}

std::map<std::string, std::vector<std::string>> read_narrowing(const YamlNode& map,
                                                               const PlacementScope& names,
                                                               const Reporter& report) {
  std::map<std::string, std::vector<std::string>> result;
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    const YamlNode& value = map.items[i];
    const RoleDecl* role = find_role(map.keys[i], names, report);
    auto types = read_narrower(value, role, names, report);
    if (types.empty()) {
      report.error(value.span,
                   {"FW203", fmt::format("{} expects types or lists", in_ticks(map.keys[i].text)),
                    "`position: \"@offices\"`"});
    }
    result.insert_or_assign(map.keys[i].text, std::move(types));
  }
  return result;
}

}  // namespace factwright
