#include "analyze/lemma_lexicon.hpp"

#include "analyze/characters.hpp"

#include "factwright/error.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <utility>

namespace factwright {
namespace {

std::string key_of(std::string_view xpos, std::string_view form) {
  std::string key;
  key.reserve(xpos.size() + 1 + form.size());
  key.append(xpos).append(1, '\t').append(form);
  return key;
}

}  // namespace

LemmaLexicon LemmaLexicon::parse(std::string_view lines, const std::string& name) {
  LemmaLexicon lexicon;
  for (int number = 1; !lines.empty(); ++number) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (line.empty() || line.starts_with("# ")) continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first == std::string_view::npos ? first : first + 1);
    if (second == std::string_view::npos || line.find('\t', second + 1) != std::string_view::npos) {
      throw Error(fmt::format("{}:{}: not \"tag<tab>form<tab>lemma\"", name, number),
                  "Take the file again from the release or learn it anew.");
    }
    const std::string_view xpos = line.substr(0, first);
    const std::string_view form = line.substr(first + 1, second - first - 1);
    const std::string_view lemma = line.substr(second + 1);
    if (form.size() > 1 && form[0] == '*' && lemma.starts_with('*')) {
      lexicon.add_ending(xpos, form.substr(1), std::string(lemma.substr(1)));
    } else {
      lexicon.add_word(xpos, form, std::string(lemma));
    }
  }
  return lexicon;
}

void LemmaLexicon::add_word(std::string_view xpos, std::string_view form, std::string lemma) {
  words_.insert_or_assign(key_of(xpos, form), std::move(lemma));
}

void LemmaLexicon::add_ending(std::string_view xpos, std::string_view ending,
                              std::string replacement) {
  endings_.insert_or_assign(key_of(xpos, ending), std::move(replacement));
}

const std::string* LemmaLexicon::word(std::string_view xpos, std::string_view form) const {
  const auto found = words_.find(key_of(xpos, form));
  return found == words_.end() ? nullptr : &found->second;
}

std::optional<std::string> LemmaLexicon::by_ending(std::string_view xpos,
                                                   std::string_view form) const {
  if (form.empty()) return std::nullopt;
  for (std::size_t size = std::min(longest_ending, form.size() - 1); size > 0; --size) {
    const std::size_t stem = form.size() - size;
    const auto found = endings_.find(key_of(xpos, ascii_lower(form.substr(stem))));
    if (found != endings_.end()) return std::string(form.substr(0, stem)) + found->second;
  }
  return std::nullopt;
}

std::string LemmaLexicon::to_text() const {
  std::set<std::string> lines;
  for (const auto& [key, lemma] : words_) lines.insert(fmt::format("{}\t{}\n", key, lemma));
  for (const auto& [key, replacement] : endings_) {
    const std::size_t tab = key.find('\t');
    lines.insert(
        fmt::format("{}\t*{}\t*{}\n", key.substr(0, tab), key.substr(tab + 1), replacement));
  }
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

}  // namespace factwright
