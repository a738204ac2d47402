#include "mention/word_table.hpp"

#include "analyze/characters.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace factwright {
namespace {

template <class Number>
std::uint64_t load(const char* bytes) {
  Number out = 0;
  std::memcpy(&out, bytes, sizeof out);
  return out;
}

/// A multiplicative hash over eight bytes at a time, the last of which may overlap; good in its
/// high half.
std::uint32_t hash_of(std::string_view word) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
  const std::size_t size = word.size();
  const char* bytes = word.data();
  std::uint64_t hash = size * odd;
  const auto mix = [&](std::uint64_t part) {
    hash = (hash ^ part) * odd;
    hash ^= hash >> 29;
  };
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) mix(load<std::uint64_t>(bytes + at));
    mix(load<std::uint64_t>(bytes + size - 8));
  } else if (size >= 4) {
    mix(load<std::uint32_t>(bytes) << 32 | load<std::uint32_t>(bytes + size - 4));
  } else if (size > 0) {
    mix(load<std::uint8_t>(bytes) << 16 | load<std::uint8_t>(bytes + size / 2) << 8 |
        load<std::uint8_t>(bytes + size - 1));
  }
  return static_cast<std::uint32_t>(hash >> 32);
}

bool has_capital(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return 'A' <= c && c <= 'Z'; });
}

/// Looks up a word in small letters without making a string of it where it is short.
std::uint32_t find_lower(const WordTable& table, std::string_view word) {
  std::array<char, 64> small;  // NOLINT: only what is written is read
  if (word.size() > small.size()) return table.find(ascii_lower(word));
  std::transform(word.begin(), word.end(), small.begin(), [](char c) {
    return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return table.find({small.data(), word.size()});
}

/// The most frequent words of English news, each line half as frequent as the one before.
constexpr std::array<std::string_view, 8> common_words = {
    " the , . of to and a in be \" ' - ",
    " that for have it on with he say by at as from his an they not or but which this who ",
    " its we will i you their were more one all would there when out up about if her she so no "
    "can some into than other time two new after over also people year first last only most ",
    " country state president government make many take before between against under during "
    "because could may such what them him our him make go get come give see know where world "
    "official minister report tell million day week month ",
    " while both since through how any use work call part then now back even still well want "
    "leader meet plan group city war military force security percent company talk support ",
    " next without including among however should long own here just find lead show hold think "
    "need party member house law court police attack end high number public power ",
    " start follow become seek include leave help keep let begin seem turn ask move pay accord "
    "national international political former foreign economic nuclear ",
    " agree announce visit win lose bring sign warn accuse kill send reject deny add expect offer "
    "election vote trade agreement deal bank market price oil region border ",
};

constexpr std::uint32_t most_common = 20000;  ///< per million, of a word of the first line

}  // namespace

std::size_t WordTable::place_of(std::string_view word, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].number != 0 &&
         (slots_[at].hash != hash || words_[slots_[at].number - 1] != word)) {
    at = (at + 1) & mask;
  }
  return at;
}

std::uint32_t WordTable::add(std::string_view word) {
  const auto hash = hash_of(word);
  const auto at = place_of(word, hash);
  if (slots_[at].number != 0) return slots_[at].number;
  words_.emplace_back(word);
  slots_[at] = {hash, static_cast<std::uint32_t>(words_.size())};
  if (words_.size() * 2 > slots_.size()) grow();
  return static_cast<std::uint32_t>(words_.size());
}

std::uint32_t WordTable::find(std::string_view word) const {
  return slots_[place_of(word, hash_of(word))].number;
}

void WordTable::grow() {
  slots_.assign(slots_.size() * 4, {});
  for (std::uint32_t number = 1; number <= words_.size(); ++number) {
    const auto hash = hash_of(words_[number - 1]);
    slots_[place_of(words_[number - 1], hash)] = {hash, number};
  }
}

TokenWords words_at(const Analysis& analysis, std::uint32_t token, const WordTable& table) {
  const auto form = analysis.form(token);
  const std::string& lemma = analysis.tokens[token].lemma;
  TokenWords words;
  words.form = table.find(form);
  words.lower = has_capital(form) ? find_lower(table, form) : words.form;
  if (lemma == form)
    words.lemma = words.lower;
  else
    words.lemma = has_capital(lemma) ? find_lower(table, lemma) : table.find(lemma);
  return words;
}

std::vector<TokenWords> words_of(const Analysis& analysis, const WordTable& table) {
  std::vector<TokenWords> out(analysis.tokens.size());
  if (table.size() == 1) return out;
  for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = words_at(analysis, i, table);
  return out;
}

std::uint32_t commonness(std::string_view word) {
  const std::string wanted = " " + std::string(word) + " ";
  std::uint32_t out = most_common;
  for (const auto line : common_words) {
    if (line.find(wanted) != std::string_view::npos) return out;
    out /= 2;
  }
  return 1;
}

}  // namespace factwright
