#include "learn/text_scores.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "analyze/sentences.hpp"
#include "analyze/tokenize.hpp"
#include "factwright/span.hpp"
#include "learn/scores.hpp"

namespace factwright {
namespace {

/// What is said of a word; spans count bytes that are no blanks.
struct SaidWord {
  std::string lemma;
  std::string xpos;
  Span head;  ///< empty for the root
  Upos upos = Upos::x;
  Deprel deprel = Deprel::dep;
};

/// A paragraph as the treebank or the analysis has it.
struct SaidText {
  std::map<Span, SaidWord> words;
  std::set<Span> sentences;
};

/// A paragraph of a treebank.
struct Paragraph {
  std::string text;
  std::vector<const CorpusSentence*> sentences;
};

std::uint32_t size_without_blanks(std::string_view text) {
  const auto blanks = std::count(text.begin(), text.end(), ' ');
  return static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(text.size()) - blanks);
}

std::vector<Paragraph> paragraphs_of(const Corpus& corpus) {
  std::vector<Paragraph> paragraphs;
  for (const CorpusSentence& sentence : corpus) {
    if (sentence.text.empty() || sentence.words.empty()) continue;
    if (paragraphs.empty() || sentence.starts_block) paragraphs.emplace_back();
    Paragraph& paragraph = paragraphs.back();
    if (!paragraph.text.empty()) paragraph.text += ' ';
    paragraph.text += sentence.text;
    paragraph.sentences.push_back(&sentence);
  }
  return paragraphs;
}

std::vector<Span> spans_from(std::uint32_t begin, std::span<const std::string_view> forms) {
  std::vector<Span> spans;
  for (const std::string_view form : forms) {
    spans.push_back({begin, begin + size_without_blanks(form)});
    begin = spans.back().end;
  }
  return spans;
}

SaidText gold_of(const Paragraph& paragraph) {
  SaidText gold;
  std::uint32_t begin = 0;
  for (const CorpusSentence* sentence : paragraph.sentences) {
    std::vector<std::string_view> forms;
    for (const CorpusWord& word : sentence->words) forms.emplace_back(word.form);
    const std::vector<Span> spans = spans_from(begin, forms);
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const CorpusWord& word = sentence->words[i];
      const Span head = word.head == 0 ? Span{} : spans[word.head - 1];
      gold.words[spans[i]] = {word.lemma, word.xpos, head, word.upos, word.deprel};
    }
    const std::uint32_t end = begin + size_without_blanks(sentence->text);
    gold.sentences.insert({begin, end});
    begin = end;
  }
  return gold;
}

/// The words of a paragraph by sentence, given or found.
std::vector<SentenceForms> forms_of(const Paragraph& paragraph, Words words) {
  std::vector<SentenceForms> sentences;
  if (words == Words::given) {
    for (const CorpusSentence* sentence : paragraph.sentences) {
      SentenceForms& forms = sentences.emplace_back();
      for (const CorpusWord& word : sentence->words) forms.emplace_back(word.form);
    }
    return sentences;
  }
  const std::string_view text = paragraph.text;
  const std::vector<RawToken> tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
  for (const auto& [begin, end, cut] : split_sentences(text, tokens)) {
    SentenceForms& forms = sentences.emplace_back();
    for (std::uint32_t i = begin; i < end; ++i) {
      forms.push_back(text.substr(tokens[i].span.begin, tokens[i].span.size()));
    }
  }
  return sentences;
}

class TextMeasure {
 public:
  TextMeasure(const Network& network, const Lemmatizer& lemmatizer, Words words)
      : network_(network), lemmatizer_(lemmatizer), words_(words) {}

  void add(const Paragraph& paragraph) {
    const SaidText gold = gold_of(paragraph);
    compare(gold, analysed(paragraph));
  }

  [[nodiscard]] const TextScores& scores() const { return scores_; }

 private:
  [[nodiscard]] SaidText analysed(const Paragraph& paragraph) const {
    const std::vector<SentenceForms> sentences = forms_of(paragraph, words_);
    const auto labels = network_.predict(sentences);
    SaidText said;
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const std::vector<Span> spans = spans_from(begin, sentences[i]);
      for (std::size_t word = 0; word < spans.size(); ++word) {
        said.words[spans[word]] = said_of(sentences[i][word], labels[i][word], spans);
      }
      const std::uint32_t end = words_ == Words::given
                                    ? begin + size_without_blanks(paragraph.sentences[i]->text)
                                    : spans.back().end;
      said.sentences.insert({begin, end});
      begin = end;
    }
    return said;
  }

  [[nodiscard]] SaidWord said_of(std::string_view form, const TokenLabels& label,
                                 std::span<const Span> spans) const {
    const std::string& xpos = network_.xpos_name(label.xpos);
    return {lemmatizer_.lemma(form, label.upos, xpos), xpos,
            label.head == none ? Span{} : spans[label.head], label.upos, label.deprel};
  }

  void compare(const SaidText& gold, const SaidText& said) {
    for (Found* each : measures()) {
      each->gold += gold.words.size();
      each->found += said.words.size();
    }
    for (const auto& [span, word] : said.words) {
      const auto found = gold.words.find(span);
      if (found != gold.words.end()) compare(found->second, word);
    }
    scores_.sentences.gold += gold.sentences.size();
    scores_.sentences.found += said.sentences.size();
    for (const Span sentence : said.sentences) {
      scores_.sentences.right += gold.sentences.contains(sentence);
    }
  }

  void compare(const SaidWord& gold, const SaidWord& said) {
    const bool head = gold.head == said.head;
    ++scores_.words.right;
    scores_.upos.right += gold.upos == said.upos;
    scores_.xpos.right += gold.xpos == said.xpos;
    scores_.lemmas.right += gold.lemma == said.lemma || gold.lemma == "_";
    scores_.heads.right += head;
    scores_.labelled.right += head && gold.deprel == said.deprel;
    scores_.main_labelled.right += head && main_relation(gold.deprel) == main_relation(said.deprel);
  }

  [[nodiscard]] std::array<Found*, 7> measures() {
    return {&scores_.words, &scores_.upos,     &scores_.xpos,         &scores_.lemmas,
            &scores_.heads, &scores_.labelled, &scores_.main_labelled};
  }

  const Network& network_;
  const Lemmatizer& lemmatizer_;
  Words words_;
  TextScores scores_;
};

}  // namespace

double Found::f1() const {
  const std::uint64_t both = gold + found;
  return both == 0 ? 0 : 200 * static_cast<double>(right) / static_cast<double>(both);
}

TextScores measure_text(const Network& network, const Lemmatizer& lemmatizer, const Corpus& corpus,
                        Words words) {
  TextMeasure measure(network, lemmatizer, words);
  for (const Paragraph& paragraph : paragraphs_of(corpus)) measure.add(paragraph);
  return measure.scores();
}

}  // namespace factwright
