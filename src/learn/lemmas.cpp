#include "learn/lemmas.hpp"

#include "analyze/characters.hpp"
#include "analyze/lemma.hpp"

#include "learn/irregular_verbs.hpp"

#include "base/utf8.hpp"

#include "factwright/error.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace factwright {
namespace {

/// One tag and form with how often each lemma was given to it.
using Counts = std::map<std::pair<std::string, std::string>, std::map<std::string, int>>;
using Types = std::map<std::pair<std::string, std::string>, std::string>;  ///< the usual lemma

constexpr std::string_view inflected[] = {"NNS", "NNPS", "VBD", "VBG", "VBN",
                                          "VBZ", "JJR",  "JJS", "RBR", "RBS"};
/// Tags whose words are listed even where the endings know them: that the word is known in small
/// letters tells what to do with its capital.
constexpr std::string_view listed[] = {"JJ", "NN"};

constexpr int fewest_words = 2;  ///< an ending is learnt from at least so many words

bool contains(std::span<const std::string_view> tags, std::string_view tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

std::ifstream open(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(fmt::format("cannot read {}", path));
  return in;
}

std::string with_plain_apostrophes(std::string form) {
  constexpr std::string_view curly = "\u2019";
  for (std::size_t at; (at = form.find(curly)) != std::string::npos;) {
    form = form.substr(0, at) + "'" + form.substr(at + curly.size());
  }
  return form;
}

/// Adds the words of one CoNLL-U file; multiword tokens, empty nodes and lemma "_" are left out.
void count_words(const std::string& path, Counts& counts) {
  std::ifstream in = open(path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::array<std::string, 5> columns;
    std::size_t begin = 0;
    for (std::string& column : columns) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      column = line.substr(begin, end - begin);
      begin = std::min(end + 1, line.size());
    }
    const auto& [id, form, lemma, upos, xpos] = columns;
    if (id.find_first_of("-.") != std::string::npos || lemma == "_" || upos == "PUNCT") continue;
    const std::string plain = with_plain_apostrophes(form);
    const bool keeps_case =
        xpos == "NNP" || xpos == "NNPS" || lemma != to_lower(std::string_view(lemma));
    ++counts[{xpos, keeps_case ? plain : to_lower(std::string_view(plain))}][lemma];
  }
}

Types usual_lemmas(const Counts& counts) {
  Types types;
  for (const auto& [word, lemmas] : counts) {
    const auto most =
        std::max_element(lemmas.begin(), lemmas.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    types[word] = most->first;
  }
  return types;
}

/// Adds the irregular forms that the treebanks do not hold.
void add_irregular_verbs(Types& types) {
  for (const IrregularVerb& verb : irregular_verbs()) {
    types.try_emplace({"VBD", std::string(verb.past)}, verb.base);
    types.try_emplace({"VBN", std::string(verb.participle)}, verb.base);
  }
}

/// How many words with an ending become which ending.
using Votes = std::map<std::string, std::map<std::string, int>>;

void vote(std::string_view form, std::string_view lemma, Votes& votes) {
  const auto common = static_cast<std::size_t>(
      std::mismatch(form.begin(), form.end(), lemma.begin(), lemma.end()).first - form.begin());
  for (std::size_t size = 1; size <= LemmaLexicon::longest_ending && size < form.size(); ++size) {
    const std::size_t stem = form.size() - size;
    if (stem > common) continue;
    ++votes[std::string(form.substr(stem))][std::string(lemma.substr(stem))];
  }
}

/// Keeps the endings that most of their words agree on and that a shorter one would get wrong.
void add_endings(const std::string& xpos, const Votes& votes, LemmaLexicon& lexicon) {
  std::vector<std::string> endings;
  for (const auto& [ending, replacements] : votes) endings.push_back(ending);
  std::stable_sort(endings.begin(), endings.end(),
                   [](const auto& a, const auto& b) { return a.size() < b.size(); });
  for (const std::string& ending : endings) {
    int all = 0;
    std::pair<int, std::string> best{0, ""};
    for (const auto& [replacement, count] : votes.at(ending)) {
      all += count;
      best = std::max(best, {count, replacement});
    }
    if (best.first < fewest_words || 2 * best.first <= all) continue;
    const std::string sample = "\x01" + ending;
    const auto shorter = lexicon.by_ending(xpos, sample);
    if (shorter != "\x01" + best.second) lexicon.add_ending(xpos, ending, best.second);
  }
}

void learn_endings(const Types& types, LemmaLexicon& lexicon) {
  std::map<std::string, Votes> votes;
  for (const auto& [word, lemma] : types) {
    const auto& [xpos, form] = word;
    if (contains(inflected, xpos)) vote(ascii_lower(form), ascii_lower(lemma), votes[xpos]);
  }
  for (const auto& [xpos, of_tag] : votes) add_endings(xpos, of_tag, lexicon);
}

/// Lists the words whose lemma the rules do not give.
void add_exceptions(const Types& types, LemmaLexicon& lexicon) {
  const Lemmatizer rules{lexicon};
  for (const auto& [word, lemma] : types) {
    const auto& [xpos, form] = word;
    const bool name = xpos == "NNP";
    if (name && (lemma.size() <= form.size() || form.size() < 3)) continue;
    const bool plain = rules.lemma(form, Upos::x, xpos) == lemma;
    const bool lower = form == to_lower(std::string_view(form));
    if (!plain || (lower && contains(listed, xpos))) lexicon.add_word(xpos, form, lemma);
  }
}

using Ranks = std::unordered_map<std::string, std::size_t>;

/// Stems that a word with this ending may have, the likeliest first.
std::vector<std::string> possible_stems(const std::string& word, std::string_view ending) {
  const std::string stem = word.substr(0, word.size() - ending.size());
  if (stem.size() < 2) return {};
  std::vector<std::string> stems;
  if (ending == "s") return {stem};
  if (ending == "es") return {stem + "e", stem};
  if (ending == "ies" || ending == "ied") return {stem + "y", stem + "ie"};
  const bool doubled = stem[stem.size() - 1] == stem[stem.size() - 2];
  if (doubled) return {stem, stem.substr(0, stem.size() - 1)};
  return {stem + "e", stem};
}

struct Inflection {
  std::string_view ending;
  std::vector<std::string> tags;
};

/// The most frequent stem of the word that is a word itself, "" where none is.
std::string known_stem(const std::string& word, std::string_view ending, const Ranks& ranks) {
  std::pair<std::size_t, std::string> best{SIZE_MAX, ""};
  for (const std::string& stem : possible_stems(word, ending)) {
    const auto found = ranks.find(stem);
    if (found != ranks.end()) best = std::min(best, {found->second, stem});
  }
  return best.second;
}

void add_frequent_words(const std::string& path, const Types& types, LemmaLexicon& lexicon) {
  const std::vector<Inflection> inflections = {{"ing", {"VBG"}},       {"ied", {"VBD", "VBN"}},
                                               {"ed", {"VBD", "VBN"}}, {"ies", {"NNS", "VBZ"}},
                                               {"es", {"NNS", "VBZ"}}, {"s", {"NNS", "VBZ"}}};
  std::ifstream in = open(path);
  std::vector<std::string> words;
  Ranks ranks;
  for (std::string word; std::getline(in, word);) {
    if (!std::all_of(word.begin(), word.end(), is_ascii_lower)) continue;
    ranks.emplace(word, words.size());
    words.push_back(word);
  }
  const Lemmatizer rules{lexicon};
  for (const std::string& word : words) {
    const auto inflection = std::find_if(inflections.begin(), inflections.end(),
                                         [&](const auto& i) { return word.ends_with(i.ending); });
    if (inflection == inflections.end()) continue;
    for (const std::string& xpos : inflection->tags) {
      const std::string guess = rules.lemma(word, Upos::x, xpos);
      if (types.contains({xpos, word}) || ranks.contains(guess)) continue;
      const std::string stem = known_stem(word, inflection->ending, ranks);
      if (!stem.empty()) lexicon.add_word(xpos, word, stem);
    }
  }
}

}  // namespace

LemmaLexicon learn_lemmas(const std::vector<std::string>& treebanks,
                          const std::string& frequent_words) {
  Counts counts;
  for (const std::string& path : treebanks) count_words(path, counts);
  Types types = usual_lemmas(counts);
  add_irregular_verbs(types);
  LemmaLexicon lexicon;
  learn_endings(types, lexicon);
  add_exceptions(types, lexicon);
  add_frequent_words(frequent_words, types, lexicon);
  return lexicon;
}

}  // namespace factwright
