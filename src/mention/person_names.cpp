#include "mention/person_names.hpp"

#include <algorithm>

#include "mention/names_before.hpp"

namespace factwright {
namespace {

constexpr std::size_t most_forms = 8;          ///< of one person's name
constexpr std::size_t most_misspellings = 64;  ///< persons looked at for a slip of the pen

using Words = std::vector<std::string>;

/// All of the shorter name's words in the longer one: "Lee" in "Lee In-young", never "Kim Jong-un"
/// in "Kim Yo-jong".
bool is_part_of(const Words& part, const Words& whole) {
  if (part.empty() || part.size() > whole.size()) return false;
  if (part.size() == 1) return whole.front() == part[0] || whole.back() == part[0];
  return std::all_of(part.begin(), part.end(), [&](const std::string& word) {
    return std::find(whole.begin(), whole.end(), word) != whole.end();
  });
}

bool genders_agree(Gender a, Gender b) {
  return a == Gender::unknown || b == Gender::unknown || a == b;
}

/// The letter of the first of several names; 0 of a surname alone.
char first_letter(const NameWords& name) {
  if (name.leads_with_initial) return name.initials[0];
  return name.words.size() > 1 ? name.words.front()[0] : '\0';
}

/// "J. Ruiz" is not Karla Ruiz, "Ana B. Ruiz" not Ana C. Ruiz.
bool initials_clash(const NameWords& a, const NameWords& b) {
  if (a.leads_with_initial || b.leads_with_initial) {
    const char one = first_letter(a);
    const char other = first_letter(b);
    return one != '\0' && other != '\0' && one != other;
  }
  return !a.initials.empty() && !b.initials.empty() && !a.initials.starts_with(b.initials) &&
         !b.initials.starts_with(a.initials);
}

/// Whether a name is one of a person, whose longest form has `longest` words.
bool is_form_of(const NameWords& name, const NameWords& known, std::size_t longest) {
  const Words& a = name.words;
  const Words& b = known.words;
  if (is_part_of(a, b)) return true;
  if (b.size() > 1 && b.size() < a.size()) return b.size() == longest && is_part_of(b, a);
  return known.leads_with_initial && b.size() == longest && a.size() > 1 && a.back() == b[0];
}

std::size_t longest_form(const Draft& draft, std::uint32_t entity) {
  std::size_t out = 0;
  if (entity >= draft.person_forms.size()) return out;
  for (const NameWords& form : draft.person_forms[entity]) out = std::max(out, form.words.size());
  return out;
}

bool is_misspelt(const NameWords& name, const NameWords& known) {
  const Words& a = name.words;
  const Words& b = known.words;
  if (a.empty() || b.empty() || (a.size() > 1 && a.size() != b.size())) return false;
  if (a.size() > 1 && !std::equal(a.begin(), a.end() - 1, b.begin())) return false;
  return is_misspelling(a.back(), b.back());
}

template <typename Test>
bool any_form(const Draft& draft, std::uint32_t entity, Test test) {
  if (entity >= draft.person_forms.size()) return false;
  const auto& forms = draft.person_forms[entity];
  return std::any_of(forms.begin(), forms.end(), test);
}

bool may_be(const Draft& draft, const NamedPerson& named, std::uint32_t entity) {
  return genders_agree(draft.entity(entity).gender, named.gender) &&
         !any_form(draft, entity,
                   [&](const NameWords& form) { return initials_clash(named.name, form); });
}

/// The one person lately named, in another sentence, whose surname the name misspells.
std::uint32_t misspelt(const Draft& draft, const NamedPerson& named) {
  std::size_t seen = 0;
  std::uint32_t found = none;
  bool several = false;
  draft.each_recent([&](std::uint32_t entity) {
    if (entity >= draft.person_forms.size() || draft.person_forms[entity].empty()) return false;
    const bool near = any_form(
        draft, entity, [&](const NameWords& form) { return is_misspelt(named.name, form); });
    if (near && may_be(draft, named, entity)) {
      several = several || found != none;
      found = entity;
    }
    return ++seen == most_misspellings;
  });
  if (found == none || several) return none;
  const auto last = draft.history[draft.last_seen[found]].sentence;
  return last == draft.sentence_of[named.token] ? none : found;
}

}  // namespace

void note_name(Draft& draft, std::uint32_t entity, const NameWords& name) {
  if (draft.person_forms.size() <= entity) draft.person_forms.resize(entity + 1);
  auto& forms = draft.person_forms[entity];
  const bool known = std::any_of(forms.begin(), forms.end(), [&](const NameWords& form) {
    return form.words == name.words && form.initials == name.initials;
  });
  if (!known && !name.words.empty() && forms.size() < most_forms) forms.push_back(name);
}

KnownPerson known_person(const Draft& draft, const NamedPerson& named) {
  std::uint32_t latest = none;
  draft.each_recent([&](std::uint32_t entity) {
    const auto longest = longest_form(draft, entity);
    const bool same = any_form(draft, entity, [&](const NameWords& form) {
      return is_form_of(named.name, form, longest);
    });
    if (!same || !may_be(draft, named, entity)) return false;
    const bool called = any_form(
        draft, entity, [&](const NameWords& form) { return form.words == named.name.words; });
    const bool sure = named.name.words.size() > 1 || called;
    if (sure || latest == none) latest = entity;
    return sure;
  });
  if (latest != none) return {latest, ""};
  latest = misspelt(draft, named);
  return {latest, latest == none ? "" : "coreference: suspected misspelling"};
}

std::string full_name_ahead(Draft& draft, const std::string& key) {
  if (draft.full_names.empty()) {
    const auto add = [&](const std::string& word, const std::string& text) {
      const auto [place, fresh] = draft.full_names.emplace(word, text);
      const auto known = name_words(place->second).words;
      const auto other = name_words(text).words;
      if (!fresh && !is_part_of(known, other) && !is_part_of(other, known)) place->second.clear();
    };
    for (const Name& name : draft.analysis.names) {
      if (name.kind != NameKind::person || name.end - name.begin < 2) continue;
      const auto text = draft.text(name.begin, name.end);
      const auto words = words_of(name_key(without_nickname(text)));
      if (words.size() < 2) continue;
      add(words.front(), text);
      add(words.back(), text);
    }
    draft.full_names.emplace("", "");  // looked for
  }
  const auto found = draft.full_names.find(key);
  return found == draft.full_names.end() ? std::string() : found->second;
}

std::string with_shared_surname(const Draft& draft, const Candidate& candidate) {
  const Analysis& analysis = draft.analysis;
  const auto next = candidate.end + 1;
  if (candidate.end != candidate.begin + 1 || next + 1 >= analysis.tokens.size()) return {};
  if (analysis.form(candidate.end) != "and") return {};
  const auto is_first_name = [&](std::uint32_t token) {
    return draft.lexicon.has("first_names", std::string(analysis.form(token)));
  };
  const auto name =
      std::lower_bound(analysis.names.begin(), analysis.names.end(), next,
                       [](const Name& each, std::uint32_t token) { return each.begin < token; });
  const bool full = name != analysis.names.end() && name->begin == next &&
                    name->kind == NameKind::person && name->end == next + 2;
  if (!full || !is_first_name(candidate.begin) || !is_first_name(next)) return {};
  return draft.text(candidate.begin, candidate.end) + " " + draft.text(next + 1, name->end);
}

}  // namespace factwright
