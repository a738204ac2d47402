#include "analyze/repair_subjects.hpp"

namespace factwright {
namespace {

bool has_subject(const Analysis& analysis, const Sentence& sentence, std::uint32_t verb) {
  for (auto token = sentence.begin; token < sentence.end; ++token) {
    const Token& t = analysis.tokens[token];
    if (t.head == verb && (t.deprel == Deprel::nsubj || t.deprel == Deprel::nsubj_pass))
      return true;
  }
  return false;
}

/// "Oslo attacked Lima, | Ruiz | said": the speaker read as a second subject, the speech as an
/// aside.
void give_speaker(Analysis& analysis, const Sentence& sentence, std::uint32_t speech) {
  auto& tokens = analysis.tokens;
  const auto said = tokens[speech].head;
  if (tokens[speech].deprel != Deprel::parataxis || said == none || said >= speech) return;
  if (has_subject(analysis, sentence, speech)) return;
  for (auto token = speech; token-- > said + 1;) {
    Token& t = tokens[token];
    if (t.head == said && t.deprel == Deprel::nsubj) t.head = speech;
    if (t.head == said && t.deprel != Deprel::punct) return;
  }
}

/// "There she met Ruiz": a place read as the empty subject of a verb that has another.
void become_place(Analysis& analysis, const Sentence& sentence, std::uint32_t there) {
  Token& t = analysis.tokens[there];
  if (t.deprel != Deprel::expl || t.xpos != "EX" || t.head == none || t.head < there) return;
  if (analysis.tokens[t.head].lemma == "be" || !has_subject(analysis, sentence, t.head)) return;
  const Token& next = analysis.tokens[there + 1];
  if (next.head == t.head && next.deprel == Deprel::nsubj) t.deprel = Deprel::advmod;
}

/// "Ruiz denied having met Cole": who denies is who has met.
void share_subject(Analysis& analysis, const Sentence& sentence, std::uint32_t having) {
  const Token& t = analysis.tokens[having];
  if (t.deprel != Deprel::aux || t.xpos != "VBG" || t.head == none) return;
  Token& verb = analysis.tokens[t.head];
  if (verb.deprel != Deprel::ccomp || has_subject(analysis, sentence, t.head)) return;
  verb.deprel = Deprel::xcomp;
}

/// "President-elect | Lena Brandt | met": an office before a name read as a subject beside it.
void become_title(Analysis& analysis, const Sentence& sentence, std::uint32_t title) {
  auto& tokens = analysis.tokens;
  if (title + 1 >= sentence.end) return;
  const Token& name = tokens[title + 1];
  Token& t = tokens[title];
  const bool both = t.deprel == Deprel::nsubj && name.deprel == Deprel::nsubj &&
                    t.head == name.head && t.head != none && t.head > title;
  if (!both || t.upos != Upos::noun || name.upos != Upos::propn) return;
  t.head = title + 1;
  t.deprel = Deprel::nmod_desc;
}

/// "Norway test-fired a missile": the name hung on the first half of the verb.
void join_halves(Analysis& analysis, const Sentence& sentence, std::uint32_t verb) {
  auto& tokens = analysis.tokens;
  if (verb < sentence.begin + 3 || tokens[verb].xpos != "VBD") return;
  const auto half = verb - 2;
  Token& name = tokens[verb - 3];
  const bool hyphen = analysis.form(verb - 1) == "-" && tokens[half].upos == Upos::noun;
  if (!hyphen || tokens[half].head != verb || name.head != half) return;
  if (name.upos != Upos::propn || name.deprel != Deprel::compound) return;
  tokens[half].deprel = Deprel::compound;
  name.head = verb;
  name.deprel = Deprel::nsubj;
}

/// The token of the comma before the name that `head` heads; `none` where none is there.
std::uint32_t comma_before(const Analysis& analysis, const Sentence& sentence, std::uint32_t head) {
  auto begin = head;
  while (begin > sentence.begin + 1 && analysis.tokens[begin - 1].head == head &&
         analysis.tokens[begin - 1].deprel != Deprel::punct) {
    --begin;
  }
  return begin > sentence.begin + 1 && analysis.form(begin - 1) == "," ? begin - 1 : none;
}

/// True for a verb that only several do: "agree", not "agrees" or "have".
bool is_plural(const Token& verb) {
  return (verb.xpos == "VBP" || verb.xpos == "VB") && verb.lemma != "be" && verb.lemma != "have";
}

/// "Iran, Norway agree to talks": of two names before a plural verb, a headline's comma is an
/// "and". `second` heads the name behind the comma.
void join_by_comma(Analysis& analysis, const Sentence& sentence, std::uint32_t second) {
  auto& tokens = analysis.tokens;
  const auto first = sentence.begin;
  Token& name = tokens[second];
  Token& subject = tokens[first];
  if (name.upos != Upos::propn || subject.upos != Upos::propn || subject.head == none) return;
  const auto verb = subject.head;
  const bool beside = name.head == first && name.deprel == Deprel::appos;
  const bool both = name.head == verb && name.deprel == Deprel::nsubj;
  if (verb < second || (!beside && !both) || !is_plural(tokens[verb])) return;
  if (subject.deprel != Deprel::nsubj && subject.deprel != Deprel::vocative) return;
  const auto comma = comma_before(analysis, sentence, second);
  if (comma == none || (comma - 1 != first && tokens[comma - 1].head != first)) return;
  for (auto token = second + 1; token < verb; ++token) {
    if (tokens[token].head != second) return;
  }
  subject.deprel = Deprel::nsubj;
  tokens[verb].xpos = "VBP";
  name.head = first;
  name.deprel = Deprel::conj;
}

}  // namespace

void repair_subjects(Analysis& analysis, const Sentence& sentence, std::uint32_t token) {
  give_speaker(analysis, sentence, token);
  become_place(analysis, sentence, token);
  share_subject(analysis, sentence, token);
  become_title(analysis, sentence, token);
  join_halves(analysis, sentence, token);
  join_by_comma(analysis, sentence, token);
}

}  // namespace factwright
