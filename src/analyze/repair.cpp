#include "analyze/repair.hpp"

#include "analyze/repair_subjects.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace factwright {
namespace {

bool is_nominal(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::pron;
}

/// "Oslo | imposed | sanctions": a bare noun phrase, a verb form, a plural or bare object.
bool misread(const Analysis& analysis, const Sentence& sentence, std::uint32_t verb) {
  const Token& t = analysis.tokens[verb];
  if (t.upos != Upos::verb || t.deprel != Deprel::amod || t.head == none || t.head <= verb)
    return false;
  if (t.xpos != "VBD" && t.xpos != "VBN") return false;
  if (t.xpos == "VBN" && analysis.tokens[t.head].deprel != Deprel::root) return false;
  if (verb == sentence.begin) return false;
  const Token& before = analysis.tokens[verb - 1];
  const bool subject =
      before.upos == Upos::propn || before.xpos == "NNS" || before.upos == Upos::pron;
  return subject && (before.head == verb || before.head == t.head);
}

void become_clause(Analysis& analysis, const Sentence& sentence, std::uint32_t verb) {
  auto& tokens = analysis.tokens;
  const auto noun = tokens[verb].head;
  tokens[verb].head = tokens[noun].head;
  tokens[verb].deprel = tokens[noun].deprel;
  tokens[verb].xpos = "VBD";
  tokens[noun].head = verb;
  tokens[noun].deprel = Deprel::obj;
  for (auto token = sentence.begin; token < sentence.end; ++token) {
    Token& t = tokens[token];
    if (token == noun || token == verb) continue;
    const bool before = token < verb && (t.head == noun || t.head == verb);
    if (before && is_nominal(t)) t.deprel = Deprel::nsubj;
    if (before || (t.head == noun && t.deprel == Deprel::punct)) t.head = verb;
  }
}

/// "Oslo left, | Ruiz said": the subject of the speech read as a second one of what is said.
void return_subject(Analysis& analysis, std::uint32_t token) {
  auto& tokens = analysis.tokens;
  const auto verb = tokens[token].head;
  if (tokens[token].deprel != Deprel::nsubj || verb == none || verb >= token) return;
  const auto speech = tokens[verb].head;
  const bool quoted = tokens[verb].deprel == Deprel::ccomp && speech != none && speech > token;
  if (quoted && tokens[speech].upos == Upos::verb) tokens[token].head = speech;
}

/// "Ruiz predicted Cole would lose and | asked | voters": a past form joined to an infinitive goes
/// with the verb above.
void join_finite(Analysis& analysis, std::uint32_t verb) {
  auto& tokens = analysis.tokens;
  Token& t = tokens[verb];
  if (t.xpos != "VBD" || t.deprel != Deprel::conj || t.head == none) return;
  const Token& inner = tokens[t.head];
  const bool clause = inner.deprel == Deprel::ccomp || inner.deprel == Deprel::xcomp;
  if (inner.xpos != "VB" || !clause || inner.head == none) return;
  if (tokens[inner.head].xpos == "VBD" || tokens[inner.head].xpos == "VBZ") t.head = inner.head;
}

/// "Norway | mobilized | army | reservists": a name before the verb hung on what is behind it, or
/// on the verb as if that were a noun.
void take_subject(Analysis& analysis, std::uint32_t verb) {
  auto& tokens = analysis.tokens;
  if (verb == 0 || tokens[verb].upos != Upos::verb) return;
  Token& before = tokens[verb - 1];
  const bool on_root = before.upos == Upos::propn && before.head == verb &&
                       before.deprel == Deprel::compound && tokens[verb].head == none;
  if (on_root) {
    before.deprel = Deprel::nsubj;
    if (tokens[verb].xpos == "VBN") tokens[verb].xpos = "VBD";
    return;
  }
  const bool across = before.upos == Upos::propn && before.head != none && before.head > verb &&
                      (before.deprel == Deprel::compound || before.deprel == Deprel::amod ||
                       before.deprel == Deprel::nmod_poss);
  if (!across || tokens[before.head].head != verb) return;
  before.head = verb;
  before.deprel = Deprel::nsubj;
}

/// "Norway plans to build": a verb in -s read as a noun that the name modifies.
void become_verb(Analysis& analysis, const Sentence& sentence, std::uint32_t noun) {
  auto& tokens = analysis.tokens;
  if (noun == sentence.begin || noun + 2 >= sentence.end || tokens[noun].xpos != "NNS") return;
  Token& name = tokens[noun - 1];
  const auto& place = tokens[noun];
  const bool heads = place.deprel == Deprel::root || place.deprel == Deprel::ccomp;
  const bool named =
      name.upos == Upos::propn && name.head == noun && name.deprel == Deprel::compound;
  const bool leads = analysis.form(noun + 1) == "to" && tokens[noun + 2].xpos == "VB" &&
                     tokens[noun + 2].head == noun && tokens[noun + 2].deprel == Deprel::acl;
  if (!heads || !named || !leads) return;
  name.deprel = Deprel::nsubj;
  tokens[noun].upos = Upos::verb;
  tokens[noun].xpos = "VBZ";
  tokens[noun + 2].deprel = Deprel::xcomp;
}

/// "Norway has | severed | ties": a perfect read as having something severed.
void become_perfect(Analysis& analysis, const Sentence& sentence, std::uint32_t verb) {
  auto& tokens = analysis.tokens;
  if (verb == sentence.begin || tokens[verb].deprel != Deprel::amod || tokens[verb].xpos != "VBN")
    return;
  const auto have = verb - 1;
  const auto noun = tokens[verb].head;
  const bool possesses = tokens[have].lemma == "have" && tokens[have].upos == Upos::verb &&
                         noun != none && noun > verb && tokens[noun].head == have &&
                         tokens[noun].deprel == Deprel::obj;
  if (!possesses) return;
  tokens[verb].head = tokens[have].head;
  tokens[verb].deprel = tokens[have].deprel;
  tokens[verb].upos = Upos::verb;
  for (auto token = sentence.begin; token < sentence.end; ++token) {
    if (tokens[token].head == have) tokens[token].head = verb;
  }
  tokens[have].head = verb;
  tokens[have].deprel = Deprel::aux;
  tokens[have].upos = Upos::aux;
}

/// "kidnapped up to ten tourists": the bound of a number read as a particle and a preposition.
void count_up_to(Analysis& analysis, const Sentence& sentence, std::uint32_t up) {
  auto& tokens = analysis.tokens;
  if (up + 3 >= sentence.end || tokens[up].deprel != Deprel::compound_prt) return;
  if (analysis.form(up) != "up" || analysis.form(up + 1) != "to") return;
  if (tokens[up + 2].upos != Upos::num) return;
  const auto noun = tokens[up + 1].head;
  const auto verb = tokens[up].head;
  if (noun == none || tokens[noun].head != verb || tokens[noun].deprel != Deprel::obl) return;
  tokens[noun].deprel = Deprel::obj;
  for (const auto word : {up, up + 1}) {
    tokens[word].head = up + 2;
    tokens[word].deprel = Deprel::advmod;
  }
}

/// "Oslo, | Ruiz said, | left": the subject of what is said read as one of the speech.
void give_subject(Analysis& analysis, const Sentence& sentence, std::uint32_t token) {
  auto& tokens = analysis.tokens;
  const auto speech = tokens[token].head;
  if (tokens[token].deprel != Deprel::nsubj || speech == none || speech < token) return;
  bool speaker = false;
  std::uint32_t said = none;
  for (auto other = token + 1; other < sentence.end; ++other) {
    const Token& t = tokens[other];
    if (t.head == speech && t.deprel == Deprel::nsubj && other < speech) speaker = true;
    if (t.head == speech && t.deprel == Deprel::ccomp && other > speech) said = other;
  }
  if (!speaker || said == none) return;
  for (auto other = sentence.begin; other < sentence.end; ++other) {
    if (tokens[other].head == said && tokens[other].deprel == Deprel::nsubj) return;
  }
  tokens[token].head = said;
}

/// "Oslo left, Reuters | reports": tagged as a verb by one tag and as a noun by the other.
void agree_on_verb(Analysis& analysis, const Sentence& sentence, std::uint32_t token) {
  Token& t = analysis.tokens[token];
  if (t.upos != Upos::noun || !t.xpos.starts_with("VB")) return;
  for (auto other = sentence.begin; other < sentence.end; ++other) {
    const Token& o = analysis.tokens[other];
    if (o.head == token && o.deprel == Deprel::nsubj) t.upos = Upos::verb;
  }
}

/// The one word that attaches a noun, empty without one.
std::string_view preposition_before(const Analysis& analysis, const Sentence& sentence,
                                    std::uint32_t noun) {
  for (auto token = sentence.begin; token < noun; ++token) {
    const Token& t = analysis.tokens[token];
    if (t.head == noun && t.deprel == Deprel::case_) return analysis.form(token);
  }
  return {};
}

/// "the attack on Oslo | by rebels": who acts in a noun was hung on the name between.
void raise_actor(Analysis& analysis, const Sentence& sentence, std::uint32_t noun) {
  auto& tokens = analysis.tokens;
  Token& t = tokens[noun];
  if (t.deprel != Deprel::nmod || preposition_before(analysis, sentence, noun) != "by") return;
  while (t.head != none && tokens[t.head].deprel == Deprel::nmod && tokens[t.head].head < t.head) {
    t.head = tokens[t.head].head;
  }
}

/// "accused Oslo | of fraud", "was accused by Oslo | of fraud": the charge was hung on a name.
void raise_charge(Analysis& analysis, const Sentence& sentence, std::uint32_t noun) {
  constexpr std::string_view verbs[] = {"accuse", "convict", "suspect", "acquit", "inform",
                                        "warn",   "rob",     "clear",   "remind"};
  auto& tokens = analysis.tokens;
  Token& t = tokens[noun];
  if (t.deprel != Deprel::nmod || t.head == none || tokens[t.head].head == none) return;
  const Token& name = tokens[t.head];
  const bool between =
      name.upos == Upos::propn && (name.deprel == Deprel::obj || name.deprel == Deprel::obl_agent);
  const auto& verb = tokens[name.head].lemma;
  if (!between || std::find(std::begin(verbs), std::end(verbs), verb) == std::end(verbs)) return;
  if (preposition_before(analysis, sentence, noun) != "of") return;
  t.head = name.head;
  t.deprel = Deprel::obl;
}

}  // namespace

void repair_tree(Analysis& analysis, const Sentence& sentence) {
  for (auto token = sentence.begin; token < sentence.end; ++token) {
    if (misread(analysis, sentence, token)) become_clause(analysis, sentence, token);
    agree_on_verb(analysis, sentence, token);
    return_subject(analysis, token);
    raise_actor(analysis, sentence, token);
    raise_charge(analysis, sentence, token);
    become_perfect(analysis, sentence, token);
    take_subject(analysis, token);
    join_finite(analysis, token);
    become_verb(analysis, sentence, token);
    count_up_to(analysis, sentence, token);
    give_subject(analysis, sentence, token);
    repair_subjects(analysis, sentence, token);
  }
}

}  // namespace factwright
