#include "read/conllu_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace factwright {
namespace {

// The universal tags and relations of UD version 2; subtypes ("nmod:poss") are free.
constexpr std::string_view tags[] = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                     "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                     "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::string_view relations[] = {
    "acl",       "advcl",      "advmod",   "amod",     "appos", "aux",      "case",   "cc",
    "ccomp",     "clf",        "compound", "conj",     "cop",   "csubj",    "dep",    "det",
    "discourse", "dislocated", "expl",     "fixed",    "flat",  "goeswith", "iobj",   "list",
    "mark",      "nmod",       "nsubj",    "nummod",   "obj",   "obl",      "orphan", "parataxis",
    "punct",     "reparandum", "root",     "vocative", "xcomp"};

template <std::size_t size>
bool one_of(std::string_view word, const std::string_view (&words)[size]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_word(const ConlluLine& line) { return line.kind == ConlluLine::Kind::word; }

/// What is wrong with the tag, head and relation of one word; fills `word`.
std::string take_word(const ConlluLine& line, std::uint32_t count, GivenWord& word) {
  word.lemma = line.get(Column::lemma);
  word.upos = line.get(Column::upos);
  word.xpos = line.get(Column::xpos);
  word.deprel = line.get(Column::deprel);
  if (!word.upos.empty() && !one_of(word.upos, tags)) {
    return fmt::format("has the tag {}; column 4 holds universal tags (NOUN, VERB ..) or _",
                       word.upos.substr(0, 20));
  }
  const std::string_view head = line.get(Column::head);
  if (head.empty()) return {};
  std::uint32_t number = 0;
  if (!parse_number(head, count, number) || number == line.first) {
    return fmt::format("has the head {}; heads are 0 for the root or another word, at most {}",
                       head.substr(0, 20), count);
  }
  const std::string_view relation = std::string_view(word.deprel).substr(0, word.deprel.find(':'));
  if (!one_of(relation, relations)) {
    return fmt::format("has the relation {}; column 8 holds universal relations (nsubj, obj ..)",
                       relation.substr(0, 20));
  }
  if ((number == 0) != (relation == "root")) {
    return "needs the head 0 and the relation root together; only the root has them";
  }
  word.head = number == 0 ? none : number - 1;
  return {};
}

/// A word from which the root is not reached, or the number of words.
std::size_t word_in_circle(std::span<const GivenWord> words) {
  std::vector<std::uint8_t> state(words.size(), 0);  // 1: on the way, 2: reaches the root
  std::vector<std::uint32_t> way;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    std::uint32_t at = i;
    while (at != none && state[at] == 0) {
      state[at] = 1;
      way.push_back(at);
      at = words[at].head;
    }
    if (at != none && state[at] == 1) return at;
    for (const auto done : way) state[done] = 2;
    way.clear();
  }
  return words.size();
}

ConlluFault check_roots(const std::vector<const ConlluLine*>& lines,
                        std::span<const GivenWord> words) {
  const ConlluLine* root = nullptr;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].head != none) continue;
    if (root != nullptr) {
      return {lines[i]->number, fmt::format("is a second root; the first is the word {}, and a "
                                            "sentence has one",
                                            root->first)};
    }
    root = lines[i];
  }
  const std::size_t circle = word_in_circle(words);
  if (circle == words.size()) return {};
  return {lines[circle]->number, "stands in a circle of heads; every word must lead to the root"};
}

}  // namespace

ConlluFault check_ids(std::span<const ConlluLine> lines) {
  std::uint32_t next = 1;     // the id that the next word must have
  std::uint32_t covered = 0;  // the last word of the last range
  const ConlluLine* range = nullptr;
  for (const ConlluLine& line : lines) {
    const bool fits = is_word(line) ? line.first == next
                      : line.kind == ConlluLine::Kind::range
                          ? line.first == next && line.first > covered
                          : line.first + 1 == next;
    if (!fits) {
      return {line.number, fmt::format("has the id {} where {} should follow; number the words of "
                                       "a sentence from 1 without gaps",
                                       line.columns.front(), next)};
    }
    if (is_word(line)) ++next;
    if (line.kind != ConlluLine::Kind::range) continue;
    covered = line.last;
    range = &line;
  }
  if (next == 1) return {lines.front().number, "begins a sentence without words"};
  if (covered < next) return {};
  return {range->number,
          fmt::format("covers words up to {}; the sentence has {}", covered, next - 1)};
}

ConlluFault take_tree(std::span<const ConlluLine> lines, std::span<GivenWord> words, bool& tree) {
  const auto count = static_cast<std::uint32_t>(words.size());
  std::vector<const ConlluLine*> own;
  std::size_t heads = 0;
  for (const ConlluLine& line : lines) {
    if (!is_word(line)) continue;
    std::string fault = take_word(line, count, words[own.size()]);
    if (!fault.empty()) return {line.number, std::move(fault)};
    heads += line.get(Column::head).empty() ? 0U : 1U;
    own.push_back(&line);
  }
  tree = heads == count;
  if (tree) return check_roots(own, words);
  if (heads == 0) return {};
  const auto headless = std::find_if(own.begin(), own.end(), [](const ConlluLine* line) {
    return line->get(Column::head).empty();
  });
  return {(*headless)->number,
          "has no head, other words of the sentence have one; give all or none"};
}

}  // namespace factwright
