#include "match/program.hpp"

#include <fmt/format.h>

#include <cctype>
#include <utility>

namespace factwright {
namespace {

std::vector<std::string> split_words(const std::string& text) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : text + " ") {
    if (c != ' ')
      word += c;
    else if (!word.empty())
      out.push_back(std::exchange(word, {}));
  }
  return out;
}

}  // namespace

Program::Program(const Pack& pack, const Lexicon& lexicon)
    : pack_(&pack), lexicon_(&lexicon), patterns_(lexicon) {
  rules_.reserve(pack.rules.size());
  for (const Rule& rule : pack.rules) add_rule(rule);
  triggers_.close();
  patterns_.close();
  std::unordered_map<std::string, std::uint32_t> by_name;
  for (std::uint32_t i = 0; i < rules_.size(); ++i) by_name.emplace(rules_[i].rule->name, i);
  for (CompiledRule& rule : rules_) {
    for (const std::string& name : rule.rule->instead_of) {
      if (const auto found = by_name.find(name); found != by_name.end()) {
        rule.instead_of.push_back(found->second);
      }
    }
  }
}

Values Program::expand(const std::vector<std::string>& values) const {
  Values out;
  for (const std::string& value : values) {
    if (value == "any") {
      out.any = true;
    } else if (value.starts_with('@')) {
      const List* list = pack_->list(value.substr(1));
      if (list != nullptr && list->entities) {
        out.entity_lists.push_back(value.substr(1));
        continue;
      }
      for (std::string& word : lexicon_->words(value.substr(1))) out.lemmas.insert(std::move(word));
    } else if (std::isupper(static_cast<unsigned char>(value[0])) != 0) {
      out.types.push_back(value);
    } else {
      out.lemmas.insert(value);
    }
  }
  return out;
}

void Program::add_rule(const Rule& rule) {
  const RelationDecl* relation = pack_->relation(rule.relation);
  if (relation == nullptr || rule.deprecated) return;
  const auto index = static_cast<std::uint32_t>(rules_.size());
  CompiledRule compiled;
  compiled.rule = &rule;
  compiled.relation = relation;
  for (const RoleSpec& spec : rule.roles) {
    const RoleDecl* decl = relation->role(spec.role);
    if (decl != nullptr)
      compiled.roles.push_back({decl, spec.at, expand(spec.is), !spec.is.empty()});
  }
  for (const Condition& condition : rule.when) compiled.when.push_back(this->compiled(condition));
  for (const Condition& condition : rule.unless) {
    compiled.unless.push_back(this->compiled(condition));
  }
  for (const auto& [role, values] : rule.narrowing) {
    const RoleDecl* decl = relation->role(role);
    if (decl != nullptr) compiled.roles.push_back({decl, {}, expand(values), true});
  }
  add_triggers(compiled, index);
  patterns_.add(index, rule);
  rules_.push_back(std::move(compiled));
}

CompiledCondition Program::compiled(const Condition& condition) {
  std::string key =
      fmt::format("{} {} {}", static_cast<int>(condition.kind),
                  static_cast<int>(condition.position.kind), condition.position.preposition);
  for (const std::string& value : condition.values) key += '\n' + value;
  const auto fresh = static_cast<std::uint32_t>(conditions_.size());
  const auto number = conditions_.emplace(std::move(key), fresh).first->second;
  return {condition.kind, condition.position, expand(condition.values), number};
}

void Program::add_triggers(const CompiledRule& rule, std::uint32_t index) {
  const Need need = need_of(rule);
  for (const TriggerWord& trigger : rule.rule->triggers) {
    TriggerEntry entry;
    entry.rule = index;
    entry.kind = trigger.kind;
    entry.state = rule.relation->state;
    if (!trigger.text.starts_with('@')) {
      add_trigger(std::move(entry), trigger.text, need);
      continue;
    }
    for (const std::string& word : lexicon_->words(trigger.text.substr(1))) {
      add_trigger(entry, word, need);
    }
  }
}

void Program::add_trigger(TriggerEntry entry, const std::string& text, Need need) {
  auto words = split_words(text);
  if (words.empty()) return;
  const bool head_last = entry.kind == TriggerKind::noun || entry.kind == TriggerKind::adjective;
  const auto key = head_last ? words.end() - 1 : words.begin();
  const auto number = patterns_.parts().words.add(*key);
  words.erase(key);
  for (const std::string& word : words) add_need({word}, need);
  entry.others = std::move(words);
  entry.way = way_of(entry);
  entry.guard = need.guard;
  triggers_.add(number, std::move(entry));
}

/// Keeps the rarer of a set of words and what was rarest before. A word is there where a token has
/// it as its form or lemma, in small letters.
void Program::add_need(const std::set<std::string, std::less<>>& words, Need& rarest) {
  std::uint64_t common = 0;
  for (const std::string& word : words) common += commonness(lower_ascii(word));
  if (common >= rarest.commonness) return;
  std::vector<std::uint32_t> numbers;
  for (const std::string& word : words) {
    numbers.push_back(patterns_.parts().words.add(lower_ascii(word)));
  }
  rarest = {patterns_.parts().guards.add(std::move(numbers)), common};
}

/// What `when` asks for stands in the sentence of the trigger.
Program::Need Program::need_of(const CompiledRule& rule) {
  Need out;
  for (const CompiledCondition& condition : rule.when) {
    const Values& values = condition.values;
    const bool words_only = condition.kind != ConditionKind::zone && !values.any &&
                            values.types.empty() && values.entity_lists.empty();
    if (words_only) add_need(values.lemmas, out);
  }
  return out;
}

std::uint32_t Program::way_of(const TriggerEntry& entry) {
  std::string key{static_cast<char>('0' + static_cast<int>(entry.kind)), entry.state ? 's' : 'e'};
  for (const std::string& word : entry.others) key += ' ' + word;
  return ways_.emplace(std::move(key), static_cast<std::uint32_t>(ways_.size())).first->second;
}

}  // namespace factwright
