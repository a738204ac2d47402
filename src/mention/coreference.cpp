#include "mention/coreference.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace factwright {
namespace {

constexpr std::uint32_t pronoun_window = 3;     ///< sentences looked back over for a pronoun
constexpr std::size_t longest_look_back = 400;  ///< mentions; bounds the work on hostile texts

using Past = Draft::Past;

}  // namespace

std::vector<Past> looked_back(const Draft& draft, std::uint32_t token, std::uint32_t window) {
  const auto sentence = draft.sentence_of[token];
  std::vector<Past> out;
  for (auto past = draft.history.rbegin(); past != draft.history.rend(); ++past) {
    if (past->sentence + window < sentence || out.size() == longest_look_back) break;
    if (past->token < token) out.push_back(*past);
  }
  std::stable_sort(out.begin(), out.end(), [](const Past& a, const Past& b) {
    if (a.sentence != b.sentence) return a.sentence > b.sentence;
    if (a.subject != b.subject) return a.subject;
    return a.token < b.token;
  });
  return out;
}

std::vector<std::uint32_t> beside(const Draft& draft, std::uint32_t token) {
  std::vector<std::uint32_t> out;
  const auto add = [&](std::uint32_t other) {
    const Mention* mention = other == none ? nullptr : draft.result.covering(other);
    if (mention == nullptr || other == token) return;
    for (const Reading& reading : mention->readings) out.push_back(reading.entity);
  };
  const Token& t = draft.analysis.tokens[token];
  const bool object = t.deprel == Deprel::obj || t.deprel == Deprel::iobj ||
                      t.deprel == Deprel::obl || t.deprel == Deprel::obl_agent;
  if (object && t.head != none) add(draft.grammar.surface_subject(t.head));
  if (t.deprel == Deprel::conj) {
    for (const auto conjunct : draft.grammar.conjuncts(t.head)) add(conjunct);
  }
  return out;
}

bool is_among(const std::vector<std::uint32_t>& entities, std::uint32_t entity) {
  return std::find(entities.begin(), entities.end(), entity) != entities.end();
}

namespace {

bool fits_gender(const LocalEntity& entity, Gender gender) {
  return entity.gender == Gender::unknown || entity.gender == gender;
}

enum class Person : std::uint8_t { he, she, it, they, speaker, two };

std::pair<Person, bool> kind_of(std::string_view form) {
  static constexpr std::array<std::pair<std::string_view, Person>, 24> table{{
      {"he", Person::he},      {"him", Person::he},      {"his", Person::he},
      {"himself", Person::he}, {"she", Person::she},     {"her", Person::she},
      {"hers", Person::she},   {"herself", Person::she}, {"it", Person::it},
      {"its", Person::it},     {"itself", Person::it},   {"they", Person::they},
      {"them", Person::they},  {"their", Person::they},  {"i", Person::speaker},
      {"we", Person::speaker}, {"my", Person::speaker},  {"our", Person::speaker},
      {"us", Person::speaker}, {"me", Person::speaker},  {"both", Person::two},
      {"two", Person::two},    {"pair", Person::two},    {"duo", Person::two},
  }};
  for (const auto& [word, person] : table) {
    if (word == form) return {person, true};
  }
  return {Person::it, false};
}

bool fits(const Draft& draft, const Past& past, Person wanted) {
  const LocalEntity& entity = draft.entity(past.entity);
  const bool person = draft.is_a(past.entity, "Person") && !entity.plural;
  switch (wanted) {
    case Person::he:
      return person && fits_gender(entity, Gender::male);
    case Person::she:
      return person && fits_gender(entity, Gender::female);
    case Person::it:
      return !person && !entity.plural && entity.type != "Role" && entity.type != "Topic" &&
             (entity.named || draft.is_a(past.entity, "Facility") ||
              draft.is_a(past.entity, "Actor"));
    case Person::they:
      return entity.plural || (!person && draft.is_a(past.entity, "Organization"));
    default:
      return false;
  }
}

/// "Oslo must obey Cole," he said: who speaks is nobody of whom the speech speaks.
bool is_spoken_of(const Draft& draft, const Past& past, std::uint32_t pronoun) {
  const auto verb = draft.analysis.tokens[pronoun].head;
  if (verb == none || past.sentence != draft.sentence_of[pronoun]) return false;
  if (!draft.lexicon.has("speech", draft.analysis.tokens[verb].lemma)) return false;
  auto token = past.token;
  for (int step = 0; step < 24 && token != none; ++step) {
    const Token& t = draft.analysis.tokens[token];
    if (t.head == verb) return t.deprel == Deprel::ccomp || t.deprel == Deprel::parataxis;
    token = t.head;
  }
  return false;
}

std::uint32_t antecedent(const Draft& draft, std::uint32_t token, Person wanted) {
  const auto others = beside(draft, token);
  for (const Past& past : looked_back(draft, token, pronoun_window)) {
    if (!fits(draft, past, wanted) || is_among(others, past.entity)) continue;
    if (!is_spoken_of(draft, past, token)) return past.entity;
  }
  return none;
}

std::uint32_t entity_at(const Draft& draft, std::uint32_t token) {
  const Mention* mention = draft.result.covering(token);
  if (mention == nullptr) return none;
  for (const Reading& reading : mention->readings) {
    if (reading.use == Use::acting) return reading.entity;
  }
  return mention->readings.empty() ? none : mention->readings.front().entity;
}

}  // namespace

std::uint32_t speaker_of(const Draft& draft, std::uint32_t token) {
  const Quotation* quotation = draft.result.quoting(token);
  if (quotation != nullptr && quotation->speaker != none) return quotation->speaker;
  auto clause = draft.analysis.tokens[token].head;
  for (int depth = 0; clause != none && depth < 32; ++depth) {
    const Token& t = draft.analysis.tokens[clause];
    if (t.upos == Upos::verb && draft.lexicon.has("speech", t.lemma)) {
      const auto subject = draft.grammar.child(clause, Deprel::nsubj);
      if (subject != none && subject != token) return entity_at(draft, subject);
    }
    for (const auto child : draft.grammar.children(clause)) {  // "..", said Lee
      const Token& c = draft.analysis.tokens[child];
      if (c.deprel != Deprel::parataxis || !draft.lexicon.has("speech", c.lemma)) continue;
      const auto subject = draft.grammar.child(child, Deprel::nsubj);
      if (subject != none) return entity_at(draft, subject);
    }
    clause = t.head;
  }
  return none;
}

namespace {

/// "Ruiz and Cole expressed their ..": those joined in the subject of the pronoun's clause.
std::vector<std::uint32_t> joined_subjects(const Draft& draft, std::uint32_t token) {
  auto subject = none;
  auto clause = draft.analysis.tokens[token].head;
  for (int depth = 0; clause != none && depth < 8; ++depth) {
    const Token& t = draft.analysis.tokens[clause];
    const auto found = t.upos == Upos::verb ? draft.grammar.surface_subject(clause) : none;
    if (found != none && found < token) {
      subject = found;
      break;
    }
    clause = t.head;  // "Ruiz and Cole met, when they signed ..": the subject of "met"
  }
  std::vector<std::uint32_t> out;
  if (subject == none) return out;
  for (const auto conjunct : draft.grammar.conjuncts(subject)) {
    const auto entity = entity_at(draft, conjunct);
    if (entity != none && conjunct != token) out.push_back(entity);
  }
  if (out.size() < 2) out.clear();
  return out;
}

/// The two of a kind that the text has named last: exactly two, in the sentence before or, for
/// "both", in this one.
std::vector<std::uint32_t> latest_pair(const Draft& draft, std::uint32_t token, bool here,
                                       std::string_view type) {
  std::vector<std::uint32_t> out;
  for (const Past& past : looked_back(draft, token, 1)) {
    const bool same = past.sentence == draft.sentence_of[token];
    if (same != here || !draft.is_a(past.entity, type) || !draft.entity(past.entity).named)
      continue;
    if (std::find(out.begin(), out.end(), past.entity) == out.end()) out.push_back(past.entity);
  }
  if (out.size() != 2) out.clear();
  return out;
}

/// "Ruiz met Cole. They ..", ".. Both ..", ".. The pair ..".
std::vector<std::uint32_t> the_two(const Draft& draft, std::uint32_t token, Person wanted) {
  for (const std::string_view type : {"Person", "Country"}) {
    if (wanted == Person::they && type == "Country") break;
    if (wanted == Person::two) {
      if (auto here = latest_pair(draft, token, true, type); !here.empty()) return here;
    }
    if (auto before = latest_pair(draft, token, false, type); !before.empty()) return before;
  }
  return {};
}

}  // namespace

void resolve_pronoun(Draft& draft, const Candidate& candidate) {
  if (!draft.coreference) return;
  const auto [wanted, known] = kind_of(lower_ascii(draft.analysis.form(candidate.head)));
  if (!known) return;
  const auto entity = wanted == Person::speaker ? speaker_of(draft, candidate.head)
                                                : antecedent(draft, candidate.head, wanted);
  auto joined = wanted == Person::they ? joined_subjects(draft, candidate.head)
                                       : std::vector<std::uint32_t>{};
  if (wanted == Person::they && entity == none && joined.empty()) {
    joined = the_two(draft, candidate.head, wanted);
  }
  if (wanted == Person::two) joined = the_two(draft, candidate.head, wanted);
  if (!joined.empty()) {
    Mention both;
    both.begin = candidate.begin;
    both.end = candidate.end;
    both.head = candidate.head;
    both.kind = MentionKind::pronoun;
    both.via = "coreference: the two";
    for (const auto one : joined) both.readings.push_back({one, Use::literal});
    draft.add(std::move(both));
    return;
  }
  if (entity == none) return;
  LocalEntity& meant = draft.result.entities[entity];
  if (meant.gender == Gender::unknown && draft.is_a(entity, "Person")) {
    if (wanted == Person::he) meant.gender = Gender::male;
    if (wanted == Person::she) meant.gender = Gender::female;
  }
  Mention mention;
  mention.begin = candidate.begin;
  mention.end = candidate.end;
  mention.head = candidate.head;
  mention.kind = MentionKind::pronoun;
  mention.readings.push_back({entity, Use::literal});
  mention.via = wanted == Person::speaker ? "coreference: speaker" : "coreference: pronoun";
  draft.add(std::move(mention));
}

}  // namespace factwright
