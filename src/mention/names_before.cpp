#include "mention/names_before.hpp"

#include "mention/person_names.hpp"

#include <algorithm>
#include <utility>

namespace factwright {

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

std::uint32_t by_surname(const Draft& draft, const Candidate& candidate, const std::string& name) {
  if (candidate.end - candidate.begin != 1) return none;
  const auto known = known_person(draft, {name_words(name), Gender::unknown, candidate.begin});
  return known.via.empty() ? known.entity : none;
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
