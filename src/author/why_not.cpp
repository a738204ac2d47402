#include "author/why_not.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "author/grammar_sentence.hpp"
#include "author/rule_words.hpp"
#include "base/utf8.hpp"
#include "match/scene.hpp"

namespace factwright {
namespace {

enum Step : int { no_word, word_alone, condition_failed, role_empty, other_ends, silenced };

constexpr int most_levels = 8;  ///< of facts in facts

std::string trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string(text);
}

/// The parts between commas that stand in no brackets of their own.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> out;
  int open = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : ',';
    if (c == '(') ++open;
    if (c == ')') --open;
    if (at < text.size() && (c != ',' || open != 0)) continue;
    out.push_back(trimmed(text.substr(begin, at - begin)));
    begin = at + 1;
  }
  return out;
}

std::optional<Wanted> read_wanted(std::string_view text, int levels) {
  Wanted out;
  const auto open = text.find('(');
  out.relation = trimmed(text.substr(0, open));
  if (out.relation.empty() || levels == 0) return std::nullopt;
  if (open == std::string_view::npos) return out;
  if (text.back() != ')') return std::nullopt;
  const auto inside = text.substr(open + 1, text.size() - open - 2);
  if (trimmed(inside).empty()) return out;
  for (std::string& part : parts_of(inside)) {
    if (part.empty()) return std::nullopt;
    if (part.find('(') == std::string::npos) {
      out.names.push_back(std::move(part));
      continue;
    }
    auto inner = read_wanted(part, levels - 1);
    if (!inner) return std::nullopt;
    out.inner.push_back(std::move(*inner));
  }
  return out;
}

/// All rules of a pack against one reading.
class Search {
 public:
  Search(const Tried& tried, const Wanted& wanted)
      : wanted_(wanted),
        lexicon_(tried.pack),
        program_(tried.pack, lexicon_),
        grammar_(tried.analysis),
        scene_{tried.document, tried.analysis, grammar_,
               tried.mentions, program_,       sentences_of(tried.analysis)},
        statements_(tried.statements) {}

  [[nodiscard]] std::vector<Obstacle> take() {
    for (std::uint32_t token = 0; token < scene_.analysis.tokens.size(); ++token) {
      entries_at(scene_, token, [&](const TriggerEntry& entry) { follow(entry, token); });
    }
    std::vector<Obstacle> out;
    if (found_) return out;
    if (!wanted_.relation.empty()) add_unwoken();
    for (auto& [rule, obstacle] : nearest_) {
      if (!obstacle.step.empty()) out.push_back(std::move(obstacle));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Obstacle& a, const Obstacle& b) { return a.steps > b.steps; });
    return out;
  }

 private:
  [[nodiscard]] bool concerns(const CompiledRule& rule) const {
    return wanted_.relation.empty() || rule.relation->name == wanted_.relation;
  }

  void note(std::uint32_t rule, int steps, std::string step, std::string remedy) {
    Obstacle& known = nearest_[rule];
    if (known.rule != nullptr && known.steps >= steps) return;
    known = {program_.rules()[rule].rule, steps, std::move(step), std::move(remedy)};
  }

  void follow(const TriggerEntry& entry, std::uint32_t token) {
    const CompiledRule& rule = program_.rules()[entry.rule];
    if (!concerns(rule)) return;
    const auto trigger = wake(scene_, entry, token);
    const std::string word(scene_.analysis.form(token));
    if (!trigger) {
      std::string others;
      for (const std::string& other : entry.others)
        others += fmt::format("{}`{}`", others.empty() ? "" : " ", other);
      note(entry.rule, word_alone,
           fmt::format("\"{}\" is there, but not {} beside it", word, others),
           fmt::format("add `{}` alone to its trigger ({})", scene_.token(token).lemma,
                       line_of(rule.rule->where)));
      return;
    }
    if (!meets_conditions(entry.rule, rule, *trigger)) return;
    if (!fills_roles(entry.rule, rule, *trigger)) return;
    compare_made(entry.rule, rule);
  }

  bool meets_conditions(std::uint32_t index, const CompiledRule& rule, const Trigger& trigger) {
    for (std::size_t i = 0; i < rule.when.size(); ++i) {
      if (holds(scene_, trigger, rule.when[i])) continue;
      const Location& where = rule.rule->when[i].where;
      note(index, condition_failed, "what its `when` asks for is not there",
           fmt::format("add the word that is there to the condition ({})", line_of(where)));
      return false;
    }
    for (std::size_t i = 0; i < rule.unless.size(); ++i) {
      if (!holds(scene_, trigger, rule.unless[i])) continue;
      const Location& where = rule.rule->unless[i].where;
      note(index, condition_failed, "what its `unless` forbids is there",
           fmt::format("take the word out of the condition ({})", line_of(where)));
      return false;
    }
    return true;
  }

  bool fills_roles(std::uint32_t index, const CompiledRule& rule, const Trigger& trigger) {
    bool end = false;
    for (const RoleDecl& decl : rule.relation->roles) {
      const auto role = std::find_if(rule.roles.begin(), rule.roles.end(),
                                     [&](const CompiledRole& r) { return r.decl == &decl; });
      const auto found =
          role == rule.roles.end() ? std::vector<Found>() : fill(scene_, trigger, *role);
      const bool is_end = decl.name == rule.relation->from || decl.name == rule.relation->to;
      end = end || (is_end && !found.empty());
      const bool pair_missing =
          decl.repeated && rule.relation->from == rule.relation->to && count_entities(found) < 2;
      if (decl.optional || (!found.empty() && !pair_missing)) continue;
      const bool one = pair_missing && !found.empty();
      note(index, role_empty,
           fmt::format("{} fills the role `{}`", one ? "only one" : "nobody", decl.name),
           remedy_for(rule, role == rule.roles.end() ? nullptr : &*role, trigger));
      return false;
    }
    if (!end) note(index, role_empty, "nobody stands at either end", {});
    return end;
  }

  static std::size_t count_entities(const std::vector<Found>& found) {
    std::size_t out = 0;
    for (const Found& one : found) out += std::max<std::size_t>(1, one.entities.size());
    return out;
  }

  /// The first of: an unknown word or a word of another type where the role looks, a fitting one
  /// where it does not.
  [[nodiscard]] std::string remedy_for(const CompiledRule& rule, const CompiledRole* role,
                                       const Trigger& trigger) const {
    if (role == nullptr) return "say in `roles:` where it stands";
    for (const Argument& argument : trigger.arguments) {
      const bool looks = std::any_of(role->at.begin(), role->at.end(), [&](const PositionRef& at) {
        return matches_slot(argument, at);
      });
      if (!looks) continue;
      const std::string word(scene_.analysis.form(argument.head));
      const Mention* mention = scene_.mentions.covering(argument.head);
      if (mention == nullptr || mention->readings.empty())
        return fmt::format("no list knows \"{}\", which stands there: add it to a list", word);
      const auto& entity = scene_.mentions.entities[mention->readings.front().entity];
      if (fitting(scene_, *mention, *role, role->at.front()).empty())
        return fmt::format("\"{}\" is a {}, which the role does not take", entity.name,
                           entity.type);
    }
    return remedy_elsewhere(rule, *role, trigger);
  }

  [[nodiscard]] std::string remedy_elsewhere(const CompiledRule& rule, const CompiledRole& role,
                                             const Trigger& trigger) const {
    for (const Argument& argument : trigger.arguments) {
      const bool looks = std::any_of(role.at.begin(), role.at.end(), [&](const PositionRef& at) {
        return matches_slot(argument, at);
      });
      const Mention* mention = scene_.mentions.covering(argument.head);
      if (looks || mention == nullptr || role.at.empty()) continue;
      if (fitting(scene_, *mention, role, role.at.front()).empty()) continue;
      return fmt::format("\"{}\" stands at `{}`: add that to the role's positions ({})",
                         scene_.analysis.form(argument.head), position_of(argument),
                         line_of(rule.rule->where));
    }
    return {};
  }

  [[nodiscard]] bool is_named(std::uint32_t entity, const std::string& name) const {
    if (entity == none) return false;
    const LocalEntity& e = statements_.entities[entity];
    const auto wanted = lower_ascii(name);
    return lower_ascii(e.name) == wanted ||
           std::any_of(e.aliases.begin(), e.aliases.end(),
                       [&](const std::string& alias) { return lower_ascii(alias) == wanted; });
  }

  /// Whether all the names that are wanted are its ends, and the facts in its roles.
  [[nodiscard]] bool says(const Statement& statement, const Wanted& wanted) const {
    const auto named = [&](const std::string& name) {
      return name == "-" || is_named(statement.from.entity, name) ||
             is_named(statement.to.entity, name);
    };
    const auto holds_fact = [&](const Wanted& inner) {
      return std::any_of(statement.roles.begin(), statement.roles.end(), [&](const Filler& role) {
        if (role.statement == none) return false;
        const Statement& other = statements_.items[role.statement];
        return other.relation == inner.relation && says(other, inner);
      });
    };
    return std::all_of(wanted.names.begin(), wanted.names.end(), named) &&
           std::all_of(wanted.inner.begin(), wanted.inner.end(), holds_fact);
  }

  /// The rule came through: its statements join others, or a more specific rule silenced it.
  void compare_made(std::uint32_t index, const CompiledRule& rule) {
    const auto id = rule.rule->pack + "/" + rule.rule->name;
    bool made = false;
    for (const Statement& statement : statements_.items) {
      if (statement.evidence.rule != id) continue;
      made = true;
      if (!says(statement, wanted_)) continue;
      nearest_[index] = {rule.rule, silenced + 1, {}, {}};  // nothing is missing
      found_ = found_ || !wanted_.relation.empty();
      return;
    }
    if (made) {
      note(index, other_ends, "it joins others than those wanted", {});
      return;
    }
    for (const CompiledRule& other : program_.rules()) {
      const auto& weaker = other.instead_of;
      const bool silences = std::find(weaker.begin(), weaker.end(), index) != weaker.end();
      const auto other_id = other.rule->pack + "/" + other.rule->name;
      const bool spoke = std::any_of(
          statements_.items.begin(), statements_.items.end(),
          [&](const Statement& statement) { return statement.evidence.rule == other_id; });
      if (!silences || !spoke) continue;
      note(index, silenced, fmt::format("the rule `{}` speaks instead of it", other_id),
           fmt::format("take it out of that rule's `instead-of` ({})", line_of(other.rule->where)));
      return;
    }
    note(index, other_ends, "another rule says the same, or both ends are one", {});
  }

  /// Rules of the wanted relation that no word woke: the main verb could.
  void add_unwoken() {
    const auto verb = main_verb();
    for (std::uint32_t i = 0; i < program_.rules().size(); ++i) {
      const CompiledRule& rule = program_.rules()[i];
      if (!concerns(rule) || nearest_.contains(i) || rule.rule->triggers.empty()) continue;
      note(i, no_word, "none of its trigger words is there",
           verb.empty()
               ? std::string()
               : fmt::format("add `{}` to its trigger ({})", verb, line_of(rule.rule->where)));
    }
  }

  [[nodiscard]] std::string main_verb() const {
    for (const Token& token : scene_.analysis.tokens) {
      if (token.head == none && token.upos == Upos::verb) return token.lemma;
    }
    return {};
  }

  const Wanted& wanted_;
  Lexicon lexicon_;
  Program program_;
  Grammar grammar_;
  Scene scene_;
  const Statements& statements_;
  std::map<std::uint32_t, Obstacle> nearest_;
  bool found_ = false;  ///< the wanted fact, by some rule
};

}  // namespace

std::optional<Wanted> wanted_from(std::string_view text) { return read_wanted(text, most_levels); }

std::vector<Obstacle> why_not(const Tried& tried, const Wanted& wanted, std::size_t most) {
  auto out = Search(tried, wanted).take();
  if (out.size() > most) out.resize(most);
  return out;
}

}  // namespace factwright
