#include "match/program.hpp"

#include <cctype>
#include <utility>

namespace factwright {
namespace {

const std::vector<TriggerEntry> no_triggers;

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

const std::vector<TriggerEntry>& look_up(
    const std::unordered_map<std::string, std::vector<TriggerEntry>>& index,
    const std::string& key) {
  const auto found = index.find(key);
  return found == index.end() ? no_triggers : found->second;
}

}  // namespace

Program::Program(const Pack& pack, const Lexicon& lexicon)
    : pack_(&pack), lexicon_(&lexicon), patterns_(lexicon) {
  rules_.reserve(pack.rules.size());
  for (const Rule& rule : pack.rules) add_rule(rule);
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
  for (const Condition& c : rule.when)
    compiled.when.push_back({c.kind, c.position, expand(c.values)});
  for (const Condition& c : rule.unless) {
    compiled.unless.push_back({c.kind, c.position, expand(c.values)});
  }
  for (const auto& [role, values] : rule.narrowing) {
    const RoleDecl* decl = relation->role(role);
    if (decl != nullptr) compiled.roles.push_back({decl, {}, expand(values), true});
  }
  for (const TriggerWord& trigger : rule.triggers) {
    if (!trigger.text.starts_with('@')) {
      add_trigger(index, trigger.kind, trigger.text);
      continue;
    }
    for (const std::string& word : lexicon_->words(trigger.text.substr(1))) {
      add_trigger(index, trigger.kind, word);
    }
  }
  patterns_.add(index, rule);
  rules_.push_back(std::move(compiled));
}

void Program::add_trigger(std::uint32_t rule, TriggerKind kind, const std::string& text) {
  auto words = split_words(text);
  if (words.empty()) return;
  const bool head_last = kind == TriggerKind::noun || kind == TriggerKind::adjective;
  std::string key = head_last ? words.back() : words.front();
  if (head_last)
    words.pop_back();
  else
    words.erase(words.begin());
  Index& index = kind == TriggerKind::verb        ? verbs_
                 : kind == TriggerKind::noun      ? nouns_
                 : kind == TriggerKind::adjective ? adjectives_
                                                  : words_;
  index[key].push_back({rule, kind, std::move(words)});
}

const std::vector<TriggerEntry>& Program::verbs(const std::string& lemma) const {
  return look_up(verbs_, lemma);
}
const std::vector<TriggerEntry>& Program::nouns(const std::string& lemma) const {
  return look_up(nouns_, lemma);
}
const std::vector<TriggerEntry>& Program::adjectives(const std::string& lemma) const {
  return look_up(adjectives_, lemma);
}
const std::vector<TriggerEntry>& Program::words(const std::string& form) const {
  return look_up(words_, form);
}

}  // namespace factwright
