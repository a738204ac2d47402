#include "analyze/given.hpp"

#include <algorithm>

#include "analyze/labels.hpp"
#include "analyze/sentences.hpp"

namespace factwright {

bool GivenReader::next(Analysis& analysis, std::size_t tokens) {
  const auto& sentences = document_.given.sentences;
  trees_.clear();
  upos_.clear();
  const std::size_t first = sentence_;
  while (sentence_ < sentences.size() && analysis.tokens.size() < tokens) {
    add_sentence(analysis, sentences[sentence_++]);
  }
  return sentence_ > first;
}

bool GivenReader::has_tree(std::size_t sentence) const {
  return sentence < trees_.size() && trees_[sentence] != 0;
}

bool GivenReader::has_upos(std::size_t token) const {
  return token < upos_.size() && upos_[token] != 0;
}

bool GivenReader::is_complete(const Analysis& analysis, std::size_t sentence) const {
  if (!has_tree(sentence) || !has_names()) return false;
  const Sentence& s = analysis.sentences[sentence];
  for (auto token = s.begin; token < s.end; ++token) {
    if (!has_upos(token) || analysis.tokens[token].xpos.empty()) return false;
  }
  return true;
}

void GivenReader::add_tokens(Analysis& analysis, const GivenSentence& sentence) {
  const auto base = static_cast<std::uint32_t>(analysis.tokens.size());
  const auto& words = document_.given.words;
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    const GivenWord& word = words[i];
    Token& token = analysis.tokens.emplace_back();
    token.span = word.span;
    token.lemma = word.lemma;
    token.xpos = word.xpos;
    token.space_after = i + 1 == words.size() || words[i + 1].span.begin != word.span.end;
    if (!word.upos.empty()) token.upos = upos_from(word.upos);
    upos_.push_back(word.upos.empty() ? 0 : 1);
    if (!sentence.tree) continue;
    token.head = word.head == none ? none : base + word.head;
    token.deprel = deprel_from(word.deprel);
  }
}

void GivenReader::add_names(Analysis& analysis, const GivenSentence& sentence,
                            std::uint32_t base) const {
  const auto& words = document_.given.words;
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    const auto tag = name_tag_from(words[i].name);
    if (!tag || *tag == NameTag::o) continue;
    const auto token = base + (i - sentence.begin);
    if (begins_name(*tag)) {
      analysis.names.push_back({token, token + 1, kind_of(*tag)});
    } else if (!analysis.names.empty() && analysis.names.back().end == token) {
      ++analysis.names.back().end;
    }
  }
}

void GivenReader::add_sentence(Analysis& analysis, const GivenSentence& sentence) {
  const auto base = static_cast<std::uint32_t>(analysis.tokens.size());
  const auto size = sentence.end - sentence.begin;
  const Zone zone = document_.blocks[sentence.block].zone;
  if (zone != Zone::body && zone != Zone::headline) return;
  add_tokens(analysis, sentence);
  add_names(analysis, sentence, base);
  const auto part = sentence.tree ? size : longest_sentence;
  for (std::uint32_t begin = 0; begin < size; begin += part) {
    const auto end = std::min(size, begin + part);
    const Span span{analysis.tokens[base + begin].span.begin,
                    analysis.tokens[base + end - 1].span.end};
    analysis.sentences.push_back({base + begin, base + end, span, zone, sentence.block});
    trees_.push_back(sentence.tree ? 1 : 0);
  }
  if (part < size) analysis.long_sentences.push_back({analysis.tokens[base].span.begin, size});
}

}  // namespace factwright
