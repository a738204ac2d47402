#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "author/check.hpp"
#include "author/findings.hpp"
#include "author/pattern_keys.hpp"

namespace factwright {
namespace {

using TriggerKey = std::pair<TriggerKind, std::string>;
using ConditionKey = std::tuple<ConditionKind, PositionKind, std::string, std::set<std::string>>;
using Words = std::set<std::string, std::less<>>;

ConditionKey key_of(const Condition& condition) {
  return {condition.kind,
          condition.position.kind,
          condition.position.preposition,
          {condition.values.begin(), condition.values.end()}};
}

bool same_place(const Condition& a, const Condition& b) {
  return a.kind == b.kind && a.position.kind == b.position.kind &&
         a.position.preposition == b.position.preposition;
}

/// A rule with what it is compared by.
struct Compared {
  const Rule* rule = nullptr;
  std::set<TriggerKey> triggers;
  std::set<ConditionKey> when;
  std::set<ConditionKey> unless;
  std::vector<std::string> phrases;  ///< in their order: the first that matches counts
  std::set<std::string> patterns;    ///< of tokens and paths
};

Compared compared(const Rule& rule) {
  Compared out;
  out.rule = &rule;
  for (const TriggerWord& word : rule.triggers) out.triggers.emplace(word.kind, word.text);
  for (const Condition& condition : rule.when) out.when.insert(key_of(condition));
  for (const Condition& condition : rule.unless) out.unless.insert(key_of(condition));
  for (const PhraseNode& phrase : rule.phrases) out.phrases.push_back(key_of(phrase));
  for (const TokenPattern& pattern : rule.tokens) out.patterns.insert(key_of(pattern));
  for (const PathPattern& path : rule.paths) out.patterns.insert(key_of(path));
  return out;
}

template <class Set>
bool holds_all(const Set& whole, const Set& part) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

bool same_positions(const RoleSpec& a, const RoleSpec& b) {
  return std::equal(a.at.begin(), a.at.end(), b.at.begin(), b.at.end(),
                    [](const PositionRef& x, const PositionRef& y) {
                      return x.kind == y.kind && x.preposition == y.preposition;
                    });
}

bool fills_alike(const Rule& general, const RoleSpec& spec) {
  return std::any_of(general.roles.begin(), general.roles.end(), [&](const RoleSpec& other) {
    return other.role == spec.role && same_positions(other, spec) &&
           (other.is.empty() || other.is == spec.is);
  });
}

bool begins_with(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
  return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

/// Proof that `general` finds whatever `special` finds: the other's words and patterns are among
/// its own, its roles stand at the same positions, and it has no condition that the other does not
/// have.
bool covers(const Compared& general, const Compared& special) {
  const Rule& g = *general.rule;
  const Rule& s = *special.rule;
  if (g.relation != s.relation || g.status != s.status) return false;
  if (g.roles.size() < s.roles.size() || !s.instead_of.empty()) return false;
  if (!begins_with(general.phrases, special.phrases)) return false;
  if (!holds_all(general.patterns, special.patterns) || g.narrowing != s.narrowing) return false;
  return holds_all(general.triggers, special.triggers) && holds_all(special.when, general.when) &&
         holds_all(special.unless, general.unless) &&
         std::all_of(s.roles.begin(), s.roles.end(),
                     [&](const RoleSpec& spec) { return fills_alike(g, spec); });
}

class RuleCheck {
 public:
  RuleCheck(const Pack& pack, Diagnostics& out) : pack_(pack), out_(out) {
    for (const Rule& rule : pack.rules) by_name_.emplace(rule.name, &rule);
  }

  void run() {
    for (const Rule& rule : pack_.rules) {
      check_words(rule);
      check_conditions(rule);
      check_silenced(rule);
    }
    check_covered();
    check_circles();
  }

 private:
  void check_words(const Rule& rule);
  void check_conditions(const Rule& rule);
  void check_silenced(const Rule& rule);
  void check_covered();
  void tell_covered(const Compared& special, const Compared& general);
  void check_circles();
  [[nodiscard]] std::vector<const Rule*> circle_from(const Rule& start) const;
  [[nodiscard]] Words words_of(const Rule& rule) const;

  const Pack& pack_;
  Diagnostics& out_;
  std::unordered_map<std::string, const Rule*> by_name_;
};

void RuleCheck::check_words(const Rule& rule) {
  std::set<TriggerKey> seen;
  for (const TriggerWord& word : rule.triggers) {
    if (seen.emplace(word.kind, word.text).second) continue;
    warn(out_, word.where,
         {"FW507", fmt::format("the word `{}` stands twice in the trigger", word.text),
          "delete one of them"});
  }
}

void RuleCheck::check_conditions(const Rule& rule) {
  for (const Condition& wanted : rule.when) {
    for (const Condition& refused : rule.unless) {
      if (!same_place(wanted, refused)) continue;
      const Words never(refused.values.begin(), refused.values.end());
      const bool all = never.contains("any") ||
                       std::all_of(wanted.values.begin(), wanted.values.end(),
                                   [&](const std::string& value) { return never.contains(value); });
      if (!all) continue;
      fail(out_, refused.where,
           {"FW506", fmt::format("`{}` asks for what `unless` forbids", rule.name),
            fmt::format("`when` stands in line {}; delete one of the two", wanted.where.line)});
    }
  }
}

/// Every word of the triggers, "s" at the end dropped: talks of "hold talks" meet the noun talk.
Words RuleCheck::words_of(const Rule& rule) const {
  Words out;
  const auto add = [&](std::string_view text) {
    while (!text.empty()) {
      const auto end = std::min(text.size(), text.find(' '));
      std::string word(text.substr(0, end));
      if (word.size() > 3 && word.ends_with('s')) word.pop_back();
      if (!word.empty()) out.insert(std::move(word));
      text.remove_prefix(std::min(text.size(), end + 1));
    }
  };
  for (const TriggerWord& trigger : rule.triggers) {
    if (!trigger.text.starts_with('@')) {
      add(trigger.text);
    } else if (const List* list = pack_.list(trigger.text.substr(1))) {
      for (const ListEntry& entry : list->entries) add(entry.name);
    }
  }
  return out;
}

void RuleCheck::check_silenced(const Rule& rule) {
  if (rule.deprecated || rule.instead_of.empty()) return;
  const Words own = words_of(rule);
  for (const std::string& name : rule.instead_of) {
    const auto found = by_name_.find(name);
    if (found == by_name_.end()) continue;
    const Rule& other = *found->second;
    if (other.deprecated) {
      warn(out_, rule.where,
           {"FW515", fmt::format("`{}` stands instead of `{}`, which is not run", rule.name, name),
            "delete `instead-of`, or `deprecated` from the other rule"});
      continue;
    }
    if (has_patterns(rule) || has_patterns(other)) continue;
    const Words others = words_of(other);
    const bool common = std::any_of(own.begin(), own.end(),
                                    [&](const std::string& word) { return others.contains(word); });
    if (common) continue;
    warn(out_, rule.where,
         {"FW516", fmt::format("`{}` can never silence `{}`", rule.name, name),
          fmt::format("their triggers have no word in common ({}:{})", other.where.file,
                      other.where.line)});
  }
}

/// What two rules must have one of in common to be compared.
std::vector<std::string> group_keys(const Compared& rule) {
  std::vector<std::string> out;
  const std::string relation = rule.rule->relation + '\t';
  for (const auto& [kind, word] : rule.triggers) {
    out.push_back(relation + std::to_string(static_cast<int>(kind)) + word);
  }
  for (const std::string& phrase : rule.phrases) out.push_back(relation + "p" + phrase);
  for (const std::string& pattern : rule.patterns) out.push_back(relation + "t" + pattern);
  return out;
}

/// Rules with a trigger word or a line of a pattern in common are compared with each other.
void RuleCheck::check_covered() {
  std::vector<Compared> rules;
  for (const Rule& rule : pack_.rules) {
    const bool runs = !rule.triggers.empty() || has_patterns(rule);
    if (runs && !rule.deprecated) rules.push_back(compared(rule));
  }
  std::unordered_map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    for (const std::string& key : group_keys(rules[i])) groups[key].push_back(i);
  }
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto& near = groups[group_keys(rules[i]).front()];
    for (const std::size_t j : near) {
      if (i == j || !covers(rules[j], rules[i])) continue;
      if (covers(rules[i], rules[j]) && i < j) continue;  // told at the later one
      tell_covered(rules[i], rules[j]);
      break;
    }
  }
}

void RuleCheck::tell_covered(const Compared& special, const Compared& general) {
  const Location& other = general.rule->where;
  const auto place = fmt::format("{}:{}", other.file, other.line);
  if (covers(special, general)) {
    return warn(
        out_, special.rule->where,
        {"FW501", fmt::format("`{}` says the same as `{}`", special.rule->name, general.rule->name),
         fmt::format("delete one of them; the other stands at {}", place)});
  }
  warn(out_, special.rule->where,
       {"FW502",
        fmt::format("`{}` finds nothing that `{}` does not find as well", special.rule->name,
                    general.rule->name),
        fmt::format("delete it, or narrow the other ({})", place)});
}

/// The way from a rule over what it silences back to itself; empty where there is none.
std::vector<const Rule*> RuleCheck::circle_from(const Rule& start) const {
  std::vector<std::vector<const Rule*>> open = {{&start}};
  std::set<const Rule*> seen;
  while (!open.empty()) {
    const auto way = std::move(open.back());
    open.pop_back();
    for (const std::string& name : way.back()->instead_of) {
      const auto found = by_name_.find(name);
      if (found == by_name_.end()) continue;
      if (found->second == &start) return way;
      if (!seen.insert(found->second).second) continue;
      open.push_back(way);
      open.back().push_back(found->second);
    }
  }
  return {};
}

void RuleCheck::check_circles() {
  std::set<const Rule*> told;
  for (const Rule& rule : pack_.rules) {
    if (rule.instead_of.empty() || told.contains(&rule)) continue;
    const auto circle = circle_from(rule);
    if (circle.empty()) continue;
    std::vector<std::string> names;
    for (const Rule* member : circle) {
      told.insert(member);
      names.push_back(member->name);
    }
    fail(out_, rule.where,
         {"FW505", fmt::format("{} silence each other in a circle", listed(names)),
          "keep `instead-of` in the more specific rule only"});
  }
}

}  // namespace

void check_rules(const Pack& pack, Diagnostics& diagnostics) { RuleCheck(pack, diagnostics).run(); }

}  // namespace factwright
