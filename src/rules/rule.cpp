#include "rules/rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/example.hpp"
#include "rules/keys.hpp"
#include "rules/pattern.hpp"
#include "rules/phrase.hpp"
#include "rules/placement.hpp"
#include "rules/values.hpp"

namespace factwright {
namespace {

constexpr std::array<std::pair<std::string_view, TriggerKind>, 4> trigger_kinds = {{
    {"verb", TriggerKind::verb},
    {"noun", TriggerKind::noun},
    {"adjective", TriggerKind::adjective},
    {"words", TriggerKind::words},
}};

constexpr std::array<std::pair<std::string_view, Confidence>, 3> confidences = {{
    {"high", Confidence::high},
    {"medium", Confidence::medium},
    {"low", Confidence::low},
}};

std::vector<TriggerWord> read_trigger(const YamlNode& node, const Scope& scope,
                                      const Reporter& report) {
  std::vector<TriggerWord> result;
  const Fields fields = read_fields(node, KeyContext::trigger, report);
  for (const auto& [key, kind] : trigger_kinds) {
    const YamlNode* words = fields.get(key);
    if (words == nullptr) continue;
    for (const PlacedText& word : texts_of(*words)) {
      if (word.text.starts_with('@')) {
        check_list(word.part(1, word.text.size() - 1), scope, report);
      }
      result.push_back({kind, std::string(word.text), report.source().at(word.whole())});
    }
  }
  if (result.empty() && !report.has_errors()) {
    report.error(node.span, {"FW210", "the trigger has no word",
                             "give it `verb`, `noun`, `adjective` or `words`"});
  }
  return result;
}

/// A list of examples with warnings where one sort is missing.
std::vector<Example> read_examples(const YamlNode* node, const YamlNode& name,
                                   const MarkNames& marks, const Reporter& report) {
  std::vector<Example> result;
  if (node != nullptr) {
    for (const PlacedText& line : lines_of(*node)) {
      auto example = parse_example(line, marks, report);
      if (example) result.push_back(std::move(*example));
    }
  }
  if (report.has_errors()) return result;  // the faults come first
  const auto has = [&](Example::Kind kind) {
    return std::any_of(result.begin(), result.end(),
                       [kind](const Example& example) { return example.kind == kind; });
  };
  if (!has(Example::Kind::positive)) {
    report.warning(name.span, {"FW601", fmt::format("{} has no `+` example", in_ticks(name.text)),
                               "add a sentence that gives its fact"});
  }
  if (!has(Example::Kind::negative)) {
    report.warning(name.span, {"FW602", fmt::format("{} has no `-` example", in_ticks(name.text)),
                               "add a sentence that looks alike and gives none"});
  }
  return result;
}

/// Reads each line of a block by `parse`; faulty lines are left out.
template <class Pattern>
std::vector<Pattern> read_patterns(
    const YamlNode& node, const PhraseNames& names, const Reporter& report,
    std::optional<Pattern> (*parse)(const PlacedText&, const PhraseNames&, const Reporter&)) {
  std::vector<Pattern> result;
  for (const PlacedText& line : lines_of(node)) {
    if (auto pattern = parse(line, names, report)) result.push_back(std::move(*pattern));
  }
  return result;
}

bool expect_map(const YamlNode& node, const Reporter& report, std::string what) {
  if (node.is_map()) return true;
  report.error(node.span, {"FW203", std::move(what) + " expects keys and values", {}});
  return false;
}

MarkNames marks_of(const std::string& relation_name, const RelationDecl* relation) {
  MarkNames marks;
  marks.known = relation != nullptr;
  marks.owner = fmt::format("the relation `{}`", relation_name);
  if (relation == nullptr) return marks;
  for (const RoleDecl& role : relation->roles) marks.names.add(role.name, "");
  for (const char* name : {"time", "place", "source"}) marks.names.add(name, "");
  return marks;
}

void read_instead_of(const YamlNode& node, const Scope& scope, const Reporter& report, Rule& rule) {
  for (const PlacedText& name : texts_of(node)) {
    if (name.text == rule.name) {
      report.error(name.whole(), {"FW504", "a rule cannot stand instead of itself", {}});
    } else if (!scope.rules.has(name.text)) {
      report.error(name.whole(), {"FW306", fmt::format("no rule is called {}", in_ticks(name.text)),
                                  scope.rules.help(name.text, "the rules")});
    }
    rule.instead_of.emplace_back(name.text);
  }
}

class RuleReader {
 public:
  RuleReader(const YamlNode& node, const Scope& scope, const Reporter& report)
      : node_(node), scope_(scope), report_(report) {}

  Rule read();

 private:
  void read_head();
  void read_trigger_part();
  void read_phrase_part();
  void check_parts() const;
  void check_required_roles() const;
  [[nodiscard]] PlacementScope placement() const { return {&scope_, relation_}; }

  const YamlNode& node_;
  const Scope& scope_;
  const Reporter& report_;
  Fields fields_;
  const RelationDecl* relation_ = nullptr;
  Rule rule_;
};

Rule RuleReader::read() {
  fields_ = read_fields(node_, KeyContext::rule, report_);
  read_head();
  read_trigger_part();
  read_phrase_part();
  check_parts();
  const YamlNode* name = fields_.get("rule");
  rule_.examples = read_examples(fields_.get("examples"), name == nullptr ? node_ : *name,
                                 marks_of(rule_.relation, relation_), report_);
  if (!report_.has_errors()) check_required_roles();
  return std::move(rule_);
}

void RuleReader::read_head() {
  if (const YamlNode* name = fields_.get("rule")) {
    rule_.name = trimmed({name, 0, name->text}).text;
    rule_.where = report_.source().at(name->span);
  }
  if (const YamlNode* makes = fields_.get("makes")) {
    rule_.relation = makes->text;
    if (check_relation({makes, 0, makes->text}, scope_, report_)) {
      relation_ = scope_.pack->relation(makes->text);
    }
  }
  rule_.status = fields_.text("status");
  rule_.note = fields_.text("note");
  rule_.deprecated = fields_.flag("deprecated");
  for (const auto& [word, confidence] : confidences) {
    if (fields_.text("confidence") == word) rule_.confidence = confidence;
  }
  if (const YamlNode* others = fields_.get("instead-of")) {
    read_instead_of(*others, scope_, report_, rule_);
  }
}

void RuleReader::read_trigger_part() {
  if (const YamlNode* trigger = fields_.get("trigger")) {
    rule_.triggers = read_trigger(*trigger, scope_, report_);
  }
  const YamlNode* roles = fields_.get("roles");
  if (roles != nullptr && expect_map(*roles, report_, "`roles`")) {
    rule_.roles = read_role_specs(*roles, placement(), report_);
  }
  const YamlNode* when = fields_.get("when");
  if (when != nullptr && expect_map(*when, report_, "`when`")) {
    rule_.when = read_conditions(*when, placement(), report_);
  }
  const YamlNode* unless = fields_.get("unless");
  if (unless != nullptr && expect_map(*unless, report_, "`unless`")) {
    rule_.unless = read_conditions(*unless, placement(), report_);
  }
}

void RuleReader::read_phrase_part() {
  const PhraseNames names{&scope_, relation_, true};
  if (const YamlNode* phrases = fields_.get("phrases")) {
    rule_.phrases = read_patterns(*phrases, names, report_, parse_phrase);
  }
  if (const YamlNode* tokens = fields_.get("tokens")) {
    rule_.tokens = read_patterns(*tokens, names, report_, parse_tokens);
  }
  if (const YamlNode* paths = fields_.get("path")) {
    rule_.paths = read_patterns(*paths, names, report_, parse_path);
  }
  const YamlNode* where = fields_.get("where");
  if (where != nullptr && expect_map(*where, report_, "`where`")) {
    rule_.narrowing = read_narrowing(*where, placement(), report_);
  }
}

/// A rule has a trigger with roles, or phrases.
void RuleReader::check_parts() const {
  const bool trigger = fields_.mentions("trigger");
  const bool roles = fields_.mentions("roles");
  const bool pattern =
      fields_.mentions("phrases") || fields_.mentions("tokens") || fields_.mentions("path");
  if (!trigger && !pattern) {
    report_.error(node_.span, {"FW202", "a rule needs `trigger` or `phrases`",
                               "`trigger:` names the word that gives the fact away"});
  } else if (trigger && !roles) {
    report_.error(node_.span, {"FW202", "a rule with a `trigger` needs the key `roles`",
                               "`roles:` says where the participants stand"});
  }
}

bool is_role(const PhraseNode& node, const std::string& role) {
  return node.kind == PhraseNode::Kind::role && node.text == role;
}
bool is_role(const TokenPattern& node, const std::string& role) { return node.name == role; }
bool is_role(const PathPattern& node, const std::string& role) { return node.name == role; }

template <class Node>
bool names_role(const Node& node, const std::string& role) {
  return is_role(node, role) ||
         std::any_of(node.children.begin(), node.children.end(),
                     [&](const Node& child) { return names_role(child, role); });
}

template <class Node>
bool any_names_role(const std::vector<Node>& patterns, const std::string& role) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const Node& pattern) { return names_role(pattern, role); });
}

/// A role that must be filled and that the rule never fills keeps it from ever giving a fact.
void RuleReader::check_required_roles() const {
  if (relation_ == nullptr) return;
  for (const RoleDecl& role : relation_->roles) {
    if (role.optional) continue;
    const bool placed = std::any_of(rule_.roles.begin(), rule_.roles.end(),
                                    [&](const RoleSpec& spec) { return spec.role == role.name; }) ||
                        any_names_role(rule_.phrases, role.name) ||
                        any_names_role(rule_.tokens, role.name) ||
                        any_names_role(rule_.paths, role.name);
    if (placed) continue;
    const YamlNode* makes = fields_.get("makes");
    report_.error(
        makes->span,
        {"FW212", fmt::format("nothing fills the role `{}` of `{}`", role.name, relation_->name),
         fmt::format("say where it stands, or declare it as `{}?` ({})", role.name,
                     short_place(role.where, scope_.folder))});
  }
}

}  // namespace

Rule read_rule(const YamlNode& node, const Scope& scope, const Reporter& report) {
  return RuleReader(node, scope, report).read();
}

EntityRule read_entity_rule(const YamlNode& node, const Scope& scope, const Reporter& report) {
  EntityRule rule;
  const Fields fields = read_fields(node, KeyContext::entity, report);
  const YamlNode* name = fields.get("entity");
  if (name != nullptr) {
    rule.name = trimmed({name, 0, name->text}).text;
    rule.where = report.source().at(name->span);
  }
  MarkNames marks;
  if (const YamlNode* makes = fields.get("makes")) {
    rule.type = makes->text;
    marks.known = check_type({makes, 0, makes->text}, scope, report);
    marks.owner = fmt::format("the entity rule {}", in_ticks(rule.name));
    marks.names.add(rule.type, "");
  }
  const PhraseNames names{&scope, nullptr, false};
  if (const YamlNode* phrases = fields.get("phrases")) {
    rule.phrases = read_patterns(*phrases, names, report, parse_phrase);
  }
  if (const YamlNode* tokens = fields.get("tokens")) {
    rule.tokens = read_patterns(*tokens, names, report, parse_tokens);
  }
  if (!fields.mentions("phrases") && !fields.mentions("tokens")) {
    report.error(node.span,
                 {"FW202", "an entity rule needs the key `phrases`", "Word patterns, one a line."});
  }
  rule.examples =
      read_examples(fields.get("examples"), name == nullptr ? node : *name, marks, report);
  return rule;
}

}  // namespace factwright
