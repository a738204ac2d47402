#include "mention/draft.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/utf8.hpp"

namespace factwright {
namespace {

/// Characters that nobody sees: soft hyphens, spaces without width, marks of direction.
bool is_unseen(char32_t c) {
  return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

/// Adds what is seen of a text: any white space as one plain space.
void add_seen(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = decode_at(text, at);
    if (is_space(decoded.code_point)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (!is_unseen(decoded.code_point)) {
      out += text.substr(at, decoded.size);
    }
    at += decoded.size;
  }
}

}  // namespace

std::string Draft::text(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end) return {};
  std::string out;
  for (auto token = begin; token < end; ++token) {
    const Span span = analysis.tokens[token].span;
    const bool gap = token > begin && analysis.tokens[token - 1].span.end != span.begin;
    if (gap) out += ' ';
    add_seen(out, analysis.text.substr(span.begin, span.size()));
  }
  return out;
}

std::uint32_t Draft::intern(LocalEntity made) {
  const std::string key = made.key;
  return intern_as(key, std::move(made));
}

std::uint32_t Draft::intern_as(const std::string& key, LocalEntity made) {
  const auto [place, fresh] =
      by_key.emplace(key, static_cast<std::uint32_t>(result.entities.size()));
  if (fresh) result.entities.push_back(std::move(made));
  return place->second;
}

void Draft::add_alias(std::uint32_t entity, const std::string& alias) {
  LocalEntity& known = result.entities[entity];
  if (alias == known.name) return;
  const auto place = std::lower_bound(known.aliases.begin(), known.aliases.end(), alias);
  if (place == known.aliases.end() || *place != alias) known.aliases.insert(place, alias);
}

void Draft::describe(std::uint32_t entity, const std::string& lemma) {
  auto& known = result.entities[entity].descriptions;
  if (std::find(known.begin(), known.end(), lemma) == known.end()) known.push_back(lemma);
}

void Draft::tell_name(std::uint32_t entity, const std::string& name) {
  static constexpr std::array links{"of", "for", "on", "against"};
  Told& known = told_of(entity);
  std::string before;
  const auto words = words_in(name);
  for (const std::string& word : words) {
    const bool link = std::find(links.begin(), links.end(), word) != links.end();
    if (link && !before.empty()) add_word(known.heads, before);
    add_word(known.modifiers, word);
    before = word;
  }
  if (words.size() > 1) add_word(known.heads, words.back());
}

void Draft::add(Mention mention) {
  const auto deprel = analysis.tokens[mention.head].deprel;
  const bool subject = deprel == Deprel::nsubj || deprel == Deprel::nsubj_pass;
  for (const Reading& reading : mention.readings) {
    if (reading.use == Use::office) continue;
    last_seen.resize(result.entities.size(), none);
    mentioned.resize(result.entities.size(), 0);
    recent.erase(last_seen[reading.entity]);
    recent.emplace(history.size(), reading.entity);
    last_seen[reading.entity] = history.size();
    ++mentioned[reading.entity];
    history.push_back({reading.entity, mention.head, sentence_of[mention.head], subject});
  }
  result.items.push_back(std::move(mention));
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : lower_ascii(text) + " ") {
    if (c != ' ' && c != '-')
      word += c;
    else if (!word.empty())
      out.push_back(std::exchange(word, {}));
  }
  return out;
}

void add_word(std::vector<std::string>& words, const std::string& word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

std::string name_key(std::string_view name) {
  std::string out;
  std::string word;
  const auto flush = [&] {
    const bool initial = word.size() == 1 && std::isalpha(static_cast<unsigned char>(word[0]));
    if (!word.empty() && !initial) out += (out.empty() ? "" : " ") + word;
    word.clear();
  };
  for (std::size_t at = 0; at < name.size();) {
    const auto decoded = decode_at(name, at);
    const char32_t c = decoded.code_point;
    if (c == U' ' || c == U'-' || c == U'\u2010' || c == U'\u2011')
      flush();
    else if (c != U'.' && c != U',' && c != U'\'' && c != U'\u2019')
      word += lower_ascii(name.substr(at, decoded.size));
    at += decoded.size;
  }
  flush();
  return out.empty() ? lower_ascii(name) : out;
}

namespace {

/// Of a town's mayor the town is no name for its country.
bool is_local_office(std::string_view lemma) {
  static constexpr std::array offices{"mayor",  "councillor", "councilman", "alderman",
                                      "bishop", "archbishop", "sheriff",    "councilwoman"};
  return std::find(offices.begin(), offices.end(), lemma) != offices.end();
}

}  // namespace

std::uint32_t country_at(const Draft& draft, std::uint32_t token) {
  const Mention* mention = draft.result.covering(token);
  if (mention == nullptr) return none;
  for (const Reading& reading : mention->readings) {
    if (draft.is_a(reading.entity, "Country")) return reading.entity;
  }
  return none;
}

std::uint32_t origin_of(const Draft& draft, std::uint32_t head, std::uint32_t begin) {
  const bool local = is_local_office(draft.analysis.tokens[head].lemma);
  const auto country_at = [&](std::uint32_t token) {
    const Mention* mention = draft.result.covering(token);
    const bool town = local && mention != nullptr && !mention->readings.empty() &&
                      !draft.is_a(mention->readings.front().entity, "Country");
    return town ? none : factwright::country_at(draft, token);
  };
  for (const auto child : draft.grammar.children(head)) {
    const auto relation = draft.analysis.tokens[child].deprel;
    const bool modifies = relation == Deprel::nmod_poss || relation == Deprel::amod ||
                          relation == Deprel::compound || relation == Deprel::nmod_desc ||
                          (relation == Deprel::nmod && draft.grammar.preposition_of(child) == "of");
    const auto country = modifies ? country_at(child) : none;
    if (country != none) return country;
  }
  if (begin > 0 && draft.sentence_of[begin - 1] == draft.sentence_of[begin]) {
    const Mention* before = draft.result.covering(begin - 1);
    if (before != nullptr && before->demonym) return country_at(begin - 1);
  }
  for (auto token = begin; token < head; ++token) {
    const Mention* inside = draft.result.covering(token);
    if (inside != nullptr && inside->demonym) return country_at(token);
  }
  return none;
}

}  // namespace factwright
