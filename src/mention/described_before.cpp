#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "mention/coreference.hpp"
#include "mention/description.hpp"

namespace factwright {
namespace {

constexpr std::uint32_t whole_text = UINT32_MAX / 2;
constexpr std::uint32_t sort_window = 12;      ///< sentences looked back over for "the company"
constexpr std::uint32_t described_window = 3;  ///< .. where that is no name but a description
constexpr std::uint32_t lead = 3;              ///< first sentences that say what a headline says

using Past = Draft::Past;

bool has_word(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What the text has said of an entity; of nothing nothing.
const Told& told_of(const Draft& draft, std::uint32_t entity) {
  static const Told nothing;
  return entity < draft.told.size() ? draft.told[entity] : nothing;
}

bool types_fit(const Draft& draft, const Candidate& candidate, std::uint32_t entity) {
  const auto& types = draft.lexicon.types();
  const std::string& known = draft.entity(entity).type;
  return std::any_of(candidate.types.begin(), candidate.types.end(), [&](const std::string& type) {
    const std::string_view wanted = type == "Role" ? std::string_view("Person") : type;
    if (types.is_a(known, wanted) || types.is_a(wanted, known)) return true;
    const bool actors = types.is_a(known, "Actor") && types.is_a(wanted, "Actor");
    const bool person = types.is_a(known, "Person") || types.is_a(wanted, "Person");
    return (actors && !person) || (types.is_a(known, "Place") && types.is_a(wanted, "Place"));
  });
}

/// Whose the description is, and where, may be what has been said of the entity.
bool owners_fit(const Draft& draft, std::uint32_t entity, const Description& said) {
  const LocalEntity& known = draft.entity(entity);
  const Told& told = told_of(draft, entity);
  const bool origins_clash =
      said.origin != none && known.origin != none && said.origin != known.origin;
  const bool whose = said.origin != none && known.origin == none && is_national(known.type);
  const bool places_clash = said.place != none && told.place != none && said.place != told.place;
  if (origins_clash || whose || places_clash || entity == said.owner) return false;
  if (said.owner != none) {
    return told.owner == said.owner || known.origin == said.owner ||
           (told.owner == none && known.named);
  }
  return said.owner_word.empty() || known.named || told.owner_word == said.owner_word;
}

bool knows_words(const Draft& draft, std::uint32_t entity, const Description& said) {
  const Told& told = told_of(draft, entity);
  return std::all_of(said.modifiers.begin(), said.modifiers.end(), [&](const std::string& word) {
    return has_word(told.modifiers, word) || has_word(told.heads, word);
  });
}

const std::map<std::string, std::string>* general_noun(const Draft& draft,
                                                       const Description& said) {
  return draft.lexicon.word("general_nouns", said.noun);
}

/// Words by which a text tells two of a sort apart.
bool is_contrast(const Draft& draft, const Told& told, const std::string& word) {
  if (word.find_first_of("0123456789") != std::string::npos) return true;
  return !has_word(told.modifiers, word) && draft.lexicon.word("contrasts", word) != nullptr;
}

/// "the four-storey building" after "a building", "the joint liaison office" after "a liaison
/// office": words that tell no two apart. Where the noun says little itself ("building"), any but
/// contrasts; else one word must be known already, or all that are known be said again.
bool adds_only(const Draft& draft, std::uint32_t entity, const Description& said) {
  const Told& told = told_of(draft, entity);
  const auto known = [&](const std::string& word) { return has_word(told.modifiers, word); };
  const auto contrast = [&](const std::string& word) { return is_contrast(draft, told, word); };
  const auto again = [&](const std::string& word) {
    return has_word(said.modifiers, word) || has_word(told.heads, word);
  };
  const auto& words = said.modifiers;
  if (said.names || std::any_of(words.begin(), words.end(), contrast)) return false;
  return general_noun(draft, said) != nullptr || std::any_of(words.begin(), words.end(), known) ||
         std::all_of(told.modifiers.begin(), told.modifiers.end(), again);
}

bool is_singular_thing(const Draft& draft, const Candidate& candidate, const Description& said) {
  return !said.plural && draft.lexicon.types().is_a(candidate.types.front(), "Facility");
}

}  // namespace

Antecedent described_before(const Draft& draft, const Candidate& candidate,
                            const Description& said) {
  const auto others = beside(draft, candidate.head);
  std::set<std::uint32_t> seen;
  std::vector<std::uint32_t> wider;
  for (const Past& past : looked_back(draft, candidate.head, whole_text)) {
    if (!seen.insert(past.entity).second) continue;
    const LocalEntity& entity = draft.entity(past.entity);
    if (entity.plural != said.plural) continue;
    if (!has_word(told_of(draft, past.entity).heads, said.lemma)) continue;
    if (!types_fit(draft, candidate, past.entity) || !owners_fit(draft, past.entity, said)) {
      continue;
    }
    const bool told_apart = said.origin != none && entity.origin == none &&
                            past.sentence == draft.sentence_of[candidate.head];
    if (told_apart) continue;  // "the delegation met the Kenyan delegation"
    if (is_among(others, past.entity)) continue;
    if (knows_words(draft, past.entity, said)) return {past.entity, "coreference: description"};
    wider.push_back(past.entity);
  }
  const bool only = wider.size() == 1 && is_singular_thing(draft, candidate, said) &&
                    adds_only(draft, wider.front(), said);
  if (!only) return {};
  return {wider.front(), "coreference: the only one described so"};
}

Antecedent latest_of_sort(const Draft& draft, const Candidate& candidate, const Description& said) {
  const auto* general = general_noun(draft, said);
  const bool alone = said.bare && said.owner == none && said.place == none;
  if (general == nullptr || said.plural || said.origin != none) return {};
  if (!alone && !said.pointed) return {};
  const auto others = beside(draft, candidate.head);
  const auto sorts = words_in(general->at("stands_for"));
  const auto sentence = draft.sentence_of[candidate.head];
  for (const Past& past : looked_back(draft, candidate.head, sort_window)) {
    const LocalEntity& entity = draft.entity(past.entity);
    if (entity.plural || !has_word(sorts, lower_ascii(entity.type))) continue;
    if (!entity.named && past.sentence + described_window < sentence) continue;
    if (!entity.named && told_of(draft, past.entity).heads.empty()) continue;  // "no court"
    if (!entity.named && !owners_fit(draft, past.entity, said)) continue;
    if (!is_among(others, past.entity)) return {past.entity, "coreference: type"};
  }
  return {};
}

namespace {

/// The verb and the subject that a phrase is the object of.
struct ObjectOf {
  std::string verb;
  std::uint32_t subject = none;  ///< an entity
};

std::uint32_t entity_at(const Draft& draft, std::uint32_t token) {
  const Mention* mention = token == none ? nullptr : draft.result.covering(token);
  if (mention == nullptr) return none;
  for (const Reading& reading : mention->readings) {
    if (draft.is_a(reading.entity, "Country")) return reading.entity;
  }
  return mention->readings.empty() ? none : mention->readings.front().entity;
}

ObjectOf object_of(const Draft& draft, std::uint32_t token) {
  const Token& t = draft.analysis.tokens[token];
  if (t.deprel != Deprel::obj || t.head == none) return {};
  const Token& verb = draft.analysis.tokens[t.head];
  ObjectOf out{lower_ascii(verb.lemma), entity_at(draft, draft.grammar.surface_subject(t.head))};
  const auto particle = draft.grammar.child(t.head, Deprel::compound_prt);
  if (particle != none) out.verb += " " + lower_ascii(draft.analysis.form(particle));
  return out;
}

bool is_headline(const Draft& draft, std::uint32_t sentence) {
  return draft.analysis.sentences[sentence].zone == Zone::headline;
}

}  // namespace

Antecedent in_headline(const Draft& draft, const Candidate& candidate, const Description& said) {
  const auto sentence = draft.sentence_of[candidate.head];
  if (said.definite || said.owner != none || !is_singular_thing(draft, candidate, said)) return {};
  if (is_headline(draft, sentence)) return {};
  const auto here = object_of(draft, candidate.head);
  if (here.subject == none) return {};
  std::uint32_t body = 0;
  for (std::uint32_t s = 0; s < sentence && body < lead; ++s) body += !is_headline(draft, s);
  if (body >= lead) return {};
  for (const Past& past : looked_back(draft, candidate.head, sentence)) {
    if (!is_headline(draft, past.sentence) || draft.entity(past.entity).plural) continue;
    if (!types_fit(draft, candidate, past.entity) || !owners_fit(draft, past.entity, said)) {
      continue;
    }
    const auto there = object_of(draft, past.token);
    if (there.verb == here.verb && there.subject == here.subject)
      return {past.entity, "coreference: headline"};
  }
  return {};
}

namespace {

/// "The two sides" of a text are those that it speaks of most; the latest first among equals.
void most_mentioned_first(const Draft& draft, std::vector<std::uint32_t>& entities) {
  std::stable_sort(entities.begin(), entities.end(), [&](std::uint32_t a, std::uint32_t b) {
    return draft.mentioned[a] > draft.mentioned[b];
  });
}

}  // namespace

std::vector<std::uint32_t> latest_two(const Draft& draft, const Candidate& candidate) {
  static constexpr std::array countries{"country",    "nation", "side",    "neighbor", "neighbour",
                                        "government", "state",  "capital", "rival"};
  const auto& lemma = draft.analysis.tokens[candidate.head].lemma;
  const bool sides = std::find(countries.begin(), countries.end(), lemma) != countries.end();
  const bool persons = !sides && (draft.lexicon.types().is_a(candidate.types.front(), "Person") ||
                                  draft.lexicon.has("offices", lower_ascii(lemma)));
  std::vector<std::uint32_t> out;
  if (!sides && !persons) return out;
  for (const Past& past : looked_back(draft, candidate.head, sort_window)) {
    const bool wanted = sides
                            ? draft.is_a(past.entity, "Country")
                            : draft.is_a(past.entity, "Person") && draft.entity(past.entity).named;
    if (!wanted || std::find(out.begin(), out.end(), past.entity) != out.end()) continue;
    out.push_back(past.entity);
    if (persons && out.size() == 2) return out;
  }
  if (sides) most_mentioned_first(draft, out);
  if (out.size() > 2) out.resize(2);
  if (out.size() < 2) out.clear();
  return out;
}

}  // namespace factwright
