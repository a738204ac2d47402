#include "mention/names_before.hpp"

#include <algorithm>
#include <utility>

namespace factwright {
namespace {

/// All of the shorter name's words in the longer one: "Lee" in "Lee In-young", never "Kim Jong-un"
/// in "Kim Yo-jong".
bool is_part_of(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  if (part.empty() || part.size() > whole.size()) return false;
  if (part.size() == 1) return whole.front() == part[0] || whole.back() == part[0];
  return std::all_of(part.begin(), part.end(), [&](const std::string& word) {
    return std::find(whole.begin(), whole.end(), word) != whole.end();
  });
}

bool genders_agree(Gender a, Gender b) {
  return a == Gender::unknown || b == Gender::unknown || a == b;
}

}  // namespace

std::vector<std::string> words_of(const std::string& key) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : key + " ") {
    if (c != ' ')
      word += c;
    else if (!word.empty())
      out.push_back(std::exchange(word, {}));
  }
  return out;
}

std::uint32_t known_person(const Draft& draft, const std::string& key, Gender gender) {
  const auto words = words_of(key);
  std::uint32_t latest = none;
  draft.each_recent([&](std::uint32_t candidate) {
    const LocalEntity& entity = draft.entity(candidate);
    if (!entity.named || !draft.is_a(candidate, "Person")) return false;
    const auto other = words_of(name_key(entity.name));
    const bool same = is_part_of(words, other) ||
                      (other.size() < words.size() && other.size() > 1 && is_part_of(other, words));
    if (!same || !genders_agree(entity.gender, gender)) return false;
    const bool called = std::any_of(entity.aliases.begin(), entity.aliases.end(),
                                    [&](const std::string& a) { return name_key(a) == key; });
    const bool sure = words.size() > 1 || called;
    if (sure || latest == none) latest = candidate;
    return sure;
  });
  return latest;
}

std::string full_name_ahead(Draft& draft, const std::string& key) {
  if (draft.full_names.empty()) {
    for (const Name& name : draft.analysis.names) {
      if (name.kind != NameKind::person || name.end - name.begin < 2) continue;
      const auto text = draft.text(name.begin, name.end);
      const auto words = words_of(name_key(text));
      if (words.size() < 2) continue;
      draft.full_names.emplace(words.front(), text);
      draft.full_names.emplace(words.back(), text);
    }
    draft.full_names.emplace("", "");  // looked for
  }
  const auto found = draft.full_names.find(key);
  return found == draft.full_names.end() ? std::string() : found->second;
}

std::uint32_t by_surname(const Draft& draft, const Candidate& candidate, const std::string& name) {
  if (candidate.end - candidate.begin != 1) return none;
  return known_person(draft, name_key(name), Gender::unknown);
}

std::vector<std::uint32_t> named_by_part(const Draft& draft, const Candidate& candidate) {
  std::vector<std::uint32_t> out;
  if (candidate.end - candidate.begin != 1) return out;
  std::string form(draft.analysis.form(candidate.begin));
  const bool plural = form.ends_with('s') && form.size() > 3;
  if (plural) form.pop_back();
  for (std::uint32_t entity = 0; entity < draft.result.entities.size(); ++entity) {
    const LocalEntity& known = draft.entity(entity);
    const bool listed = known.key.starts_with("list:Country:");
    const auto space = known.name.find(' ');
    if (!listed || space == std::string::npos) continue;
    const bool part = plural ? known.name.substr(known.name.rfind(' ') + 1) == form
                             : known.name.substr(0, space) == form;
    if (part) out.push_back(entity);
  }
  const bool right = plural ? out.size() == 2 : out.size() == 1;
  if (!right) out.clear();
  return out;
}

std::uint32_t by_acronym(const Draft& draft, const std::string& name) {
  if (name.size() < 2 || name.find(' ') != std::string::npos) return none;
  std::uint32_t found = none;
  draft.each_recent([&](std::uint32_t entity) {
    const LocalEntity& known = draft.entity(entity);
    if (!known.named || known.name.find(' ') == std::string::npos) return false;
    std::string initials;
    for (std::size_t i = 0; i < known.name.size(); ++i) {
      const bool begins = i == 0 || known.name[i - 1] == ' ';
      if (begins && known.name[i] >= 'A' && known.name[i] <= 'Z') initials += known.name[i];
    }
    if (initials == name) found = entity;
    return found != none;
  });
  return found;
}

std::uint32_t by_first_word(const Draft& draft, const Candidate& candidate,
                            const std::string& name) {
  if (candidate.end - candidate.begin != 1 || name.size() < 4) return none;
  std::uint32_t found = none;
  draft.each_recent([&](std::uint32_t entity) {
    const LocalEntity& known = draft.entity(entity);
    if (!known.named || !draft.is_a(entity, "Organization")) return false;
    const bool first = known.name.size() > name.size() + 1 && known.name.starts_with(name) &&
                       known.name[name.size()] == ' ';
    if (first) found = entity;
    return first;
  });
  return found;
}

}  // namespace factwright
