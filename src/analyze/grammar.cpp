#include "analyze/grammar.hpp"

#include "analyze/characters.hpp"
#include "analyze/grammar_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace factwright {
namespace {

constexpr int control_depth = 8;  ///< clauses climbed for a subject; deeper chains give none

constexpr std::array clause_relations{
    Deprel::acl_relcl, Deprel::acl,       Deprel::advcl, Deprel::advcl_relcl, Deprel::ccomp,
    Deprel::parataxis, Deprel::appos,     Deprel::punct, Deprel::cc,          Deprel::conj,
    Deprel::list,      Deprel::discourse, Deprel::dep};

bool one_of(Deprel relation, std::span<const Deprel> relations) {
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

}  // namespace

Grammar::Grammar(const Analysis& analysis) : analysis_(&analysis) {
  const auto count = analysis.tokens.size();
  offsets_.assign(count + 1, 0);
  for (const Token& token : analysis.tokens) {
    if (token.head != none) ++offsets_[token.head + 1];
  }
  for (std::size_t i = 0; i < count; ++i) offsets_[i + 1] += offsets_[i];
  children_.resize(offsets_[count]);
  std::vector<std::uint32_t> next(offsets_.begin(), offsets_.end() - 1);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (const auto head = analysis.tokens[i].head; head != none) children_[next[head]++] = i;
  }
}

std::span<const std::uint32_t> Grammar::children(std::uint32_t token) const {
  return {children_.data() + offsets_[token], children_.data() + offsets_[token + 1]};
}

std::uint32_t Grammar::child(std::uint32_t token, std::span<const Deprel> relations) const {
  for (const auto c : children(token)) {
    if (one_of(this->token(c).deprel, relations)) return c;
  }
  return none;
}

std::uint32_t Grammar::child(std::uint32_t token, Deprel relation) const {
  return child(token, std::span(&relation, 1));
}

std::uint32_t Grammar::head_of(std::uint32_t begin, std::uint32_t end) const {
  for (auto token = begin; token < end; ++token) {
    const auto head = this->token(token).head;
    if (head == none || head < begin || head >= end) return token;
  }
  return begin;
}

bool Grammar::is_passive(std::uint32_t verb) const {
  if (child(verb, Deprel::nsubj_pass) != none || child(verb, Deprel::aux_pass) != none) return true;
  const Token& t = token(verb);
  if (t.xpos != "VBN") return false;
  if (child(verb, Deprel::aux) != none || child(verb, Deprel::nsubj) != none) return false;
  if (t.deprel == Deprel::conj && t.head != none) {  // "was seen and heard"
    return child(verb, Deprel::obj) == none && is_passive(t.head);
  }
  return t.deprel == Deprel::acl || t.deprel == Deprel::amod || t.deprel == Deprel::advcl ||
         t.deprel == Deprel::xcomp;
}

std::uint32_t Grammar::surface_subject(std::uint32_t verb) const {
  return surface_subject(verb, control_depth);
}

std::uint32_t Grammar::surface_subject(std::uint32_t verb, int depth) const {
  if (depth == 0) return none;
  const auto own = child(verb, subject_relations);
  if (own != none) {
    if (is_relative_pronoun(token(own))) {
      const auto antecedent = relative_subject(verb);
      if (antecedent != none) return antecedent;
    }
    return own;
  }
  switch (token(verb).deprel) {
    case Deprel::conj:
      return shared_subject(verb, depth);
    case Deprel::xcomp:
    case Deprel::ccomp:
    case Deprel::advcl:
      return controlled_subject(verb, depth);
    case Deprel::acl:
      if (is_infinitive(token(verb))) return planner(token(verb).head, depth);
      return relative_subject(verb);
    case Deprel::acl_relcl:
      return relative_subject(verb);
    default:
      return none;
  }
}

std::uint32_t Grammar::shared_subject(std::uint32_t verb, int depth) const {
  return surface_subject(token(verb).head, depth - 1);
}

std::uint32_t Grammar::controlled_subject(std::uint32_t verb, int depth) const {
  const Token& t = token(verb);
  const auto governor = t.head;
  if (governor == none) return none;
  if (t.deprel == Deprel::ccomp && !is_infinitive(t) && t.xpos != "VBG") return none;
  if (is_object_controlled(verb)) {
    const auto object = child(governor, Deprel::obj);
    if (object != none) return object;
    const auto recipient = child(governor, Deprel::iobj);
    if (recipient != none) return recipient;
  }
  const auto called = called_on(governor);
  if (called != none && is_infinitive(t)) return called;
  return surface_subject(governor, depth - 1);
}

bool Grammar::is_charged_with(std::uint32_t verb) const {
  static constexpr std::array<std::string_view, 4> words{"of", "for", "from", "into"};
  const auto mark = child(verb, Deprel::mark);
  if (mark == none || token(verb).xpos != "VBG") return false;
  return std::find(words.begin(), words.end(), ascii_lower(analysis_->form(mark))) != words.end();
}

bool Grammar::is_object_controlled(std::uint32_t clause) const {
  const Token& t = token(clause);
  const std::string& governor = token(t.head).lemma;
  if (t.deprel == Deprel::xcomp) return governor != "promise";
  if (is_infinitive(t)) return is_among(governor, object_controllers);
  return t.deprel == Deprel::advcl && is_charged_with(clause);
}

std::uint32_t Grammar::called_on(std::uint32_t verb) const {
  static constexpr std::array<std::string_view, 3> verbs{"call", "appeal", "plead"};
  if (std::find(verbs.begin(), verbs.end(), token(verb).lemma) == verbs.end()) return none;
  for (const auto c : children(verb)) {
    if (token(c).deprel != Deprel::obl) continue;
    const auto word = preposition_of(c);
    if (word == "on" || word == "upon" || word == "to" || word == "with") return c;
  }
  return none;
}

bool Grammar::is_picked_out(std::uint32_t noun) const {
  static constexpr std::array<std::string_view, 6> words{"first", "second", "last",
                                                         "only",  "next",   "latest"};
  for (const auto c : children(noun)) {
    if (token(c).deprel == Deprel::amod && is_among(token(c).lemma, words)) return true;
  }
  return false;
}

std::uint32_t Grammar::planner(std::uint32_t noun, int depth) const {
  if (noun == none) return none;
  const auto possessor = child(noun, Deprel::nmod_poss);
  if (possessor != none) return possessor;
  if (is_picked_out(noun)) return noun;
  const auto governor = token(noun).head;
  const bool object = token(noun).deprel == Deprel::obj && governor != none;
  return object ? surface_subject(governor, depth - 1) : none;
}

std::uint32_t Grammar::relative_subject(std::uint32_t verb) const {
  // The noun that the clause describes, through coordinated clauses too.
  auto clause = verb;
  for (int depth = control_depth; depth > 0 && clause != none; --depth) {
    const Token& t = token(clause);
    if (t.deprel == Deprel::acl || t.deprel == Deprel::acl_relcl) return t.head;
    if (t.deprel != Deprel::conj) return none;
    clause = t.head;
  }
  return none;
}

std::string Grammar::preposition_of(std::uint32_t noun) const {
  std::string out;
  for (const auto c : children(noun)) {
    if (c > noun || token(c).deprel != Deprel::case_ || token(c).xpos == "POS") continue;
    if (!out.empty()) out += ' ';
    out += ascii_lower(analysis_->form(c));
    for (const auto f : children(c)) {
      if (token(f).deprel == Deprel::fixed) out += ' ' + ascii_lower(analysis_->form(f));
    }
  }
  return out;
}

bool Grammar::is_left_out(std::uint32_t conjunct) const {
  for (const auto c : children(conjunct)) {
    const bool denies = token(c).lemma == "not" && token(c).deprel == Deprel::advmod;
    if (c < conjunct && denies) return true;
  }
  return false;
}

std::vector<std::uint32_t> Grammar::conjuncts(std::uint32_t token) const {
  std::vector<std::uint32_t> out{token};
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (const auto c : children(out[i])) {
      const bool joined = this->token(c).deprel == Deprel::conj && is_nominal(this->token(c));
      if (joined && !is_left_out(c)) out.push_back(c);
    }
  }
  return out;
}

Span Grammar::token_range(std::uint32_t token, bool plain) const {
  Span range{token, token + 1};
  std::vector<std::uint32_t> open{token};
  while (!open.empty()) {
    const auto t = open.back();
    open.pop_back();
    for (const auto c : children(t)) {
      if (plain && t == token && one_of(this->token(c).deprel, clause_relations)) continue;
      range.begin = std::min(range.begin, c);
      range.end = std::max(range.end, c + 1);
      open.push_back(c);
    }
  }
  return range;
}

std::vector<std::uint32_t> sentences_of(const Analysis& analysis) {
  std::vector<std::uint32_t> out(analysis.tokens.size(), none);
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    const Sentence& sentence = analysis.sentences[s];
    std::fill(out.begin() + sentence.begin, out.begin() + sentence.end, s);
  }
  return out;
}

}  // namespace factwright
