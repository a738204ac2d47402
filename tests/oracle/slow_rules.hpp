#ifndef FACTWRIGHT_TESTS_ORACLE_SLOW_RULES_HPP
#define FACTWRIGHT_TESTS_ORACLE_SLOW_RULES_HPP

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "match/match.hpp"
#include "slow_phrases.hpp"
#include "slow_triggers.hpp"

/// The slow, obvious twin of match() for rules of triggers and phrases: every rule at every token,
/// every role at every position. What stands around a match (status, speakers, place, how far a
/// phrase goes) is asked of the engine; times and what a text tells again are left out.
namespace factwright::slow {

/// One edge between two fillers, as a rule draws it.
struct Edge {
  std::uint32_t rule = 0;  ///< index of Pack::rules
  std::vector<std::uint32_t> trigger;
  std::string from;
  std::string to;
  std::vector<std::string> roles;  ///< "role=who", sorted
  std::string status;
  std::size_t said = 0;  ///< how many roles and places it names
};

/// A fact of a sentence, and the ways in which it is told that say most of it.
using Told = std::map<std::string, std::set<std::string>>;

inline std::string key_of(const RelationDecl& relation, std::string from, std::string to,
                          const std::string& status) {
  if (relation.symmetric && from > to) std::swap(from, to);
  return relation.name + "(" + from + ", " + to + ") " + status;
}

inline std::string way_of(const std::string& rule, Span trigger, const std::string& from,
                          const std::string& to, const std::vector<std::string>& roles) {
  std::string out = rule + " at " + std::to_string(trigger.begin) + "-" +
                    std::to_string(trigger.end) + " from " + from + " to " + to;
  for (const std::string& role : roles) out += " " + role;
  return out;
}

class SlowRules {
 public:
  SlowRules(const Scene& scene, const Pack& pack)
      : scene_(scene), pack_(pack), roles_(scene, pack), triggers_(scene, pack) {}

  [[nodiscard]] Told run() {
    for (std::uint32_t i = 0; i < pack_.rules.size(); ++i) {
      if (pack_.rules[i].deprecated) continue;
      for (std::uint32_t token = 0; token < scene_.analysis.tokens.size(); ++token) {
        try_triggers(i, token);
        try_phrases(i, token);
      }
    }
    Told out;
    std::map<std::string, std::size_t> most;
    for (const Edge& edge : edges_) {
      if (is_silenced(edge)) continue;
      const Span tokens{edge.trigger.front(), edge.trigger.back() + 1};
      const auto key = key_of(*pack_.relation(pack_.rules[edge.rule].relation), edge.from, edge.to,
                              edge.status) +
                       " in " + std::to_string(scene_.sentence_of[tokens.begin]);
      auto [best, fresh] = most.emplace(key, edge.said);
      if (!fresh && edge.said < best->second) continue;
      if (edge.said > best->second) out[key].clear();
      best->second = edge.said;
      out[key].insert(way_of(pack_.rules[edge.rule].name, tokens, edge.from, edge.to, edge.roles));
    }
    return out;
  }

  /// The name by which a filler is told apart: an entity, or its words.
  [[nodiscard]] std::vector<std::string> names(const Who& who) const {
    std::vector<std::string> out;
    for (const auto entity : who.entities) out.push_back(scene_.mentions.entities[entity].name);
    if (!who.entities.empty()) return out;
    std::string text;
    for (auto token = who.tokens.begin; token < who.tokens.end; ++token) {
      text += ' ' + roles_.form(token);
    }
    return {'"' + text.substr(1) + '"'};
  }

 private:
  using Filled = std::map<std::string, std::vector<Who>>;

  void try_triggers(std::uint32_t index, std::uint32_t token) {
    const Rule& rule = pack_.rules[index];
    const RelationDecl& relation = *pack_.relation(rule.relation);
    for (const TriggerWord& word : rule.triggers) {
      const bool list = word.text.starts_with('@');
      const auto texts = list ? rows(pack_, word.text.substr(1)) : std::vector{word.text};
      for (const std::string& text : texts) {
        auto trigger = triggers_.wake(word.kind, text, token, relation.state);
        if (!trigger || !roles_.all_hold(rule, *trigger)) continue;
        trigger->state = relation.state;
        Filled filled;
        for (const RoleSpec& spec : rule.roles) {
          filled[spec.role] = roles_.fill(spec, {relation.role(spec.role), spec.is}, *trigger);
        }
        draw(index, *trigger, filled, false);
      }
    }
  }

  void try_phrases(std::uint32_t index, std::uint32_t token) {
    const Rule& rule = pack_.rules[index];
    const RelationDecl& relation = *pack_.relation(rule.relation);
    const Sentence& sentence = scene_.analysis.sentences[scene_.sentence_of[token]];
    SlowPhrases phrases(scene_, pack_, rule, {sentence.begin, sentence.end});
    const auto match = phrases.at(token);
    if (!match || joins_speaker(*match)) return;
    Trigger trigger;
    trigger.token = scene_.grammar.head_of(match->tokens.begin, match->tokens.end);
    trigger.arguments = scene_.grammar.arguments(trigger.token);
    for (auto t = match->tokens.begin; t < match->tokens.end; ++t) trigger.tokens.push_back(t);
    if (!roles_.all_hold(rule, trigger)) return;
    Filled filled;
    for (const Taken& taken : match->taken) {
      const RoleDecl& decl = *relation.role(taken.role);
      const auto who =
          roles_.entities(*taken.mention, phrases.wanted(decl), phrases.place_of(taken.begin));
      if (!decl.repeated) filled[taken.role].clear();
      filled[taken.role].push_back({who, {taken.begin, taken.end}});
    }
    for (const RoleSpec& spec : rule.roles) {
      if (!filled[spec.role].empty()) continue;
      filled[spec.role] = roles_.fill(spec, {relation.role(spec.role), spec.is}, trigger);
    }
    draw(index, trigger, filled, true);
  }

  /// "Oslo left, a spokesman said": who stands behind the comma speaks.
  [[nodiscard]] bool joins_speaker(const PhraseMatch& match) const {
    return std::any_of(match.taken.begin(), match.taken.end(), [&](const Taken& taken) {
      auto before = taken.begin;
      while (before > match.tokens.begin && scene_.token(before - 1).upos == Upos::det) --before;
      if (before == match.tokens.begin || scene_.analysis.form(before - 1) != ",") return false;
      const Token& head = scene_.token(scene_.grammar.head_of(taken.begin, taken.end));
      return head.deprel == Deprel::nsubj && head.head != none && head.head >= match.tokens.end &&
             scene_.token(head.head).upos == Upos::verb &&
             is_row(pack_, "speech", roles_.lemma(head.head));
    });
  }

  [[nodiscard]] std::vector<std::string> ends(const Filled& filled, const std::string& role) const {
    std::vector<std::string> out;
    const auto found = filled.find(role);
    if (found == filled.end()) return out;
    for (const Who& who : found->second) {
      for (std::string& name : names(who)) out.push_back(std::move(name));
    }
    return out;
  }

  void draw(std::uint32_t index, const Trigger& trigger, const Filled& filled, bool by_phrase) {
    const Rule& rule = pack_.rules[index];
    const RelationDecl& relation = *pack_.relation(rule.relation);
    for (const RoleDecl& role : relation.roles) {
      if (!role.optional && ends(filled, role.name).empty()) return;
    }
    auto from = ends(filled, relation.from);
    auto to = ends(filled, relation.to);
    if (relation.from == relation.to) {
      for (std::size_t i = 0; i < from.size(); ++i) {
        for (std::size_t j = i + 1; j < from.size(); ++j) {
          if (from[i] != from[j]) add({index, trigger, filled, by_phrase}, from[i], from[j]);
        }
      }
      return;
    }
    if (from.empty() && to.empty()) return;
    if (from.empty()) from = {""};
    if (to.empty()) to = {""};
    for (const std::string& a : from) {
      for (const std::string& b : to) {
        if (a != b) add({index, trigger, filled, by_phrase}, a, b);
      }
    }
  }

  struct Drawing {
    std::uint32_t rule;
    const Trigger& trigger;
    const Filled& filled;
    bool by_phrase;
  };

  void add(const Drawing& drawing, const std::string& from, const std::string& to) {
    const Rule& rule = pack_.rules[drawing.rule];
    const RelationDecl& relation = *pack_.relation(rule.relation);
    Edge edge{drawing.rule, drawing.trigger.tokens, from, to, {}, rule.status, 0};
    for (const auto& [role, all] : drawing.filled) {
      if (role == relation.from || role == relation.to) continue;
      for (const std::string& name : ends(drawing.filled, role)) {
        edge.roles.push_back(role + "=" + name);
      }
    }
    std::sort(edge.roles.begin(), edge.roles.end());
    edge.said = edge.roles.size();
    if (!drawing.by_phrase) {
      edge.status = status_of(scene_, drawing.trigger, rule.status);
      edge.said += place_of(scene_, drawing.trigger) != nullptr ? 1 : 0;
    } else if (edge.status.empty()) {
      edge.status = "asserted";
    }
    edges_.push_back(std::move(edge));
  }

  /// "a more specific rule silences a general one on the same words"
  [[nodiscard]] bool is_silenced(const Edge& weak) const {
    return std::any_of(edges_.begin(), edges_.end(), [&](const Edge& strong) {
      const auto& over = pack_.rules[strong.rule].instead_of;
      return std::find(over.begin(), over.end(), pack_.rules[weak.rule].name) != over.end() &&
             std::any_of(strong.trigger.begin(), strong.trigger.end(), [&](std::uint32_t token) {
               return std::find(weak.trigger.begin(), weak.trigger.end(), token) !=
                      weak.trigger.end();
             });
    });
  }

  const Scene& scene_;
  const Pack& pack_;
  SlowRoles roles_;
  SlowTriggers triggers_;
  std::vector<Edge> edges_;
};

/// What match() has found, in the same words. Every fact stands there once.
inline Told told_of(const Scene& scene, const Pack& pack, const Statements& statements) {
  Told out;
  const auto words = [](const std::string& text) { return '"' + lower_ascii(text) + '"'; };
  const auto name = [&](std::uint32_t entity) {
    if (entity == none) return std::string();
    const auto& own = statements.entities[entity].name;
    return entity < scene.mentions.entities.size() ? own : words(own);
  };
  const auto token_at = [&](std::uint32_t byte) {
    std::uint32_t token = 0;
    const auto count = scene.analysis.tokens.size();
    while (token < count && scene.token(token).span.begin < byte) ++token;
    return token;
  };
  for (const Statement& s : statements.items) {
    std::vector<std::string> roles;
    for (const Filler& role : s.roles) {
      roles.push_back(role.role + "=" +
                      (role.entity == none ? words(role.text) : name(role.entity)));
    }
    std::sort(roles.begin(), roles.end());
    Span trigger;
    for (const NamedSpan& span : s.evidence.spans) {
      if (span.name == "trigger") trigger = {token_at(span.begin), token_at(span.end)};
    }
    const auto from = name(s.from.entity);
    const auto to = name(s.to.entity);
    const auto key = key_of(*pack.relation(s.relation), from, to, s.status) + " in " +
                     std::to_string(scene.sentence_of[trigger.begin]);
    const auto rule = s.evidence.rule.substr(s.evidence.rule.find('/') + 1);
    if (!out[key].insert(way_of(rule, trigger, from, to, roles)).second) out[key].insert("twice");
  }
  return out;
}

/// Where the two disagree, in words; empty where they say the same.
inline std::string difference(const Told& fast, const Told& twin) {
  std::string out;
  for (const auto& [key, ways] : twin) {
    if (!fast.contains(key)) out += "only the twin finds " + key + ": " + *ways.begin() + "\n";
  }
  for (const auto& [key, ways] : fast) {
    const auto other = twin.find(key);
    if (other == twin.end()) {
      out += "only the matcher finds " + key + ": " + *ways.begin() + "\n";
    } else if (ways.size() != 1 || !other->second.contains(*ways.begin())) {
      out += key + ": the matcher tells " + *ways.begin() + "\n  the twin " +
             *other->second.begin() + "\n";
    }
  }
  return out;
}

}  // namespace factwright::slow

#endif
