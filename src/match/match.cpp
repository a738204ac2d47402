#include "match/match.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "base/utf8.hpp"
#include "match/evidence.hpp"
#include "match/narrative.hpp"
#include "match/nest.hpp"
#include "match/pattern_match.hpp"
#include "match/scene.hpp"
#include "match/setting.hpp"
#include "match/tidy.hpp"
#include "match/wakings.hpp"

namespace factwright {
namespace {

constexpr std::size_t most_participants = 8;  ///< of one role in one happening; more are left out

class Matching {
 public:
  Matching(const Scene& scene, const CodePointIndex& places)
      : texts(scene),
        scene_(scene),
        wakings_(scene),
        evidence_(scene, places),
        setting_(scene, evidence_, texts) {}

  TextEntities texts;

  void run() {
    const Program& program = scene_.program;
    const auto words = words_of(scene_.analysis, program.patterns().words());
    const auto patterns = find_patterns(scene_, words);
    auto pattern = patterns.begin();
    SentenceGuards guards(program.patterns().parts().guards, words);
    for (const Sentence& sentence : scene_.analysis.sentences) {
      guards.enter({sentence.begin, sentence.end});
      for (auto token = sentence.begin; token < sentence.end; ++token) {
        if (words[token].lemma != 0 || words[token].lower != 0) {
          for (const auto entries : entries_at(scene_, token, words[token])) {
            if (!entries.empty()) try_entries(entries, token, guards);
          }
        }
        for (; pattern != patterns.end() && pattern->tokens.begin == token; ++pattern) {
          if (auto match = match_of(scene_, *pattern)) draw(*match);
        }
      }
    }
  }

  [[nodiscard]] std::vector<Statement> take() {
    silence(drawn_, scene_.program);
    drop_repeated(drawn_);
    read_on(drawn_, scene_);
    return nest(std::move(drawn_), scene_);
  }

 private:
  /// Entries of one kind at a token; those whose rarest word the sentence has not are passed over.
  void try_entries(std::span<const TriggerEntry> entries, std::uint32_t token,
                   SentenceGuards& sentence) {
    const auto guards = scene_.program.triggers().guards(entries);
    wakings_.enter(token);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (guards[i] == none || sentence.met(guards[i])) try_rule(entries[i]);
    }
  }

  void try_rule(const TriggerEntry& entry) {
    const Trigger* trigger = wakings_.trigger(entry);
    if (trigger == nullptr) return;
    const CompiledRule& rule = scene_.program.rules()[entry.rule];
    const auto is_true = [&](const auto& condition) { return wakings_.holds(condition); };
    if (!std::all_of(rule.when.begin(), rule.when.end(), is_true)) return;
    if (std::any_of(rule.unless.begin(), rule.unless.end(), is_true)) return;
    Match match{entry.rule, *trigger, {}};
    for (const CompiledRole& role : rule.roles) {
      auto found = fill(scene_, match.trigger, role);
      if (!found.empty()) match.roles.emplace_back(role.decl, std::move(found));
    }
    const auto before = drawn_.size();
    draw(match);
    if (drawn_.size() != before || entry.kind != TriggerKind::noun) return;
    retell(match);
  }

  /// "denied the charges": that they were raised is not denied.
  [[nodiscard]] bool denies_charge(const Drawn& drawn) const {
    const auto& status = drawn.statement.status;
    return (status == "denied" || status == "negated") &&
           scene_.lexicon().has("speech", lower_ascii(scene_.token(drawn.token).lemma));
  }

  /// Rules of one relation that wake at a noun have the same to retell, looked up once.
  void retell(const Match& match) {
    const RelationDecl* relation = scene_.program.rules()[match.rule].relation;
    if (retold_.token != match.trigger.token || retold_.relation != relation) {
      retold_ = {relation, match.trigger.token,
                 retold(scene_, {match.rule, match.trigger}, drawn_)};
    }
    for (Drawn one : retold_.items) {
      one.rule = match.rule;
      one.trigger = match.trigger.tokens;
      one.token = match.trigger.token;
      setting_.retell(one, match.trigger);
      if (!denies_charge(one)) drawn_.push_back(std::move(one));
    }
  }

  [[nodiscard]] const std::vector<Found>* fillers(const Match& match,
                                                  const std::string& role) const {
    for (const auto& [decl, found] : match.roles) {
      if (decl != nullptr && decl->name == role) return &found;
    }
    return nullptr;
  }

  [[nodiscard]] std::vector<End> ends(const Match& match, const std::string& role) {
    std::vector<End> out;
    const auto* found = fillers(match, role);
    if (found == nullptr) return out;
    const CompiledRule& rule = scene_.program.rules()[match.rule];
    const bool text_too = takes_text(compiled(rule, *rule.relation->role(role)));
    for (const Found& filler : *found) {
      if (filler.entities.empty() && text_too)
        out.push_back({texts.add(filler.tokens), filler.tokens, filler.via});
      for (const auto entity : filler.entities) out.push_back({entity, filler.tokens, filler.via});
    }
    if (out.size() > most_participants) out.resize(most_participants);
    return out;
  }

  void draw(const Match& match) {
    const CompiledRule& rule = scene_.program.rules()[match.rule];
    const RelationDecl& relation = *rule.relation;
    for (const RoleDecl& role : relation.roles) {
      if (!role.optional && fillers(match, role.name) == nullptr) return;
    }
    auto from = ends(match, relation.from);
    if (relation.from == relation.to) {
      draw_pairs(match, from);
      return;
    }
    auto to = ends(match, relation.to);
    if (wants_time(relation) && to.empty()) {
      add_time_end(match, to);
      if (to.empty()) return;
    }
    if (from.empty() && to.empty()) return;
    if (from.empty()) from.push_back({});
    if (to.empty()) to.push_back({});
    for (const End& a : from) {
      for (const End& b : to) {
        if (a.entity != b.entity || a.entity == none)
          draw_edge(match, a, b, participants(from, to));
      }
    }
  }

  static bool wants_time(const RelationDecl& relation) {
    const RoleDecl* decl = relation.role(relation.to);
    return decl != nullptr && decl->types == std::vector<std::string>{"Time"};
  }

  /// An end of type Time takes the time that the sentence gives.
  void add_time_end(const Match& match, std::vector<End>& to) {
    const auto time = time_of(scene_, match.trigger);
    if (time.value.empty() || time.value.starts_with("--")) return;
    to.push_back({texts.add(time.value), time.tokens, time.via});
  }

  void draw_pairs(const Match& match, const std::vector<End>& ends) {
    for (std::size_t i = 0; i < ends.size(); ++i) {
      for (std::size_t j = i + 1; j < ends.size(); ++j) {
        if (ends[i].entity != ends[j].entity)
          draw_edge(match, ends[i], ends[j], participants(ends, {}));
      }
    }
  }

  static std::vector<std::uint32_t> participants(const std::vector<End>& from,
                                                 const std::vector<End>& to) {
    std::vector<std::uint32_t> out;
    for (const auto* ends : {&from, &to}) {
      for (const End& end : *ends) {
        if (end.entity != none) out.push_back(end.entity);
      }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  void draw_edge(const Match& match, const End& from, const End& to,
                 std::vector<std::uint32_t> participants) {
    const CompiledRule& rule = scene_.program.rules()[match.rule];
    Drawn drawn;
    drawn.rule = match.rule;
    drawn.trigger = match.trigger.tokens;
    drawn.token = match.trigger.token;
    drawn.by_phrase = match.by_phrase;
    Statement& s = drawn.statement;
    s.relation = rule.relation->name;
    s.symmetric = rule.relation->symmetric;
    s.participants = std::move(participants);
    static const std::map<Confidence, int> thousandths{
        {Confidence::high, 1000}, {Confidence::medium, 750}, {Confidence::low, 500}};
    s.confidence = thousandths.at(rule.rule->confidence);
    set_end(s.from, rule.relation->from, from);
    set_end(s.to, rule.relation->to, to);
    if (match.by_phrase)
      setting_.set_in_passing(s, *rule.rule, match.trigger);
    else
      setting_.set(s, *rule.rule, match.trigger);
    evidence_.fill(s.evidence, *rule.rule, match.trigger);
    evidence_.add_end(s.evidence, "from", from);
    evidence_.add_end(s.evidence, "to", to);
    add_roles(drawn, match);
    std::sort(s.evidence.spans.begin(), s.evidence.spans.end());
    drawn_.push_back(std::move(drawn));
  }

  static void set_end(Filler& filler, const std::string& role, const End& end) {
    if (end.entity == none) return;
    filler.role = role;
    filler.entity = end.entity;
  }

  void add_roles(Drawn& drawn, const Match& match) {
    Statement& s = drawn.statement;
    const CompiledRule& rule = scene_.program.rules()[match.rule];
    for (const auto& [decl, found] : match.roles) {
      if (decl == nullptr) continue;
      const bool end = decl->name == rule.relation->from || decl->name == rule.relation->to;
      const CompiledRole role = compiled(rule, *decl);
      for (const Found& filler : found) {
        if (!filler.facts_at.empty()) drawn.inside.push_back(inside(s.evidence, role, filler));
        const bool facts_only = filler.entities.empty() && !takes_text(role);
        if (end || facts_only) continue;
        add_role_span(s.evidence, *decl, filler);
        if (filler.entities.empty())
          s.roles.push_back({decl->name, none, texts.text(filler.tokens), none});
        for (const auto entity : filler.entities) s.roles.push_back({decl->name, entity, {}, none});
      }
    }
    std::sort(s.roles.begin(), s.roles.end());
  }

  /// The role as the rule narrows it.
  static CompiledRole compiled(const CompiledRule& rule, const RoleDecl& decl) {
    const auto own = std::find_if(rule.roles.begin(), rule.roles.end(),
                                  [&](const CompiledRole& role) { return role.decl == &decl; });
    return own == rule.roles.end() ? CompiledRole{&decl, {}, {}, false} : *own;
  }

  /// What may be a fact in the role. Words alone have their span in the evidence already.
  [[nodiscard]] Inside inside(const Evidence& evidence, const CompiledRole& role,
                              const Found& filler) const {
    Inside out;
    out.role = role.decl;
    out.relations = role.narrowing.lemmas;
    out.text = texts.text(filler.tokens);
    out.heads = filler.facts_at;
    if (takes_text(role)) return out;
    out.needed = !role.decl->optional;
    if (auto span = evidence_.span_in(evidence, role.decl->name, filler.tokens)) out.span = *span;
    return out;
  }

  void add_role_span(Evidence& evidence, const RoleDecl& role, const Found& filler) const {
    if (const auto span = evidence_.span_in(evidence, role.name, filler.tokens))
      evidence.spans.push_back(*span);
    if (!filler.via.empty()) EvidenceWriter::add_via(evidence, filler.via);
  }

 private:
  /// What was retold last.
  struct Retold {
    const RelationDecl* relation = nullptr;
    std::uint32_t token = none;
    std::vector<Drawn> items;
  };

  const Scene& scene_;
  Retold retold_;
  Wakings wakings_;
  EvidenceWriter evidence_;
  Setting setting_;
  std::vector<Drawn> drawn_;
};

}  // namespace

Statements match(const Document& document, const Grammar& grammar, Mentions mentions,
                 const Program& program) {
  const Analysis& analysis = grammar.analysis();
  Scene scene{document, analysis, grammar, mentions, program, sentences_of(analysis)};
  const CodePointIndex places(document.text);
  Matching matching(scene, places);
  matching.run();
  Statements out;
  out.items = matching.take();
  out.entities = std::move(mentions.entities);
  out.entities.insert(out.entities.end(), matching.texts.items().begin(),
                      matching.texts.items().end());
  return out;
}

}  // namespace factwright
