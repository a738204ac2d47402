#include "mention/word_table.hpp"

#include "analyze/characters.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace factwright {
namespace {

constexpr std::size_t longest_short = 16;  // bytes

/// What stays of eight bytes of which `size` belong to a word.
constexpr std::uint64_t kept(std::uint64_t bytes, std::size_t size) {
  return size >= 8 ? bytes : bytes & ((std::uint64_t{1} << (8 * size)) - 1);
}

/// Reads 16 bytes, which must be there; `size` of them are the word.
ShortWord short_word(const char* bytes, std::size_t size) {
  ShortWord out;
  std::memcpy(&out.first, bytes, sizeof out.first);
  std::memcpy(&out.second, bytes + 8, sizeof out.second);
  if constexpr (std::endian::native == std::endian::big) {
    out.first = __builtin_bswap64(out.first);
    out.second = __builtin_bswap64(out.second);
  }
  out.first = kept(out.first, size);
  out.second = size > 8 ? kept(out.second, size - 8) : 0;
  out.size = static_cast<std::uint32_t>(size);
  return out;
}

ShortWord copied(std::string_view word) {
  std::array<char, longest_short> bytes{};
  std::copy(word.begin(), word.end(), bytes.begin());
  return short_word(bytes.data(), word.size());
}

/// A word that stands in a longer text, of which `left` bytes follow its beginning.
ShortWord in_text(std::string_view word, std::size_t left) {
  return left >= longest_short ? short_word(word.data(), word.size()) : copied(word);
}

/// Adds 0x20 to each of eight bytes that is a capital ASCII letter.
constexpr std::uint64_t lowered(std::uint64_t bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  constexpr std::uint64_t high = 0x80 * ones;
  const std::uint64_t seven = bytes & ~high;
  const std::uint64_t from_a = seven + (0x80 - 'A') * ones;
  const std::uint64_t over_z = seven + (0x7F - 'Z') * ones;
  return bytes | (from_a & ~over_z & ~bytes & high) >> 2;
}

ShortWord lowered(ShortWord word) {
  word.first = lowered(word.first);
  word.second = lowered(word.second);
  return word;
}

std::uint64_t hash_of(const ShortWord& word) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
  std::uint64_t hash = (word.first ^ word.size) * odd;
  hash = (hash ^ hash >> 32 ^ word.second) * odd;
  return hash ^ hash >> 32;
}

std::uint8_t tag_of(std::uint64_t hash) { return static_cast<std::uint8_t>(hash >> 56 | 1); }

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

std::size_t WordTable::place_of(const ShortWord& word, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  const std::uint8_t tag = tag_of(hash);
  std::size_t at = hash & mask;
  while (tags_[at] != 0 && (tags_[at] != tag || slots_[at].word != word)) at = (at + 1) & mask;
  return at;
}

std::uint32_t WordTable::find(const ShortWord& word) const {
  const auto at = place_of(word, hash_of(word));
  return tags_[at] == 0 ? 0 : slots_[at].number;
}

std::uint32_t WordTable::add(std::string_view word) {
  const auto number = size();
  if (word.size() > longest_short) {
    const auto [known, fresh] = long_words_.emplace(word, number);
    if (fresh) words_.emplace_back(word);
    return known->second;
  }
  const ShortWord own = copied(word);
  const auto hash = hash_of(own);
  const auto at = place_of(own, hash);
  if (tags_[at] != 0) return slots_[at].number;
  words_.emplace_back(word);
  slots_[at] = {own, number};
  tags_[at] = tag_of(hash);
  if (words_.size() * 2 > slots_.size()) grow();
  return number;
}

std::uint32_t WordTable::find(std::string_view word) const {
  if (word.size() <= longest_short) return find(copied(word));
  if (long_words_.empty()) return 0;
  const auto known = long_words_.find(std::string(word));
  return known == long_words_.end() ? 0 : known->second;
}

void WordTable::grow() {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 4));
  tags_.assign(slots_.size(), 0);
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    const auto hash = hash_of(slot.word);
    const auto at = place_of(slot.word, hash);
    slots_[at] = slot;
    tags_[at] = tag_of(hash);
  }
}

namespace {

/// The words of a token one of whose words is long.
TokenWords long_words(std::string_view form, const std::string& lemma, const WordTable& table) {
  return {table.find(form), table.find(ascii_lower(form)), table.find(ascii_lower(lemma))};
}

}  // namespace

TokenWords words_at(const Analysis& analysis, std::uint32_t token, const WordTable& table) {
  const Token& t = analysis.tokens[token];
  const auto form = analysis.form(token);
  if (form.size() > longest_short || t.lemma.size() > longest_short) {
    return long_words(form, t.lemma, table);
  }
  const ShortWord own = in_text(form, analysis.text.size() - t.span.begin);
  const ShortWord lower = lowered(own);
  const ShortWord lemma = lowered(in_text(t.lemma, t.lemma.capacity() + 1));
  TokenWords words;
  words.lower = table.find(lower);
  words.form = own == lower ? words.lower : table.find(own);
  words.lemma = lemma == lower ? words.lower : table.find(lemma);
  return words;
}

std::vector<TokenWords> words_of(const Analysis& analysis, const WordTable& table) {
  std::vector<TokenWords> out(analysis.tokens.size());
  if (table.size() == 1) return out;
  for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = words_at(analysis, i, table);
  return out;
}

std::uint32_t commonness(std::string_view word) {
  using Table = std::unordered_map<std::string_view, std::uint32_t>;
  static const Table known = [] {
    Table out;
    std::uint32_t common = most_common;
    for (std::string_view line : common_words) {
      for (line.remove_prefix(1); !line.empty(); line.remove_prefix(line.find(' ') + 1)) {
        out.emplace(line.substr(0, line.find(' ')), common);
      }
      common /= 2;
    }
    return out;
  }();
  const auto found = known.find(word);
  return found == known.end() ? 1 : found->second;
}

}  // namespace factwright
