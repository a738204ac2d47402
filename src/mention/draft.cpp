#include "mention/draft.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace factwright {

std::string Draft::text(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end) return {};
  const Span first = analysis.tokens[begin].span;
  const Span last = analysis.tokens[end - 1].span;
  std::string out;
  for (const char c : analysis.text.substr(first.begin, last.end - first.begin)) {
    const bool space = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
  }
  return out;
}

std::uint32_t Draft::intern(LocalEntity made) {
  const auto [place, fresh] =
      by_key.emplace(made.key, static_cast<std::uint32_t>(result.entities.size()));
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

void Draft::add(Mention mention) {
  const auto deprel = analysis.tokens[mention.head].deprel;
  const bool subject = deprel == Deprel::nsubj || deprel == Deprel::nsubj_pass;
  for (const Reading& reading : mention.readings) {
    if (reading.use == Use::office) continue;
    last_seen.resize(result.entities.size(), none);
    last_seen[reading.entity] = history.size();
    history.push_back({reading.entity, mention.head, sentence_of[mention.head], subject});
  }
  result.items.push_back(std::move(mention));
}

std::string name_key(std::string_view name) {
  std::string out;
  std::string word;
  const auto flush = [&] {
    const bool initial = word.size() == 1 && std::isalpha(static_cast<unsigned char>(word[0]));
    if (!word.empty() && !initial) out += (out.empty() ? "" : " ") + word;
    word.clear();
  };
  for (const char c : name) {
    if (c == ' ' || c == '-')
      flush();
    else if (c != '.' && c != ',' && c != '\'') {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
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
