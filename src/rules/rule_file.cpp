#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

#include "rules/keys.hpp"
#include "rules/rule.hpp"
#include "rules/values.hpp"

namespace factwright {
namespace {

constexpr std::string_view sections[][2] = {{"rules", "rule"}, {"entities", "entity"}};

void collect_name(const YamlNode& name, const Reporter& report, Scope& scope) {
  const std::string text(trimmed({&name, 0, name.text}).text);
  if (text.empty()) return;
  const std::string place = short_place(report.source().at(name.span), scope.folder);
  if (scope.rules.add(text, place)) return;
  report.error(name.span, {"FW307", fmt::format("two rules are called {}", in_ticks(text)),
                           fmt::format("the other stands at {}", scope.rules.place(text))});
}

/// A rule whose name another has taken is told of by collect_rule_names.
bool has_own_name(const YamlNode& entry, std::string_view key, const Reporter& report,
                  const Scope& scope) {
  const YamlNode* name = entry.find(key);
  if (name == nullptr || !name->is_scalar()) return true;
  return scope.rules.place(trimmed({name, 0, name->text}).text) ==
         short_place(report.source().at(name->span), scope.folder);
}

bool reads_well(const RelationDecl* relation, const Diagnostics& faults) {
  return relation != nullptr && !faults.has_errors();
}

void read_entry(const YamlNode& entry, const Scope& scope, const Reporter& report, Pack& pack) {
  Diagnostics faults;
  Rule rule = read_rule(entry, scope, report.into(faults));
  rule.pack = pack.name;
  rule.pack_version = pack.version;
  const bool good = reads_well(pack.relation(rule.relation), faults);
  report.append(std::move(faults));
  if (good && has_own_name(entry, "rule", report, scope)) pack.rules.push_back(std::move(rule));
}

void read_entity_entry(const YamlNode& entry, const Scope& scope, const Reporter& report,
                       Pack& pack) {
  Diagnostics faults;
  EntityRule rule = read_entity_rule(entry, scope, report.into(faults));
  rule.pack = pack.name;
  rule.pack_version = pack.version;
  const bool good = !faults.has_errors() && scope.schema_read;
  report.append(std::move(faults));
  if (good && has_own_name(entry, "entity", report, scope)) {
    pack.entity_rules.push_back(std::move(rule));
  }
}

}  // namespace

void collect_rule_names(const YamlNode& root, const Reporter& report, Scope& scope) {
  for (const auto& [section, key] : sections) {
    const YamlNode* entries = root.find(section);
    if (entries == nullptr) continue;
    for (const YamlNode& entry : entries->items) {
      const YamlNode* name = entry.find(key);
      if (name != nullptr && name->is_scalar()) collect_name(*name, report, scope);
    }
  }
}

void read_rules(const YamlNode& root, const Scope& scope, const Reporter& report, Pack& pack) {
  if (!root.is_map()) {
    report.error(root.span, {"FW203", "a rules file expects keys and values",
                             "rules stand in a list under the key `rules:`"});
    return;
  }
  const Fields fields = read_fields(root, KeyContext::rule_file, report);
  if (const YamlNode* rules = fields.get("rules")) {
    for (const YamlNode& entry : rules->items) read_entry(entry, scope, report, pack);
  }
  if (const YamlNode* entities = fields.get("entities")) {
    for (const YamlNode& entry : entities->items) read_entity_entry(entry, scope, report, pack);
  }
}

}  // namespace factwright
