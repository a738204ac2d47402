#include <algorithm>
#include <set>

#include "mention/draft.hpp"
#include "mention/names_before.hpp"
#include "mention/person_names.hpp"

namespace factwright {
namespace {

Gender gender_of(std::string_view text) {
  if (text == "m") return Gender::male;
  return text == "f" ? Gender::female : Gender::unknown;
}

/// From "Mr." before the name, else from the first name.
Gender named_gender(const Draft& draft, const Candidate& candidate) {
  const auto look_up = [&](std::string_view list, std::string_view word) {
    const auto* columns = draft.lexicon.word(list, word);
    if (columns == nullptr || !columns->contains("gender")) return Gender::unknown;
    return gender_of(columns->at("gender"));
  };
  if (candidate.begin > 0) {
    const auto before = look_up("honorifics", draft.analysis.form(candidate.begin - 1));
    if (before != Gender::unknown) return before;
  }
  if (candidate.end - candidate.begin < 2) return Gender::unknown;
  return look_up("first_names", draft.analysis.form(candidate.begin));
}

/// The name that a new person is known by.
std::string full_name(Draft& draft, const Candidate& candidate, const std::string& name) {
  const auto words = name_words(name);
  if (words.words.size() != 1 || !words.initials.empty()) return name;
  auto shared = with_shared_surname(draft, candidate);
  if (!shared.empty()) return shared;
  auto ahead = full_name_ahead(draft, name_key(name));
  return ahead.empty() ? name : ahead;
}

/// A person whom the text has not named before. Who shares a key with one already known, but is
/// another by gender or initials, has a key of their own.
std::uint32_t new_person(Draft& draft, const std::string& name, Gender gender) {
  const auto words = name_words(name);
  const auto key = name_key(without_nickname(name));
  LocalEntity made;
  made.name = name;
  made.type = draft.lexicon.types().first_known({"Person"});
  made.named = true;
  made.gender = gender;
  const bool alone = words_of(key).size() == 1;
  const auto initials = alone && words.leads_with_initial ? words.initials + ". " : std::string();
  made.key = "person:" + initials + key;
  if (alone) made.key += "@" + draft.document;
  auto index = made.key;
  if (const auto known = draft.by_key.find(index); known != draft.by_key.end()) {
    const auto other = draft.entity(known->second).gender;
    const bool genders = gender != Gender::unknown && other != Gender::unknown && gender != other;
    if (genders) made.key += gender == Gender::male ? "/m" : "/f";
    index = made.key + (words.initials.empty() ? "" : "#" + words.initials);
  }
  return draft.intern_as(index, std::move(made));
}

std::uint32_t person(Draft& draft, const Candidate& candidate, const std::string& name,
                     std::string& via) {
  const auto gender = named_gender(draft, candidate);
  const auto words = name_words(name);
  const auto before = known_person(draft, {words, gender, candidate.begin});
  auto entity = before.entity;
  via = before.via;
  if (entity == none) {
    const auto full = full_name(draft, candidate, name);
    entity = new_person(draft, full, gender);
    note_name(draft, entity, name_words(full));
  }
  note_name(draft, entity, words);
  if (const auto nickname = by_nickname(name); !nickname.empty())
    note_name(draft, entity, name_words(nickname));
  LocalEntity& known = draft.result.entities[entity];
  if (known.gender == Gender::unknown) known.gender = gender;
  draft.add_alias(entity, name);
  if (known.origin == none) known.origin = origin_of(draft, candidate.head, candidate.begin);
  return entity;
}

/// A type finer than "organisation" or "place" where a word of the name is a listed noun.
std::string type_by_noun(const Draft& draft, const Candidate& candidate,
                         const std::string& general) {
  for (const auto token : {candidate.head, candidate.end - 1, candidate.begin}) {
    for (const NounHit& hit : draft.lexicon.nouns_at(draft.analysis, token, candidate.begin)) {
      const bool person = draft.lexicon.types().is_a(hit.type, "Person") || hit.type == "Role";
      if (!person && hit.type != "Topic" && hit.type != "Event" && hit.type != "Country") {
        return std::string(hit.type);
      }
    }
  }
  return general;
}

/// "the Council": a word that names a sort of thing, not the one in another text.
bool is_general(const Draft& draft, const Candidate& candidate) {
  return candidate.end == candidate.begin + 1 &&
         !draft.lexicon.nouns_at(draft.analysis, candidate.begin, candidate.begin).empty();
}

std::uint32_t organization(Draft& draft, const Candidate& candidate, const std::string& name) {
  const auto& types = draft.lexicon.types();
  const bool place = candidate.tag == NameKind::location;
  const auto general = place ? types.first_known({"Locality", "Place", "Location"})
                             : types.first_known({"Organization", "Organisation"});
  LocalEntity made;
  made.name = name;
  const bool ruled = candidate.kind == Candidate::Kind::ruled;
  made.type = ruled ? candidate.type : type_by_noun(draft, candidate, general);
  made.named = true;
  made.key = "name:" + bag_key(name);
  made.origin = origin_of(draft, candidate.head, candidate.begin);
  if (made.origin != none && is_national(made.type)) {
    const auto& country = draft.entity(made.origin).name;
    made.key += "@" + bag_key(country);
    made.name += " (" + country + ")";
  } else if (is_national(made.type)) {  // the one of that name met before
    std::uint32_t known = none;
    draft.each_recent([&](std::uint32_t entity) {
      if (draft.entity(entity).key.starts_with(made.key + "@")) known = entity;
      return known != none;
    });
    if (known != none) return known;
  }
  if (made.origin == none && is_general(draft, candidate)) made.key += "@" + draft.document;
  const auto words = words_of(name_key(name));
  const auto entity = draft.intern(std::move(made));
  for (const std::string& word : words) draft.describe(entity, word);
  draft.tell_name(entity, name);
  return entity;
}

std::uint32_t listed(Draft& draft, const NameHit& hit) {
  const ListedEntity& entry = draft.lexicon.entity(hit.entity);
  LocalEntity made;
  made.name = entry.name;
  made.type = draft.lexicon.types().known(entry.type) ? entry.type : "Text";
  made.key = "list:" + made.type + ":" + entry.name;
  made.same_as = entry.same_as;
  made.named = true;
  const bool told = draft.by_key.contains(made.key);
  const auto entity = draft.intern(std::move(made));
  if (!told && !draft.is_a(entity, "Country")) draft.tell_name(entity, entry.name);
  return entity;
}

/// "Norwegians": people, not the country.
bool is_people(const Draft& draft, const Candidate& candidate, const NameHit& hit) {
  const Token& head = draft.analysis.tokens[candidate.head];
  const bool attached = head.deprel == Deprel::amod || head.deprel == Deprel::compound ||
                        head.deprel == Deprel::nmod_desc || head.upos == Upos::adj;
  const bool plural = head.xpos == "NNS" || head.xpos == "NNPS" ||
                      draft.analysis.form(candidate.end - 1).ends_with('s');
  return hit.form == NameForm::demonym && plural && !attached;
}

std::uint32_t people(Draft& draft, const std::string& name, std::uint32_t origin) {
  LocalEntity made;
  made.name = name;
  made.type = draft.lexicon.types().first_known({"Group", "Person"});
  made.key = "people:" + name_key(name);
  made.plural = true;
  made.named = true;
  made.origin = origin;
  return draft.intern(std::move(made));
}

void resolve_listed(Draft& draft, const Candidate& candidate, Mention& mention) {
  const auto form = draft.text(candidate.begin, candidate.end);
  for (const NameHit& hit : candidate.hits) {
    const auto entity = listed(draft, hit);
    if (is_people(draft, candidate, hit)) {
      mention.readings.push_back({people(draft, form, entity), Use::literal});
      continue;
    }
    const bool demonym = hit.form == NameForm::demonym;
    mention.demonym = mention.demonym || demonym;
    if (hit.form == NameForm::name) draft.add_alias(entity, form);
    mention.readings.push_back(
        {entity, hit.form == NameForm::metonym ? Use::acting : Use::literal});
  }
  const bool literal = std::any_of(mention.readings.begin(), mention.readings.end(),
                                   [](const Reading& r) { return r.use == Use::literal; });
  if (literal && mention.readings.size() > 2) mention.readings.resize(2);
}

void resolve_ruled(Draft& draft, const Candidate& candidate, Mention& mention) {
  const auto name = draft.text(candidate.begin, candidate.end);
  const bool is_person = draft.lexicon.types().is_a(candidate.type, "Person");
  const auto entity = is_person ? person(draft, candidate, name, mention.via)
                                : organization(draft, candidate, name);
  if (is_person) draft.result.entities[entity].type = candidate.type;
  draft.add_alias(entity, name);
  mention.readings.push_back({entity, Use::literal});
  mention.rule = candidate.rule;
}

}  // namespace

/// Entities by the words of their names do not care for order: "Ministry of Fisheries",
/// "Fisheries Ministry".
std::string bag_key(const std::string& name) {
  static const std::set<std::string, std::less<>> small{"of", "the", "for", "and", "a", "an", "in"};
  auto words = words_of(name_key(name));
  std::erase_if(words, [](const std::string& word) { return small.contains(word); });
  std::sort(words.begin(), words.end());
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out.empty() ? name_key(name) : out;
}

void resolve_name(Draft& draft, const Candidate& candidate) {
  Mention mention;
  mention.begin = candidate.begin;
  mention.end = candidate.end;
  mention.head = candidate.head;
  const auto name = draft.text(candidate.begin, candidate.end);
  if (candidate.kind == Candidate::Kind::listed) {
    resolve_listed(draft, candidate, mention);
  } else if (candidate.kind == Candidate::Kind::ruled) {
    resolve_ruled(draft, candidate, mention);
  } else if (candidate.kind == Candidate::Kind::tagged && candidate.tag == NameKind::person) {
    mention.readings.push_back({person(draft, candidate, name, mention.via), Use::literal});
  } else {
    const auto parts = named_by_part(draft, candidate);
    for (const auto part : parts) mention.readings.push_back({part, Use::literal});
    if (parts.size() == 1) mention.via = "coreference: part of a name";
    if (parts.size() == 2) mention.via = "coreference: the two";
    if (!parts.empty()) {
      draft.add(std::move(mention));
      return;
    }
    if (candidate.kind == Candidate::Kind::part) return;
    auto entity = by_surname(draft, candidate, name);
    if (entity == none) entity = by_acronym(draft, name);
    if (entity == none) {
      entity = by_first_word(draft, candidate, name);
      if (entity != none) mention.via = "coreference: part of a name";
    }
    if (entity == none) entity = organization(draft, candidate, name);
    draft.add_alias(entity, name);
    mention.readings.push_back({entity, Use::literal});
  }
  if (!mention.readings.empty()) draft.add(std::move(mention));
}

}  // namespace factwright
