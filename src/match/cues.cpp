#include "match/cues.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace factwright {
namespace {

constexpr std::uint32_t longest_cue = 4;  ///< words

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string compose_status(const std::string& outer, const std::string& inner) {
  if (outer == "asserted") return inner;
  if (inner == "asserted") return outer;
  if (outer == "denied") return one_of(inner, {"negated", "denied"}) ? "possible" : "denied";
  if (inner == "questioned") return inner;
  if (outer == "negated") {
    if (inner == "denied") return "possible";
    return one_of(inner, {"negated", "ended"}) ? "asserted" : "negated";
  }
  if (inner == "negated" || inner == "denied") return inner;
  if (inner == "ended") return "possible";  // "may stop helping"
  if (inner == "conditional" && one_of(outer, {"planned", "possible"})) return inner;
  return outer;
}

std::string Cues::form(std::uint32_t token) const {
  return lower_ascii(scene_.analysis.form(token));
}

std::string Cues::words(std::uint32_t begin, std::uint32_t end) const {
  std::string out;
  for (auto token = begin; token < end; ++token) out += (out.empty() ? "" : " ") + form(token);
  return out;
}

std::string Cues::status(std::string_view kind, std::string_view word) const {
  const auto* columns = scene_.lexicon().word("cues", std::string(kind) + ':' + std::string(word));
  if (columns == nullptr) return {};
  const auto status = columns->find("status");
  return status == columns->end() ? std::string() : status->second;
}

std::uint32_t Cues::length_ending_at(std::string_view kind, std::uint32_t last) const {
  const auto begin = scene_.analysis.sentences[scene_.sentence_of[last]].begin;
  for (auto length = std::min(longest_cue, last + 1 - begin); length > 0; --length) {
    if (!status(kind, words(last + 1 - length, last + 1)).empty()) return length;
  }
  return 0;
}

std::string Cues::ending_at(std::string_view kind, std::uint32_t last) const {
  const auto length = length_ending_at(kind, last);
  return length == 0 ? std::string() : status(kind, words(last + 1 - length, last + 1));
}

std::string Cues::of_verb(std::uint32_t verb, std::uint32_t governed) const {
  const auto lemma = lower_ascii(scene_.token(verb).lemma);
  const auto end = scene_.analysis.sentences[scene_.sentence_of[verb]].end;
  for (auto more = std::min(longest_cue, end - verb) - 1; more > 0; --more) {
    const auto behind = words(verb + 1, verb + 1 + more);
    if (auto said = status("verb", lemma + ' ' + behind); !said.empty()) return said;
  }
  const auto particle = scene_.grammar.child(verb, Deprel::compound_prt);
  if (particle != none) {  // "called the talks off"
    if (auto said = status("verb", lemma + ' ' + form(particle)); !said.empty()) return said;
  }
  const auto mark = scene_.grammar.child(governed, Deprel::mark);
  const auto word = mark == none ? scene_.grammar.preposition_of(governed) : form(mark);
  if (auto said = status("verb", lemma + ' ' + word); !said.empty()) return said;
  return status("verb", lemma);
}

std::string Cues::of_infinitive(std::uint32_t head, std::uint32_t governed) const {
  const auto mark = scene_.grammar.child(governed, Deprel::mark);
  const bool infinitive = mark != none && form(mark) == "to";
  if (!infinitive) return {};
  const bool adjective = scene_.token(head).upos != Upos::verb;
  const auto lemma = lower_ascii(scene_.token(head).lemma);
  if (adjective) return status("auxiliary", "be " + form(head) + " to");
  if (auto said = status("auxiliary", form(head) + " to"); !said.empty()) return said;
  return status("auxiliary", lemma + " to");
}

std::string Cues::of_governor(std::uint32_t head, std::uint32_t governed) const {
  const Token& t = scene_.token(head);
  const auto lemma = lower_ascii(t.lemma);
  if (t.upos == Upos::noun || t.upos == Upos::propn) {
    auto said = status("noun", lemma);
    const bool copular = scene_.grammar.child(head, Deprel::cop) != none;
    return said.empty() && copular ? status("verb", "be " + lemma) : said;
  }
  if (auto said = of_infinitive(head, governed); !said.empty()) return said;
  if (scene_.grammar.is_passive(head) || t.upos != Upos::verb) {
    if (auto said = status("verb", "be " + form(head)); !said.empty()) return said;
  }
  return t.upos == Upos::verb ? of_verb(head, governed) : std::string();
}

bool Cues::is_inverted(std::uint32_t clause) const {
  static constexpr std::array<std::string_view, 3> words{"had", "should", "were"};
  const auto auxiliary = scene_.grammar.child(clause, Deprel::aux);
  const auto subject = scene_.grammar.child(clause, Deprel::nsubj);
  if (auxiliary == none || subject == none || auxiliary > subject) return false;
  const Sentence& sentence = scene_.analysis.sentences[scene_.sentence_of[clause]];
  for (auto token = sentence.end; token-- > clause;) {
    if (scene_.analysis.form(token) == "?") return false;
  }
  return std::find(words.begin(), words.end(), form(auxiliary)) != words.end();
}

Opening Cues::opening(std::uint32_t clause) const {
  const Token& t = scene_.token(clause);
  if (!status("conditional", form(clause)).empty() && t.deprel == Deprel::advcl) {
    return Opening::condition;  // "provided that .."
  }
  for (const auto child : scene_.grammar.children(clause)) {
    const auto relation = scene_.token(child).deprel;
    if (relation != Deprel::mark && relation != Deprel::cc) continue;
    auto last = child;
    for (const auto part : scene_.grammar.children(child)) {
      if (scene_.token(part).deprel == Deprel::fixed) last = std::max(last, part);
    }
    const bool content = t.deprel == Deprel::ccomp || t.deprel == Deprel::csubj ||
                         t.deprel == Deprel::csubj_pass || t.deprel == Deprel::xcomp;
    const auto word = form(child);
    if (word == "whether" || (word == "if" && content)) return Opening::question;
    const auto condition = length_ending_at("conditional", last);
    const auto supposed = length_ending_at("supposed", last);
    if (supposed > condition) return Opening::supposed;
    if (condition > 0) return Opening::condition;
    if (!ending_at("negation", last).empty()) return Opening::negation;
  }
  return is_inverted(clause) ? Opening::condition : Opening::plain;
}

bool Cues::tells_occurrence(std::uint32_t verb) const {
  const auto lemma = lower_ascii(scene_.token(verb).lemma);
  if (!status("occurrence", lemma).empty()) return true;
  const auto next = verb + 1;
  return next < scene_.analysis.tokens.size() &&
         !status("occurrence", lemma + ' ' + form(next)).empty();
}

}  // namespace factwright
