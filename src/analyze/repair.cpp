#include "analyze/repair.hpp"

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

}  // namespace

void repair_tree(Analysis& analysis, const Sentence& sentence) {
  for (auto token = sentence.begin; token < sentence.end; ++token) {
    if (misread(analysis, sentence, token)) become_clause(analysis, sentence, token);
    return_subject(analysis, token);
  }
}

}  // namespace factwright
