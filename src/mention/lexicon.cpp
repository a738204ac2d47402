#include "mention/lexicon.hpp"

#include <algorithm>

#include "analyze/characters.hpp"
#include "analyze/tokenize.hpp"

namespace factwright {
namespace {

std::vector<std::string> forms_of(std::string_view text) {
  std::vector<std::string> out;
  for (const RawToken& token : tokenize(text, Span{0, static_cast<std::uint32_t>(text.size())})) {
    out.emplace_back(text.substr(token.span.begin, token.span.size()));
  }
  return out;
}

/// The remarks of a note stand between "; ": "ambiguous" is said of every form of the entity,
/// "ambiguous: X" of the form X.
bool is_ambiguous(const ListEntry& entry, std::string_view form) {
  const auto note = entry.columns.find("note");
  if (note == entry.columns.end()) return false;
  std::string_view rest = note->second;
  while (!rest.empty()) {
    const auto end = rest.find("; ");
    const auto remark = rest.substr(0, end);
    if (remark == "ambiguous") return true;
    constexpr std::string_view of = "ambiguous: ";
    if (remark.starts_with(of) && remark.substr(of.size()) == form) return true;
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 2);
  }
  return false;
}

}  // namespace

std::string lower_ascii(std::string_view text) { return ascii_lower(text); }

Lexicon::Lexicon(const Pack& pack) : types_(pack) {
  for (const List& list : pack.lists) {
    if (list.entities)
      add_entity_list(list);
    else
      add_word_list(list);
  }
  const auto longer_first = [](const auto& a, const auto& b) { return a.size() > b.size(); };
  for (auto& [first, names] : names_) {
    std::stable_sort(names.begin(), names.end(),
                     [&](const Name& a, const Name& b) { return longer_first(a.rest, b.rest); });
  }
  for (auto& [head, nouns] : nouns_) {
    std::stable_sort(nouns.begin(), nouns.end(), [&](const Noun& a, const Noun& b) {
      return a.before.size() + a.after.size() > b.before.size() + b.after.size();
    });
  }
}

void Lexicon::add_name(const ListEntry& entry, std::string_view text, NameForm form) {
  auto forms = forms_of(text);
  if (forms.empty()) return;
  std::string first = std::move(forms.front());
  forms.erase(forms.begin());
  const auto entity = static_cast<std::uint32_t>(entities_.size() - 1);
  names_[std::move(first)].push_back({std::move(forms), entity, form, is_ambiguous(entry, text)});
}

void Lexicon::add_entity_list(const List& list) {
  auto& listed = listed_names_[list.name];
  for (const ListEntry& entry : list.entries) {
    entities_.push_back({entry.name, entry.type, entry.ids});
    listed.insert(entry.name);
    add_name(entry, entry.name, NameForm::name);
    for (const std::string& alias : entry.aliases) add_name(entry, alias, NameForm::name);
    for (const std::string& metonym : entry.metonyms) add_name(entry, metonym, NameForm::metonym);
    for (const std::string& demonym : entry.demonyms) add_name(entry, demonym, NameForm::demonym);
  }
}

void Lexicon::add_word_list(const List& list) {
  auto& words = words_[list.name];
  for (const ListEntry& entry : list.entries) {
    Columns columns = entry.columns;
    if (!entry.type.empty()) columns.emplace("type", entry.type);
    words.emplace(entry.name, columns);
    if (const auto kind = columns.find("class"); kind != columns.end()) {
      words.emplace(kind->second + ':' + entry.name, columns);
    }
    const auto type = columns.find("type");
    if (type == columns.end() || !types_.known(type->second)) continue;
    auto forms = forms_of(lower_ascii(entry.name));
    if (forms.empty()) continue;
    const auto of = std::find(forms.begin() + 1, forms.end(), "of");
    std::vector<std::string> after(of, forms.end());
    forms.erase(of, forms.end());
    std::string head = std::move(forms.back());
    forms.pop_back();
    nouns_[std::move(head)].push_back({std::move(forms), std::move(after), type->second});
  }
}

std::vector<NameHit> Lexicon::names_at(const Analysis& analysis, std::uint32_t token,
                                       std::uint32_t end) const {
  std::vector<NameHit> out;
  const auto found = names_.find(std::string(analysis.form(token)));
  if (found == names_.end()) return out;
  for (const Name& name : found->second) {
    const auto length = static_cast<std::uint32_t>(name.rest.size()) + 1;
    if (!out.empty() && length < out.front().length) break;
    if (token + length > end) continue;
    bool same = true;
    for (std::uint32_t i = 1; i < length && same; ++i) {
      same = analysis.form(token + i) == name.rest[i - 1];
    }
    if (same) out.push_back({name.entity, length, name.form, name.ambiguous});
  }
  return out;
}

std::vector<NounHit> Lexicon::nouns_at(const Analysis& analysis, std::uint32_t token,
                                       std::uint32_t begin) const {
  auto out = nouns_under(lower_ascii(analysis.form(token)), analysis, token, begin);
  if (!out.empty()) return out;  // "troops" before "troop"
  return nouns_under(lower_ascii(analysis.tokens[token].lemma), analysis, token, begin);
}

std::vector<NounHit> Lexicon::nouns_under(const std::string& head, const Analysis& analysis,
                                          std::uint32_t token, std::uint32_t begin) const {
  std::vector<NounHit> out;
  const auto found = nouns_.find(head);
  if (found == nouns_.end()) return out;
  for (const Noun& noun : found->second) {
    const auto before = static_cast<std::uint32_t>(noun.before.size());
    const auto after = static_cast<std::uint32_t>(noun.after.size());
    if (!out.empty() && before + after + 1 < out.front().length + out.front().after) break;
    if (token < begin + before || token + after >= analysis.tokens.size()) continue;
    bool same = true;
    for (std::uint32_t i = 0; i < after && same; ++i)
      same = lower_ascii(analysis.form(token + 1 + i)) == noun.after[i];
    for (std::uint32_t i = 0; i < before && same; ++i) {
      const auto other = token - before + i;
      const auto form = lower_ascii(analysis.form(other));
      same = form == noun.before[i] || lower_ascii(analysis.tokens[other].lemma) == noun.before[i];
    }
    if (same) out.push_back({noun.type, before + 1, after});
  }
  return out;
}

const std::map<std::string, std::string>* Lexicon::word(std::string_view list,
                                                        std::string_view word) const {
  const auto words = words_.find(list);
  if (words == words_.end()) return nullptr;
  const auto found = words->second.find(std::string(word));
  return found == words->second.end() ? nullptr : &found->second;
}

std::vector<std::string> Lexicon::words(std::string_view list) const {
  std::vector<std::string> out;
  if (const auto found = words_.find(list); found != words_.end()) {
    for (const auto& [word, columns] : found->second) {
      if (word.find(':') == std::string::npos) out.push_back(word);
    }
  }
  if (const auto found = listed_names_.find(list); found != listed_names_.end()) {
    out.insert(out.end(), found->second.begin(), found->second.end());
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool Lexicon::lists_entity(std::string_view list, std::string_view name) const {
  const auto found = listed_names_.find(list);
  return found != listed_names_.end() && found->second.contains(name);
}

}  // namespace factwright
