#include "mention/mend_tags.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/spelling.hpp"
#include "base/utf8.hpp"

namespace factwright {
namespace {

constexpr std::uint32_t longest_of_person = 3;  ///< words of a name that is made a person's
constexpr std::uint32_t shortest_headline = 4;  ///< words of a headline read as a name
constexpr std::uint32_t apposition_reach = 6;   ///< words looked at behind a comma
constexpr std::size_t longest_surname = 24;     ///< bytes of one that is looked up misspelt

using Names = std::set<std::string, std::less<>>;

std::string last_word(const Analysis& analysis, const Candidate& name) {
  return std::string(analysis.form(name.end - 1));
}

bool is_person(const Candidate& name) {
  return name.kind == Candidate::Kind::tagged && name.tag == NameKind::person;
}

bool is_office(const Analysis& analysis, const Lexicon& lexicon, std::uint32_t token) {
  const auto upos = analysis.tokens[token].upos;
  return (upos == Upos::noun || upos == Upos::propn) &&
         lexicon.has("offices", lower_ascii(analysis.tokens[token].lemma));
}

/// "Ana Ruiz, the chief negotiator": an article and an office behind a comma.
bool has_office_behind(const Analysis& analysis, const Lexicon& lexicon, std::uint32_t end) {
  const auto size = static_cast<std::uint32_t>(analysis.tokens.size());
  if (end + 2 >= size || analysis.form(end) != "," || analysis.tokens[end + 1].upos != Upos::det)
    return false;
  for (auto token = end + 2; token < std::min(size, end + apposition_reach); ++token) {
    if (analysis.tokens[token].upos == Upos::punct) return false;
    if (is_office(analysis, lexicon, token)) return true;
  }
  return false;
}

bool looks_like_person(const Analysis& analysis, const Lexicon& lexicon, const Candidate& name,
                       const Names& surnames) {
  const auto size = name.end - name.begin;
  if (size < 2 || size > longest_of_person) return false;
  for (auto token = name.begin; token < name.end; ++token) {
    if (analysis.tokens[token].upos != Upos::propn) return false;
  }
  return lexicon.has("first_names", std::string(analysis.form(name.begin))) ||
         surnames.contains(last_word(analysis, name)) ||
         has_office_behind(analysis, lexicon, name.end);
}

bool is_whole_headline(const Analysis& analysis, const Sentence& sentence, const Candidate& name) {
  return sentence.zone == Zone::headline && name.begin == sentence.begin &&
         name.end >= sentence.begin + shortest_headline && name.end + 1 >= sentence.end &&
         (name.end == sentence.end || analysis.tokens[name.end].upos == Upos::punct);
}

/// The last words of persons: of single-word names, and of longer ones.
void collect(const std::vector<Candidate>& names, const Analysis& analysis, Names& alone,
             Names& ending) {
  for (const Candidate& name : names) {
    if (!is_person(name)) continue;
    (name.end == name.begin + 1 ? alone : ending).insert(last_word(analysis, name));
  }
}

/// The forms of which a slip of the pen makes one of `surnames`.
class Slips {
 public:
  explicit Slips(const Names& surnames) {
    for (const std::string& surname : surnames) {
      if (surname.size() > longest_surname) continue;
      for (std::string& less : with_a_letter_less(surname)) near_.emplace(std::move(less), surname);
    }
  }
  [[nodiscard]] bool contains(const std::string& form) const {
    if (form.size() > longest_surname) return false;
    for (const std::string& less : with_a_letter_less(form)) {
      const auto found = near_.find(less);
      if (found != near_.end() && is_misspelling(form, found->second)) return true;
    }
    return false;
  }

 private:
  std::map<std::string, std::string> near_;
};

/// Surnames of the document's persons where the tagger saw no name, misspelt ones too.
void add_missed(std::vector<Candidate>& names, const Analysis& analysis, const Names& ending) {
  std::vector<bool> named(analysis.tokens.size(), false);
  for (const Candidate& name : names)
    std::fill(named.begin() + name.begin, named.begin() + name.end, true);
  const auto is_bare = [&](std::uint32_t token) {
    return token < named.size() && !named[token] && analysis.tokens[token].upos == Upos::propn;
  };
  const Slips slips(ending);
  for (std::uint32_t token = 0; token < named.size(); ++token) {
    const bool alone = is_bare(token) && !is_bare(token + 1) && (token == 0 || !is_bare(token - 1));
    const std::string form(analysis.form(token));
    if (!alone || (!ending.contains(form) && !slips.contains(form))) continue;
    Candidate found;
    found.begin = token;
    found.end = token + 1;
    names.push_back(std::move(found));
  }
}

}  // namespace

void mend_tags(std::vector<Candidate>& names, const Analysis& analysis, const Lexicon& lexicon) {
  std::erase_if(names, [&](const Candidate& name) {
    const auto after = std::partition_point(
        analysis.sentences.begin(), analysis.sentences.end(),
        [&](const Sentence& sentence) { return sentence.begin <= name.begin; });
    return name.kind == Candidate::Kind::tagged && after != analysis.sentences.begin() &&
           is_whole_headline(analysis, *(after - 1), name);
  });
  Names alone;
  Names ending;
  collect(names, analysis, alone, ending);
  for (Candidate& name : names) {
    if (name.kind != Candidate::Kind::tagged || is_person(name)) continue;
    if (looks_like_person(analysis, lexicon, name, alone)) name.tag = NameKind::person;
    if (is_person(name)) ending.insert(last_word(analysis, name));
  }
  for (Candidate& name : names) {
    const bool surname = name.kind == Candidate::Kind::tagged && name.end == name.begin + 1 &&
                         name.tag == NameKind::organization;
    if (surname && ending.contains(last_word(analysis, name))) name.tag = NameKind::person;
  }
  add_missed(names, analysis, ending);
}

}  // namespace factwright
