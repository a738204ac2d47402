#include "match/scene.hpp"

namespace factwright {
namespace {

constexpr int longest_chain = 24;

bool is_speech(const Scene& scene, std::uint32_t token) {
  const Token& t = scene.token(token);
  if (t.upos != Upos::verb && t.upos != Upos::adp) return false;
  const auto* columns = scene.lexicon().word("speech", lower_ascii(t.lemma));
  return columns != nullptr;
}

std::uint32_t entity_at(const Scene& scene, std::uint32_t token) {
  const Mention* mention = scene.mentions.covering(token);
  if (mention == nullptr) return none;
  for (const Reading& reading : mention->readings) {
    if (reading.use == Use::acting) return reading.entity;
  }
  for (const Reading& reading : mention->readings) {
    if (reading.use == Use::literal) return reading.entity;
  }
  return none;
}

/// Who speaks by a verb of speech: its subject, or whom "as quoted by" names.
std::uint32_t speaker(const Scene& scene, std::uint32_t verb) {
  for (const Argument& argument : scene.grammar.arguments(verb)) {
    if (argument.slot != Slot::subject) continue;
    if (const auto entity = entity_at(scene, argument.head); entity != none) return entity;
  }
  return none;
}

/// Speech hung under a clause: "..., officials said", "according to officials", "as quoted by".
std::uint32_t speech_below(const Scene& scene, std::uint32_t clause) {
  for (const auto child : scene.grammar.children(clause)) {
    const Token& t = scene.token(child);
    if ((t.deprel == Deprel::parataxis || t.deprel == Deprel::advcl) && is_speech(scene, child)) {
      const bool quotes = t.deprel == Deprel::parataxis || t.lemma == "quote" ||
                          t.lemma == "cite" || t.lemma == "report";
      const auto said = quotes ? speaker(scene, child) : none;
      if (said != none) return said;
      const auto cited = t.lemma == "cite" ? scene.grammar.child(child, Deprel::obj) : none;
      if (cited != none) return entity_at(scene, cited);
    }
    const auto word = scene.grammar.preposition_of(child);
    if (word == "according to" || word == "per") return entity_at(scene, child);
  }
  return none;
}

}  // namespace

std::uint32_t clause_of(const Scene& scene, std::uint32_t token) {
  for (int step = 0; step < longest_chain; ++step) {
    const Token& t = scene.token(token);
    if (t.upos == Upos::verb || t.head == none) return token;
    if (t.deprel == Deprel::ccomp || t.deprel == Deprel::advcl || t.deprel == Deprel::acl_relcl ||
        t.deprel == Deprel::parataxis) {
      return token;
    }
    token = t.head;
  }
  return token;
}

std::uint32_t source_of(const Scene& scene, const Trigger& trigger) {
  auto token = trigger.token;
  for (int step = 0; step < longest_chain; ++step) {
    const auto below = speech_below(scene, token);
    if (below != none) return below;
    const Token& t = scene.token(token);
    if (t.head == none) return none;
    const bool reported = t.deprel == Deprel::ccomp || t.deprel == Deprel::parataxis ||
                          t.deprel == Deprel::obj || t.deprel == Deprel::xcomp;
    if (reported && is_speech(scene, t.head)) {
      const bool clause = t.deprel == Deprel::ccomp || t.deprel == Deprel::parataxis;
      const auto said = clause ? speaker(scene, t.head) : none;
      if (said != none) return said;
    }
    token = t.head;
  }
  return none;
}

}  // namespace factwright
