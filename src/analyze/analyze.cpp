#include "factwright/analysis.hpp"

#include <algorithm>
#include <iterator>

#include "analyze/models.hpp"
#include "analyze/repair.hpp"
#include "analyze/sentences.hpp"
#include "analyze/times.hpp"
#include "analyze/tokenize.hpp"

namespace factwright {
namespace {

constexpr std::size_t sentences_a_batch = 64;

void add_sentences(Analysis& analysis, const Block& block, std::uint32_t block_index) {
  const auto raw = tokenize(analysis.text, block.span);
  const auto base = static_cast<std::uint32_t>(analysis.tokens.size());
  for (const RawToken& token : raw) {
    Token added;
    added.span = token.span;
    added.space_after = token.space_after;
    analysis.tokens.push_back(std::move(added));
  }
  for (const auto& [begin, end] : split_sentences(analysis.text, raw)) {
    const Span span{raw[begin].span.begin, raw[end - 1].span.end};
    analysis.sentences.push_back({base + begin, base + end, span, block.zone, block_index});
  }
}

void add_names(Analysis& analysis, const Sentence& sentence,
               const std::vector<TokenLabels>& labels) {
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    if (!begins_name(labels[i].name)) continue;
    std::uint32_t end = i + 1;
    while (end < labels.size() && labels[end].name != NameTag::o &&
           !begins_name(labels[end].name)) {
      ++end;
    }
    analysis.names.push_back({sentence.begin + i, sentence.begin + end, kind_of(labels[i].name)});
  }
}

void add_labels(Analysis& analysis, const Sentence& sentence,
                const std::vector<TokenLabels>& labels, const Models::Data& models) {
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    const auto index = sentence.begin + i;
    Token& token = analysis.tokens[index];
    const TokenLabels& label = labels[i];
    token.upos = label.upos;
    token.xpos = models.network.xpos_name(label.xpos);
    token.head = label.head == none ? none : sentence.begin + label.head;
    token.deprel = label.deprel;
    token.lemma = models.lemmatizer.lemma(analysis.form(index), token.upos, token.xpos);
  }
  repair_tree(analysis, sentence);
  add_names(analysis, sentence, labels);
}

void label_sentences(Analysis& analysis, std::size_t first, std::size_t last,
                     const Models::Data& models) {
  std::vector<SentenceForms> forms;
  for (auto s = first; s < last; ++s) {
    SentenceForms words;
    for (auto t = analysis.sentences[s].begin; t < analysis.sentences[s].end; ++t) {
      words.push_back(analysis.form(t));
    }
    forms.push_back(std::move(words));
  }
  const auto labels = models.network.predict(forms);
  for (auto s = first; s < last; ++s) {
    add_labels(analysis, analysis.sentences[s], labels[s - first], models);
  }
}

}  // namespace

Analysis analyze(const Document& document, const Models& models) {
  Analysis analysis;
  analysis.text = document.text;
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    if (block.zone == Zone::body || block.zone == Zone::headline) add_sentences(analysis, block, b);
  }
  const auto count = analysis.sentences.size();
  for (std::size_t first = 0; first < count; first += sentences_a_batch) {
    label_sentences(analysis, first, std::min(count, first + sentences_a_batch), models.data());
  }
  analysis.times = find_times(analysis, document.date);
  return analysis;
}

}  // namespace factwright
