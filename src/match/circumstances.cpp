#include <algorithm>
#include <array>

#include "match/scene.hpp"

namespace factwright {
namespace {

/// Verbs above a trigger whose adverbials are also the trigger's: "plans to meet on Monday".
std::vector<std::uint32_t> own_clauses(const Scene& scene, const Trigger& trigger) {
  std::vector<std::uint32_t> out = trigger.tokens;
  if (trigger.light_verb != none) out.push_back(trigger.light_verb);
  auto token = trigger.token;
  for (int step = 0; step < 6; ++step) {
    const Token& t = scene.token(token);
    const bool same_clause = t.deprel == Deprel::obj || t.deprel == Deprel::nsubj ||
                             t.deprel == Deprel::nsubj_pass || t.deprel == Deprel::obl ||
                             t.deprel == Deprel::xcomp || t.deprel == Deprel::nmod ||
                             t.deprel == Deprel::compound || t.deprel == Deprel::conj;
    if (!same_clause || t.head == none) break;
    token = t.head;
    out.push_back(token);
  }
  return out;
}

bool contains(const std::vector<std::uint32_t>& tokens, std::uint32_t token) {
  return std::find(tokens.begin(), tokens.end(), token) != tokens.end();
}

/// "reports that Oslo attacked", "a statement demanding ..", "a plan to help": what the noun says.
bool is_content_clause(const Scene& scene, std::uint32_t clause) {
  const Token& t = scene.token(clause);
  if (t.xpos == "VB") return true;
  const auto mark = scene.grammar.child(clause, Deprel::mark);
  if (mark != none && scene.analysis.form(mark) == "that") return true;
  const Token& noun = scene.token(t.head);
  return t.xpos == "VBG" && noun.deprel == Deprel::obj;
}

}  // namespace

bool is_background(const Scene& scene, std::uint32_t token) {
  constexpr int longest_chain = 24;
  for (int step = 0; step < longest_chain; ++step) {
    const Token& t = scene.token(token);
    if (t.head == none) return false;
    const bool on_noun = t.deprel == Deprel::acl_relcl || t.deprel == Deprel::acl;
    if (on_noun && !is_content_clause(scene, token)) return true;
    token = t.head;
  }
  return false;
}

bool is_time(const Scene& scene, std::uint32_t token) {
  return std::any_of(scene.analysis.times.begin(), scene.analysis.times.end(),
                     [&](const TimeExpression& t) { return t.begin <= token && token < t.end; });
}

std::uint32_t time_of(const Scene& scene, const Trigger& trigger) {
  const Sentence& sentence = scene.analysis.sentences[scene.sentence_of[trigger.token]];
  const auto clauses = own_clauses(scene, trigger);
  std::uint32_t best = none;
  std::size_t best_rank = SIZE_MAX;
  for (std::uint32_t i = 0; i < scene.analysis.times.size(); ++i) {
    const TimeExpression& time = scene.analysis.times[i];
    if (time.begin < sentence.begin || time.end > sentence.end) continue;
    if (time.duration || time.value.empty()) continue;
    const auto head = scene.token(scene.grammar.head_of(time.begin, time.end)).head;
    const auto place = std::find(clauses.begin(), clauses.end(), head);
    if (head == none || place == clauses.end()) continue;
    const auto rank = static_cast<std::size_t>(place - clauses.begin());
    if (rank < best_rank) {
      best = i;
      best_rank = rank;
    }
  }
  return best;
}

const Mention* place_of(const Scene& scene, const Trigger& trigger) {
  static constexpr std::array<std::string_view, 7> words{"in",      "at",     "near",  "inside",
                                                         "outside", "around", "across"};
  for (const auto clause : own_clauses(scene, trigger)) {
    for (const auto child : scene.grammar.children(clause)) {
      const auto relation = scene.token(child).deprel;
      if (relation != Deprel::obl && relation != Deprel::nmod) continue;
      const auto word = scene.grammar.preposition_of(child);
      if (std::find(words.begin(), words.end(), word) == words.end()) continue;
      const Mention* mention = scene.mentions.covering(child);
      if (mention == nullptr || mention->readings.empty() || contains(trigger.tokens, child))
        continue;
      const auto& type = scene.mentions.entities[mention->readings.front().entity].type;
      if (scene.lexicon().types().is_a(type, "Place")) return mention;
    }
  }
  return nullptr;
}

}  // namespace factwright
