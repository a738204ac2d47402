#include "match/reach.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace factwright {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string form(const Scene& scene, std::uint32_t token) {
  return lower_ascii(scene.analysis.form(token));
}

bool is_noun(const Scene& scene, std::uint32_t token) {
  const auto upos = scene.token(token).upos;
  return upos == Upos::noun || upos == Upos::propn;
}

/// "a plan for talks", "accused of spying"; not "during the talks".
bool is_content(const Scene& scene, std::uint32_t token) {
  const auto mark = scene.grammar.child(token, Deprel::mark);
  if (mark != none) return one_of(form(scene, mark), {"of", "from", "into", "against"});
  if (scene.token(token).deprel == Deprel::advcl)  // "ruled out attacking"
    return token == scene.token(token).head + 1 ||
           (token > 0 && scene.token(token - 1).xpos == "RP");
  return one_of(scene.grammar.preposition_of(token),
                {"of", "for", "to", "about", "on", "against", "from", "into"});
}

}  // namespace

bool is_that_clause(const Scene& scene, std::uint32_t token) {
  const auto mark = scene.grammar.child(token, Deprel::mark);
  if (mark != none) return form(scene, mark) == "that";
  const auto subject = scene.grammar.child(token, Deprel::nsubj);
  if (subject == none || form(scene, subject) == "that") return false;
  bool that = false;
  int objects = 0;
  for (const auto child : scene.grammar.children(token)) {
    if (scene.token(child).deprel == Deprel::obj) ++objects;
    that = that || (child < subject && form(scene, child) == "that");
  }
  return that && objects > 1;
}

bool is_purpose(const Scene& scene, std::uint32_t token) {
  const auto mark = scene.grammar.child(token, Deprel::mark);
  return mark != none && form(scene, mark) == "to";
}

bool is_reached(const Scene& scene, std::uint32_t token) {
  const Token& t = scene.token(token);
  const bool gerund = t.xpos == "VBG";
  switch (t.deprel) {
    case Deprel::xcomp:
    case Deprel::ccomp:
    case Deprel::csubj:
    case Deprel::csubj_pass:
      return true;
    case Deprel::advcl:
      return is_purpose(scene, token) || (gerund && is_content(scene, token));
    case Deprel::acl:
      return t.xpos == "VB" || is_that_clause(scene, token) || (gerund && is_content(scene, token));
    case Deprel::acl_relcl:
      return is_that_clause(scene, token);
    case Deprel::obj:
    case Deprel::nsubj_pass:
    case Deprel::compound:
      return is_noun(scene, token) || gerund;
    case Deprel::nmod:
    case Deprel::obl:
      return (is_noun(scene, token) || gerund) && is_content(scene, token);
    default:
      return false;
  }
}

bool is_subjunctive(const Scene& scene, std::uint32_t token) {
  const Token& t = scene.token(token);
  if (t.deprel != Deprel::ccomp || scene.grammar.child(token, Deprel::aux) != none) return false;
  const auto subject = scene.grammar.child(token, Deprel::nsubj);
  if (subject == none || subject > token || scene.grammar.conjuncts(subject).size() > 1) {
    return false;
  }
  const auto& number = scene.token(subject).xpos;
  const bool singular = number == "NN" || number == "NNP";
  return t.xpos == "VB" || (t.xpos == "VBP" && singular && is_that_clause(scene, token));
}

namespace {

/// "reports that Oslo attacked", "a statement demanding ..", "a plan to help": what the noun says.
bool is_content_clause(const Scene& scene, std::uint32_t clause) {
  const Token& t = scene.token(clause);
  if (t.xpos == "VB") return true;
  if (is_that_clause(scene, clause)) return true;
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

}  // namespace factwright
