#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "author/check.hpp"
#include "author/findings.hpp"
#include "rules/names.hpp"

namespace factwright {
namespace {

using Names = std::set<std::string, std::less<>>;

/// Word lists that the engine asks for by name.
constexpr std::array<std::string_view, 8> engine_lists = {
    "cues",        "speech",  "honorifics", "first_names",
    "light_verbs", "offices", "contrasts",  "general_nouns"};

/// Types that the name tagger and descriptions give, where the schema has them.
constexpr std::array<std::string_view, 7> tagger_types = {
    "Person", "Group", "Organization", "Organisation", "Locality", "Place", "Location"};

void add_list_names(const PhraseNode& node, Names& out) {
  if (node.kind == PhraseNode::Kind::list) out.insert(node.text);
  for (const PhraseNode& child : node.children) add_list_names(child, out);
}

void add_list_names(const std::vector<std::string>& values, Names& out) {
  for (const std::string& value : values) {
    if (value.starts_with('@')) out.insert(value.substr(1));
  }
}

void add_list_names(const TokenTest& test, Names& out) {
  add_list_names(test.values, out);
  for (const TokenTest& child : test.children) add_list_names(child, out);
}

void add_list_names(const TokenPattern& pattern, Names& out) {
  if (pattern.kind == TokenPattern::Kind::list) out.insert(pattern.name);
  add_list_names(pattern.test, out);
  for (const TokenPattern& child : pattern.children) add_list_names(child, out);
}

void add_list_names(const PathPattern& pattern, Names& out) {
  add_list_names(pattern.test, out);
  for (const PathPattern& child : pattern.children) add_list_names(child, out);
}

template <class Patterns>
void add_list_names_of(const Patterns& patterns, Names& out) {
  for (const auto& pattern : patterns) add_list_names(pattern, out);
}

Names used_lists(const Pack& pack) {
  Names out(engine_lists.begin(), engine_lists.end());
  for (const Rule& rule : pack.rules) {
    for (const TriggerWord& word : rule.triggers) add_list_names({word.text}, out);
    for (const RoleSpec& spec : rule.roles) add_list_names(spec.is, out);
    for (const Condition& condition : rule.when) add_list_names(condition.values, out);
    for (const Condition& condition : rule.unless) add_list_names(condition.values, out);
    for (const auto& narrowing : rule.narrowing) add_list_names(narrowing.second, out);
    add_list_names_of(rule.phrases, out);
    add_list_names_of(rule.tokens, out);
    add_list_names_of(rule.paths, out);
  }
  for (const EntityRule& rule : pack.entity_rules) {
    add_list_names_of(rule.phrases, out);
    add_list_names_of(rule.tokens, out);
  }
  return out;
}

/// Words with a type are nouns that the engine knows a thing by.
bool gives_types(const List& list) {
  return list.entities ||
         std::any_of(list.entries.begin(), list.entries.end(),
                     [](const ListEntry& e) { return e.columns.contains("type"); });
}

Names made_types(const Pack& pack) {
  Names out(tagger_types.begin(), tagger_types.end());
  for (const List& list : pack.lists) {
    for (const ListEntry& entry : list.entries) {
      if (!entry.type.empty()) out.insert(entry.type);
      if (const auto type = entry.columns.find("type"); type != entry.columns.end()) {
        out.insert(type->second);
      }
    }
  }
  for (const EntityRule& rule : pack.entity_rules) out.insert(rule.type);
  return out;
}

/// True where a word must stand in the text for the phrase to match.
bool has_sure_word(const PhraseNode& node, const Rule* rule) {
  using Kind = PhraseNode::Kind;
  if (node.min == 0) return false;
  const auto sure = [rule](const PhraseNode& child) { return has_sure_word(child, rule); };
  switch (node.kind) {
    case Kind::word:
    case Kind::exact:
    case Kind::list:
      return true;
    case Kind::sequence:
      return std::any_of(node.children.begin(), node.children.end(), sure);
    case Kind::choice:
      return std::all_of(node.children.begin(), node.children.end(), sure);
    case Kind::role: {
      if (rule == nullptr) return false;
      const auto narrowed = rule->narrowing.find(node.text);
      return narrowed != rule->narrowing.end() &&
             std::all_of(narrowed->second.begin(), narrowed->second.end(),
                         [](const std::string& value) { return value.starts_with('@'); });
    }
    default:
      return false;
  }
}

class ReachCheck {
 public:
  ReachCheck(const Pack& pack, Diagnostics& out)
      : pack_(pack), out_(out), made_(made_types(pack)) {}

  void run() {
    check_lists();
    check_relations();
    for (const Rule& rule : pack_.rules) check_rule(rule);
    for (const EntityRule& rule : pack_.entity_rules) check_phrases(rule.phrases, nullptr);
  }

 private:
  void check_lists();
  void check_relations();
  void check_inverse(const RelationDecl& relation);
  void check_rule(const Rule& rule);
  void check_phrases(const std::vector<PhraseNode>& phrases, const Rule* rule);
  void check_types(const std::vector<std::string>& types, const Location& where,
                   std::string_view what);
  [[nodiscard]] bool is_made(const std::string& type) const;

  const Pack& pack_;
  Diagnostics& out_;
  Names made_;
};

void ReachCheck::check_lists() {
  if (pack_.rules.empty() && pack_.entity_rules.empty()) return;
  const Names used = used_lists(pack_);
  for (const List& list : pack_.lists) {
    if (used.contains(list.name) || gives_types(list)) continue;
    warn(out_, {list.file, 0, 0, 1},
         {"FW511", fmt::format("the list `{}` is never used", list.name),
          fmt::format("use it as `@{}` in a rule, or delete the file", list.name)});
  }
}

void ReachCheck::check_relations() {
  Names made;
  for (const Rule& rule : pack_.rules) made.insert(rule.relation);
  for (std::size_t size = 0; size != made.size();) {  // what follows from made ones is made
    size = made.size();
    for (const RelationDecl& relation : pack_.relations) {
      if (!made.contains(relation.name)) continue;
      for (const std::string& other : {relation.inverse, relation.implies}) {
        if (!other.empty()) made.insert(other);
      }
    }
  }
  for (const RelationDecl& relation : pack_.relations) {
    check_inverse(relation);
    for (const RoleDecl& role : relation.roles) {
      check_types(role.types, role.where, fmt::format("the role `{}`", role.name));
    }
    if (made.contains(relation.name) || pack_.rules.empty()) continue;
    warn(out_, relation.where,
         {"FW512", fmt::format("no rule gives facts of the relation `{}`", relation.name),
          "write a rule that makes it, or delete it"});
  }
}

void ReachCheck::check_inverse(const RelationDecl& relation) {
  const RelationDecl* other = pack_.relation(relation.inverse);
  if (other == nullptr || other->inverse.empty() || other->inverse == relation.name) return;
  fail(out_, relation.where,
       {"FW508",
        fmt::format("the inverse of `{}` is `{}`, whose inverse is `{}`", relation.name,
                    other->name, other->inverse),
        "let both name each other, or let only one of them say `inverse`"});
}

bool ReachCheck::is_made(const std::string& type) const {
  if (is_builtin_type(type) || made_.contains(type) || pack_.relation(type) != nullptr) return true;
  return std::any_of(made_.begin(), made_.end(),
                     [&](const std::string& made) { return pack_.is_a(made, type); });
}

/// Any of the types will do; only where none of them is ever made is the role never filled.
void ReachCheck::check_types(const std::vector<std::string>& types, const Location& where,
                             std::string_view what) {
  const bool fine =
      types.empty() || std::any_of(types.begin(), types.end(), [&](const std::string& type) {
        return type.starts_with('@') || is_made(type);
      });
  if (fine) return;
  warn(out_, where,
       {"FW513", fmt::format("nothing is ever a `{}`, which {} takes", types.front(), what),
        "write a list or an entity rule that makes the type"});
}

void ReachCheck::check_rule(const Rule& rule) {
  for (const RoleSpec& spec : rule.roles) {
    check_types(spec.is, spec.where, fmt::format("the role `{}`", spec.role));
  }
  for (const auto& [role, types] : rule.narrowing) {
    check_types(types, rule.where, fmt::format("`where: {}`", role));
  }
  check_phrases(rule.phrases, &rule);
  for (const TriggerWord& word : rule.triggers) {
    const List* list = word.text.starts_with('@') ? pack_.list(word.text.substr(1)) : nullptr;
    if (list == nullptr || !list->entries.empty()) continue;
    warn(out_, word.where,
         {"FW514", fmt::format("no word wakes the rule: the list `{}` is empty", list->name),
          "fill the list, or take another one"});
  }
}

void ReachCheck::check_phrases(const std::vector<PhraseNode>& phrases, const Rule* rule) {
  for (const PhraseNode& phrase : phrases) {
    if (has_sure_word(phrase, rule)) continue;
    warn(out_, phrase.where,
         {"FW514", "no word of the phrase is certain: it is tried at every word",
          "name a word or a list that must be there, or narrow a role to a list with `where`"});
  }
}

}  // namespace

void check_reach(const Pack& pack, Diagnostics& diagnostics) {
  ReachCheck(pack, diagnostics).run();
}

}  // namespace factwright
