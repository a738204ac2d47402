#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "mention/description.hpp"
#include "mention/titles.hpp"

namespace factwright {
namespace {

std::string without_article(std::string text) {
  for (const std::string_view article : {"the ", "The ", "a ", "A ", "an ", "An ", "this ", "This ",
                                         "these ", "These ", "some ", "Some "}) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

/// Says when an office is held, or by whom; no part of its name.
bool tells_when(std::string_view lemma) {
  static constexpr std::array words{"current",  "incumbent", "former", "new",       "late",
                                    "outgoing", "incoming",  "then",   "long-time", "longtime",
                                    "fellow",   "previous",  "own"};
  return std::find(words.begin(), words.end(), lemma) != words.end() || lemma.starts_with("ex-") ||
         lemma.starts_with("then-");
}

/// "minister of Norway" for "Norwegian minister" and "Norway's minister".
std::string office_name(const Draft& draft, const Candidate& candidate, const Description& said) {
  auto begin = candidate.noun_begin;
  while (begin > candidate.begin && draft.result.covering(begin - 1) == nullptr) {
    const Token& t = draft.analysis.tokens[begin - 1];
    const bool part = (t.upos == Upos::noun || t.upos == Upos::propn || t.upos == Upos::adj) &&
                      t.head != none && t.head >= begin && t.head <= candidate.head;
    if (!part || tells_when(lower_ascii(t.lemma))) break;
    --begin;
  }
  auto name = draft.text(begin, candidate.noun_end);
  const bool sent = candidate.end > candidate.head + 1 &&
                    draft.analysis.form(candidate.head + 1) == "to";  // "envoy to Oslo"
  if (sent) return without_article(draft.text(candidate.begin, candidate.end));
  if (said.origin != none) return name + " of " + draft.entity(said.origin).name;
  return candidate.end > candidate.noun_end ? draft.text(begin, candidate.end) : name;
}

std::uint32_t office(Draft& draft, const Candidate& candidate, const Description& said) {
  LocalEntity made;
  made.name = office_name(draft, candidate, said);
  made.type = "Role";
  made.key = "role:" + lower_ascii(made.name);
  made.origin = said.origin;
  const auto entity = draft.intern(std::move(made));
  draft.describe(entity, said.lemma);
  return entity;
}

std::uint32_t new_entity(Draft& draft, const Candidate& candidate, const Description& said) {
  LocalEntity made;
  const auto& sentence = draft.analysis.sentences[draft.sentence_of[candidate.head]];
  const bool capital = candidate.head > candidate.begin && !said.plural &&
                       sentence.zone != Zone::headline &&
                       draft.analysis.tokens[candidate.head].upos == Upos::propn;
  made.name = without_article(draft.text(candidate.begin, candidate.end));
  made.type = candidate.types.front() == "Role" ? draft.lexicon.types().first_known({"Person"})
                                                : candidate.types.front();
  made.named = capital;
  made.key = "described:" + lower_ascii(made.name) + "@" + draft.document;
  made.plural = said.plural;
  made.origin = said.origin;
  return draft.intern(std::move(made));
}

/// "the town of Bergen" is Bergen.
std::uint32_t named_within(const Draft& draft, const Candidate& candidate) {
  static constexpr std::array nouns{"city",     "town",   "village",  "state",
                                    "province", "island", "region",   "republic",
                                    "kingdom",  "port",   "district", "capital"};
  const auto lemma = lower_ascii(draft.analysis.tokens[candidate.head].lemma);
  if (std::find(nouns.begin(), nouns.end(), lemma) == nouns.end()) return none;
  for (const auto child : draft.grammar.children(candidate.head)) {
    const bool of = draft.analysis.tokens[child].deprel == Deprel::nmod &&
                    draft.grammar.preposition_of(child) == "of";
    const Mention* mention = of ? draft.result.covering(child) : nullptr;
    if (mention != nullptr && mention->kind == MentionKind::name && !mention->readings.empty() &&
        lemma != "capital") {
      return mention->readings.front().entity;
    }
  }
  return none;
}

/// "South" for "its southern neighbor".
std::string_view compass_of(const Draft& draft, const Candidate& candidate) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> words{
      {{"southern", "South"}, {"northern", "North"}, {"eastern", "East"}, {"western", "West"}}};
  for (auto token = candidate.begin; token < candidate.head; ++token) {
    const auto form = lower_ascii(draft.analysis.form(token));
    for (const auto& [word, name] : words) {
      if (form == word) return name;
    }
  }
  return {};
}

/// "its southern neighbor": the other of the latest two countries.
std::uint32_t neighbor(const Draft& draft, const Candidate& candidate) {
  const auto lemma = draft.analysis.tokens[candidate.head].lemma;
  if (lemma != "neighbor" && lemma != "neighbour") return none;
  const auto owner = draft.grammar.child(candidate.head, Deprel::nmod_poss);
  const Mention* whose = owner == none ? nullptr : draft.result.covering(owner);
  if (whose == nullptr || whose->readings.empty()) return none;
  std::uint32_t self = whose->readings.front().entity;
  for (const Reading& reading : whose->readings) {
    if (draft.is_a(reading.entity, "Country")) self = reading.entity;
  }
  const auto compass = compass_of(draft, candidate);
  std::uint32_t latest = none;
  draft.each_recent([&](std::uint32_t entity) {
    if (entity == self || !draft.is_a(entity, "Country")) return false;
    const bool there = !compass.empty() && draft.entity(entity).name.starts_with(compass);
    if (there || latest == none) latest = entity;
    return there;
  });
  return latest;
}

/// True for people that stand for their country: ministers, officials, an army.
bool stands_for_country(const Draft& draft, const Candidate& candidate) {
  static constexpr std::array nouns{"delegation", "government", "official", "diplomat",
                                    "negotiator", "leader",     "army",     "troop"};
  const auto& types = candidate.types;
  const auto& lemma = draft.analysis.tokens[candidate.head].lemma;
  return std::find(types.begin(), types.end(), "Role") != types.end() ||
         std::find(nouns.begin(), nouns.end(), lemma) != nouns.end();
}

/// A word and those joined to it, adjectives too.
std::vector<std::uint32_t> joined_with(const Grammar& grammar, std::uint32_t word) {
  std::vector<std::uint32_t> out{word};
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (const auto child : grammar.children(out[i])) {
      if (grammar.token(child).deprel == Deprel::conj) out.push_back(child);
    }
  }
  return out;
}

/// Those that the mention at a token means: of "both countries" all.
void add_countries(const Draft& draft, std::uint32_t token, std::vector<std::uint32_t>& out) {
  const Mention* mention = draft.result.covering(token);
  if (mention == nullptr || mention->via != "coreference: the two") {
    const auto country = country_at(draft, token);
    if (country != none) out.push_back(country);
    return;
  }
  for (const Reading& reading : mention->readings) {
    if (draft.is_a(reading.entity, "Country")) out.push_back(reading.entity);
  }
}

/// "the leaders of Norway and Kenya", "Norwegian and Kenyan officials": their countries, where
/// there are several.
std::vector<std::uint32_t> countries_of(const Draft& draft, const Candidate& candidate) {
  std::vector<std::uint32_t> out;
  if (!stands_for_country(draft, candidate)) return out;
  for (const auto child : draft.grammar.children(candidate.head)) {
    const auto relation = draft.analysis.tokens[child].deprel;
    const auto preposition = draft.grammar.preposition_of(child);
    const bool behind = relation == Deprel::nmod && (preposition == "of" || preposition == "from");
    if (!behind && relation != Deprel::amod && relation != Deprel::nmod_poss) continue;
    for (const auto one : joined_with(draft.grammar, child)) {
      add_countries(draft, one, out);
    }
  }
  if (out.size() < 2) out.clear();
  return out;
}

struct Meant {
  std::vector<std::uint32_t> entities;
  std::string via;
};

/// A person in view for "the minister", a thing for "the building"; else the description itself.
Meant identify(Draft& draft, const Candidate& candidate, const Description& said) {
  const auto beside = named_beside(draft, candidate);
  if (beside != none) return {{beside}, "apposition"};
  const auto within = named_within(draft, candidate);
  if (within != none) return {{within}, "apposition"};
  const auto beyond = draft.coreference ? neighbor(draft, candidate) : none;
  if (beyond != none) return {{beyond}, "coreference: neighbor"};
  const bool opposite =
      said.bare && (said.lemma == "neighbor" || said.lemma == "neighbour" ||
                    said.lemma == "rival");  // "the neighbors" are two where two are named
  if (draft.coreference && (said.two || opposite) && said.definite && said.plural) {
    auto two = latest_two(draft, candidate);
    if (!two.empty()) return {std::move(two), "coreference: the two"};
  }
  if (draft.coreference && said.plural) {
    auto countries = countries_of(draft, candidate);
    if (!countries.empty()) return {std::move(countries), "coreference: their countries"};
  }
  if (draft.coreference) {
    auto before = said.definite ? described_before(draft, candidate, said) : Antecedent();
    if (before.entity == none && said.definite) before = latest_of_sort(draft, candidate, said);
    if (before.entity == none) before = in_headline(draft, candidate, said);
    if (before.entity != none) return {{before.entity}, before.via};
  }
  return {{new_entity(draft, candidate, said)}, ""};
}

void remember(Draft& draft, std::uint32_t entity, const Candidate& candidate,
              const Description& said) {
  draft.describe(entity, said.lemma);
  for (const std::string& word : said.modifiers) draft.describe(entity, word);
  tell(draft, entity, said);
  if (draft.entity(entity).origin == none) draft.result.entities[entity].origin = said.origin;
  if (!draft.entity(entity).named) {
    draft.add_alias(entity, without_article(draft.text(candidate.begin, candidate.end)));
  }
}

/// "The World Harvest Fund (WHF)": the entity of the acronym is known by its full name.
void take_full_name(Draft& draft, std::uint32_t entity, const Candidate& candidate) {
  LocalEntity& known = draft.result.entities[entity];
  const auto full = without_article(draft.text(candidate.begin, candidate.end));
  const bool capital = draft.analysis.tokens[candidate.head].upos == Upos::propn;
  const bool acronym = known.key == "name:" + bag_key(known.name) && is_acronym(known.name);
  if (!capital || !acronym || full.find(' ') == std::string::npos) return;
  const auto key = "name:" + bag_key(full);
  if (!draft.by_key.emplace(key, entity).second) return;
  known.key = key;
  const auto acronym_name = std::exchange(known.name, full);
  draft.add_alias(entity, acronym_name);
  draft.tell_name(entity, full);
}

}  // namespace

void resolve_description(Draft& draft, const Candidate& found) {
  const Mention* name = draft.result.covering(found.head);
  if (name != nullptr && name->kind == MentionKind::name) return;  // "the North" is a country
  Candidate candidate = found;
  candidate.end = std::max(candidate.end, after_title(draft, candidate));
  if (behind_comma(draft, candidate) != none) {
    candidate.end = std::max(candidate.end, end_of_post(draft, candidate));
  }
  auto said = take_apart(draft, candidate);
  if (said.origin == none) said.origin = origin_behind(draft, candidate);
  Mention mention;
  mention.begin = candidate.begin;
  mention.end = candidate.end;
  mention.head = candidate.head;
  mention.kind = MentionKind::nominal;
  const auto& types = candidate.types;
  const bool is_office = std::find(types.begin(), types.end(), "Role") != types.end();
  const auto meant = identify(draft, candidate, said);
  for (const auto entity : meant.entities) {
    mention.readings.push_back({entity, Use::literal});
    if (meant.entities.size() == 1) remember(draft, entity, candidate, said);
  }
  if (meant.via == "apposition") take_full_name(draft, meant.entities.front(), candidate);
  mention.via = meant.via == "apposition" ? "" : meant.via;
  if (is_office && !said.plural) {
    mention.readings.push_back({office(draft, candidate, said), Use::office});
  }
  draft.add(std::move(mention));
}

}  // namespace factwright
