#include "analyze/grammar.hpp"

#include "analyze/grammar_words.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace factwright {
namespace {

/// "accused Oslo of attacking": the preposition before a gerund; empty for other clauses.
std::string gerund_preposition(const Grammar& grammar, std::uint32_t clause) {
  static constexpr std::array<std::string_view, 5> words{"of", "for", "from", "into", "with"};
  const auto mark = grammar.child(clause, Deprel::mark);
  const bool gerund =
      grammar.token(clause).xpos == "VBG" && grammar.child(clause, subject_relations) == none;
  if (mark == none || !gerund) return {};
  auto word = to_lower(grammar.analysis().form(mark));
  return std::find(words.begin(), words.end(), word) == words.end() ? std::string() : word;
}

}  // namespace

std::uint32_t Grammar::counted(std::uint32_t noun, int depth) const {
  const auto& lemma = token(noun).lemma;
  if (std::find(quantities.begin(), quantities.end(), lemma) == quantities.end()) return noun;
  for (const auto c : children(noun)) {
    if (token(c).deprel == Deprel::nmod && preposition_of(c) == "of")
      return depth > 0 ? counted(c, depth - 1) : c;
  }
  return noun;
}

void Grammar::add(std::vector<Argument>& out, Slot slot, std::uint32_t head,
                  std::string preposition) const {
  if (head == none) return;
  if (slot == Slot::clause) {
    out.push_back({slot, head, std::move(preposition), false});
    return;
  }
  head = counted(head, 3);
  const bool nominal = is_nominal(token(head)) || token(head).deprel == Deprel::amod;
  const auto all = nominal ? conjuncts(head) : std::vector<std::uint32_t>{head};
  for (const auto conjunct : all) {
    auto own = conjunct == head ? preposition : preposition_of(conjunct);
    if (own.empty()) own = preposition;
    out.push_back({slot, conjunct, std::move(own), conjunct != head});
  }
}

void Grammar::add_hyphenated(std::vector<Argument>& out, std::uint32_t modifier) const {
  for (const auto c : children(modifier)) {
    const bool joined = c + 1 < modifier && analysis_->form(c + 1) == "-";
    const auto relation = token(c).deprel;
    if (joined && (relation == Deprel::amod || relation == Deprel::compound)) {
      out.push_back({Slot::modifier, c, {}, true});
    }
  }
}

bool Grammar::is_separated_infinitive(std::uint32_t clause) const {
  static constexpr std::array complements{Deprel::xcomp, Deprel::ccomp};
  const auto mark = child(clause, Deprel::mark);
  return is_infinitive(token(clause)) && clause > token(clause).head && mark != none &&
         analysis_->form(mark) == "to" && child(token(clause).head, complements) == none;
}

bool Grammar::is_gerund(std::uint32_t clause) const {
  const auto mark = child(clause, Deprel::mark);
  return token(clause).xpos == "VBG" && mark != none && mark < clause;
}

void Grammar::add_dependants(std::vector<Argument>& out, std::uint32_t predicate) const {
  for (const auto c : children(predicate)) {
    const Token& t = token(c);
    switch (t.deprel) {
      case Deprel::nmod_poss:
        add(out, Slot::possessor, c);
        break;
      case Deprel::compound:
      case Deprel::amod:
      case Deprel::nmod_desc:
      case Deprel::nummod:
        add(out, Slot::modifier, c);
        add_hyphenated(out, c);
        break;
      case Deprel::appos:
        add(out, Slot::apposition, c);
        break;
      case Deprel::iobj:
        add(out, Slot::recipient, c);
        break;
      case Deprel::nmod:
      case Deprel::obl:
      case Deprel::obl_agent: {
        const auto word = preposition_of(c);
        const auto noun = is_relative_pronoun(t) ? relative_subject(predicate) : none;
        if (!word.empty())
          add(out, Slot::preposition, noun == none ? c : noun, word);
        else if (t.deprel == Deprel::nmod)
          add(out, Slot::modifier, c);
        break;
      }
      case Deprel::ccomp:
      case Deprel::xcomp:
        add(out,
            t.upos == Upos::verb || t.upos == Upos::aux || t.deprel == Deprel::ccomp
                ? Slot::clause
                : Slot::complement,
            c);
        break;
      case Deprel::advcl:
        if (is_separated_infinitive(c)) add(out, Slot::clause, c);
        if (const auto word = gerund_preposition(*this, c); !word.empty())
          out.push_back({Slot::preposition, c, word, false});
        break;
      case Deprel::acl:
        if (token(predicate).upos == Upos::noun && (is_infinitive(t) || is_gerund(c))) {
          add(out, Slot::clause, c);
        }
        break;
      default:
        break;
    }
  }
}

void Grammar::add_relative_object(std::vector<Argument>& out, std::uint32_t verb) const {
  const Token& t = token(verb);
  if (t.deprel != Deprel::acl_relcl || t.head == none) return;
  for (const auto c : children(verb)) {  // "where they met", "in which they met"
    if (analysis_->form(c) == "where") out.push_back({Slot::preposition, t.head, "in", false});
    const bool place = token(c).xpos == "WRB" || token(c).deprel == Deprel::obl;
    if (place && (token(c).xpos == "WRB" || is_relative_pronoun(token(c)))) return;
  }
  const auto object = child(verb, Deprel::obj);
  const bool subject_given = child(verb, subject_relations) != none;
  const bool subject_is_pronoun =
      subject_given && is_relative_pronoun(token(child(verb, subject_relations)));
  if (object != none && is_relative_pronoun(token(object))) add(out, Slot::object, t.head);
  if (object == none && subject_given && !subject_is_pronoun && !is_passive(verb)) {
    add(out, Slot::object, t.head);
  }
}

void Grammar::add_shared_object(std::vector<Argument>& out, std::uint32_t verb) const {
  for (const auto c : children(verb)) {
    const bool joined = token(c).deprel == Deprel::conj && token(c).upos == Upos::verb &&
                        c <= verb + 2 && !is_passive(c);
    if (joined) add(out, Slot::object, child(c, Deprel::obj));
  }
  const Token& t = token(verb);
  if (t.deprel != Deprel::conj || t.head == none || verb > t.head + 2) return;
  const auto object = child(t.head, Deprel::obj);  // hung on the first verb
  if (object != none && object > verb) add(out, Slot::object, object);
}

void Grammar::add_shared_agent(std::vector<Argument>& out, std::uint32_t verb) const {
  for (const auto c : children(verb)) {
    const bool joined = token(c).deprel == Deprel::conj && c <= verb + 2 && is_passive(c);
    if (joined) add(out, Slot::subject, child(c, Deprel::obl_agent));
  }
}

void Grammar::settle_objects(std::vector<Argument>& out, std::uint32_t verb) const {
  const std::string& lemma = token(verb).lemma;
  std::vector<std::uint32_t> objects;
  for (const Argument& argument : out) {
    if (argument.slot == Slot::object && !argument.distributed) objects.push_back(argument.head);
  }
  if (objects.empty()) return;
  std::sort(objects.begin(), objects.end());
  const auto first = objects.front();
  const auto last = objects.back();
  const bool names = is_among(lemma, naming_verbs);
  const bool links = is_among(lemma, linking_verbs);
  if (first == last && !links) return;
  for (Argument& argument : out) {
    if (argument.slot != Slot::object) continue;
    if ((names || links) && argument.head >= last) argument.slot = Slot::complement;
    if (!names && !links && argument.head < last && child(verb, Deprel::iobj) == none) {
      argument.slot = Slot::recipient;
    }
  }
}

void Grammar::add_verb_arguments(std::vector<Argument>& out, std::uint32_t verb) const {
  const auto surface = surface_subject(verb);
  const bool passive = is_passive(verb);
  if (surface != none) add(out, passive ? Slot::object : Slot::subject, surface);
  for (const auto c : children(verb)) {
    const Token& t = token(c);
    if (t.deprel == Deprel::obj && !is_relative_pronoun(t)) add(out, Slot::object, c);
    const bool agent = t.deprel == Deprel::obl_agent ||
                       (passive && t.deprel == Deprel::obl && preposition_of(c) == "by");
    if (agent) add(out, Slot::subject, c);
  }
  add_relative_object(out, verb);
  if (!passive && child(verb, Deprel::obj) == none) add_shared_object(out, verb);
  const bool acted = std::any_of(out.begin(), out.end(),
                                 [](const Argument& a) { return a.slot == Slot::subject; });
  if (passive && !acted) add_shared_agent(out, verb);
  settle_objects(out, verb);
}

std::vector<Argument> Grammar::arguments(std::uint32_t predicate) const {
  std::vector<Argument> out;
  const Token& t = token(predicate);
  if (t.xpos == "MD" && t.deprel == Deprel::aux && t.head != none) {  // "Oslo must pay"
    add(out, Slot::subject, surface_subject(t.head));
    add(out, Slot::clause, t.head);
    return out;
  }
  const bool verbal = t.upos == Upos::verb || t.upos == Upos::aux;
  const bool copular = child(predicate, Deprel::cop) != none;
  if (verbal)
    add_verb_arguments(out, predicate);
  else if (copular)
    add(out, Slot::subject, surface_subject(predicate));
  add_dependants(out, predicate);
  std::stable_sort(out.begin(), out.end(),
                   [](const Argument& a, const Argument& b) { return a.slot < b.slot; });
  return out;
}

}  // namespace factwright
