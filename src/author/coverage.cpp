#include "author/coverage.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "analyze/grammar.hpp"
#include "base/utf8.hpp"
#include "match/match.hpp"
#include "match/scene.hpp"
#include "mention/find_mentions.hpp"
#include "resolve/resolve.hpp"

namespace factwright {
namespace {

constexpr std::size_t most_examples = 3;

bool is_builtin(const std::string& type) {
  static const std::set<std::string, std::less<>> builtin{"Text",  "Time", "Number",
                                                          "Money", "Fact", "Document"};
  return builtin.contains(type);
}

/// The types that can act: those of the first ends of relations.
std::vector<std::string> acting_types(const Pack& pack) {
  std::set<std::string> out;
  for (const RelationDecl& relation : pack.relations) {
    if (const RoleDecl* role = relation.role(relation.from); role != nullptr && !relation.state) {
      for (const std::string& type : role->types) {
        if (!is_builtin(type)) out.insert(type);
      }
    }
  }
  return {out.begin(), out.end()};
}

/// One document after the other; `take` hands out the whole.
class Covering {
 public:
  Covering(const Models& models, const Pack& pack)
      : models_(models),
        pack_(pack),
        lexicon_(pack),
        program_(pack, lexicon_),
        actors_(acting_types(pack)) {
    for (const CompiledRule& rule : program_.rules()) {
      coverage_.rules.push_back(
          {rule.rule->pack + "/" + rule.rule->name, !rule.rule->phrases.empty(), 0, 0, 0});
      by_rule_[coverage_.rules.back().rule] = coverage_.rules.size() - 1;
    }
  }

  void read(const Document& document) {
    const auto analysis = analyze(document, models_);
    const Grammar grammar(analysis);
    const auto mentions = find_mentions(grammar, lexicon_, {document.id, true});
    const Scene scene{document, analysis, grammar, mentions, program_, sentences_of(analysis)};
    auto statements = match(document, grammar, mentions, program_);
    count_tries(scene);
    count_sentences(scene, statements);
    for (const Statement& statement : statements.items) ++use_of(statement.evidence.rule).made;
    statements_.push_back(std::move(statements));
  }

  [[nodiscard]] Coverage take() {
    count_facts();
    for (auto& [lemma, verb] : verbs_) coverage_.verbs.push_back(std::move(verb));
    for (const auto& [key, times] : words_)
      coverage_.words.push_back({key.first, key.second, times});
    std::stable_sort(coverage_.verbs.begin(), coverage_.verbs.end(),
                     [](const auto& a, const auto& b) { return a.sentences > b.sentences; });
    std::stable_sort(coverage_.words.begin(), coverage_.words.end(),
                     [](const auto& a, const auto& b) { return a.times > b.times; });
    return std::move(coverage_);
  }

 private:
  RuleUse& use_of(const std::string& rule) { return coverage_.rules[by_rule_.at(rule)]; }

  void count_tries(const Scene& scene) {
    for (std::uint32_t token = 0; token < scene.analysis.tokens.size(); ++token) {
      entries_at(scene, token, [&](const TriggerEntry& entry) {
        const auto trigger = wake(scene, entry, token);
        if (!trigger) return;
        ++coverage_.rules[entry.rule].tried;
        count_unknown(scene, *trigger, program_.rules()[entry.rule]);
      });
    }
  }

  /// Nouns where a role looks that no mention covers.
  void count_unknown(const Scene& scene, const Trigger& trigger, const CompiledRule& rule) {
    for (const CompiledRole& role : rule.roles) {
      const bool typed = std::none_of(role.decl->types.begin(), role.decl->types.end(), is_builtin);
      if (!typed) continue;
      for (const Argument& argument : trigger.arguments) {
        const bool looked = std::any_of(role.at.begin(), role.at.end(), [&](const PositionRef& at) {
          return matches_slot(argument, at);
        });
        const Token& token = scene.token(argument.head);
        const bool noun = token.upos == Upos::noun || token.upos == Upos::propn;
        if (looked && noun && scene.mentions.covering(argument.head) == nullptr)
          ++words_[{rule.relation->name + "." + role.decl->name, token.lemma}];
      }
    }
  }

  void count_sentences(const Scene& scene, const Statements& statements) {
    const auto said = sentences_with(scene, statements);
    coverage_.sentences += scene.analysis.sentences.size();
    for (std::uint32_t i = 0; i < scene.analysis.sentences.size(); ++i) {
      const auto first = first_of_two(scene, scene.analysis.sentences[i]);
      if (first == none) continue;
      ++coverage_.with_actors;
      if (said.contains(i)) continue;
      ++coverage_.silent;
      add_silent(scene, scene.analysis.sentences[i], first);
    }
  }

  /// The head of the first actor's mention where a sentence names two actors, else `none`.
  [[nodiscard]] std::uint32_t first_of_two(const Scene& scene, const Sentence& sentence) const {
    std::set<std::uint32_t> entities;
    auto first = none;
    for (const Mention& mention : scene.mentions.items) {
      if (mention.begin < sentence.begin || mention.begin >= sentence.end) continue;
      if (mention.kind != MentionKind::name || mention.readings.empty()) continue;
      const auto entity = mention.readings.front().entity;
      if (!lexicon_.types().is_any(scene.mentions.entities[entity].type, actors_)) continue;
      if (entities.empty()) first = mention.head;
      entities.insert(entity);
    }
    return entities.size() > 1 ? first : none;
  }

  void add_silent(const Scene& scene, const Sentence& sentence, std::uint32_t actor) {
    const auto& lemma = scene.token(clause_of(scene, actor)).lemma;
    SilentVerb& verb = verbs_[lemma];
    verb.lemma = lemma;
    ++verb.sentences;
    if (verb.examples.size() >= most_examples) return;
    const auto text = scene.analysis.text.substr(sentence.span.begin, sentence.span.size());
    verb.examples.push_back(scene.document.id + ": " + std::string(text));
  }

  /// The sentences that statements stand in, titles and other states left out.
  [[nodiscard]] std::set<std::uint32_t> sentences_with(const Scene& scene,
                                                       const Statements& statements) const {
    const CodePointIndex places(scene.document.text);
    std::set<std::uint32_t> out;
    for (const Statement& statement : statements.items) {
      const RelationDecl* relation = pack_.relation(statement.relation);
      if (relation != nullptr && relation->state) continue;
      const auto byte = places.byte_of(statement.evidence.begin);
      const auto& all = scene.analysis.sentences;
      const auto after = std::partition_point(
          all.begin(), all.end(), [&](const Sentence& s) { return s.span.begin <= byte; });
      if (after != all.begin()) out.insert(static_cast<std::uint32_t>(after - all.begin() - 1));
    }
    return out;
  }

  void count_facts() {
    const auto facts = resolve(statements_, pack_);
    for (const Fact& fact : facts.facts) {
      std::set<std::string> rules;
      for (const Evidence& evidence : fact.evidence) rules.insert(evidence.rule);
      for (const std::string& rule : rules) {
        if (by_rule_.contains(rule)) ++use_of(rule).facts;
      }
    }
  }

  const Models& models_;
  const Pack& pack_;
  Lexicon lexicon_;
  Program program_;
  std::vector<std::string> actors_;
  Coverage coverage_;
  std::map<std::string, std::size_t> by_rule_;
  std::map<std::string, SilentVerb> verbs_;
  std::map<std::pair<std::string, std::string>, std::uint64_t> words_;
  std::vector<Statements> statements_;
};

}  // namespace

Coverage cover(std::span<const Document> documents, const Models& models, const Pack& pack) {
  Covering covering(models, pack);
  for (const Document& document : documents) covering.read(document);
  return covering.take();
}

}  // namespace factwright
