#include "factwright/analysis.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

#include "analyze/given.hpp"
#include "analyze/models.hpp"
#include "analyze/repair.hpp"
#include "analyze/segment.hpp"
#include "analyze/times.hpp"

namespace factwright {
namespace {

constexpr std::size_t sentences_a_batch = 64;
constexpr std::size_t tokens_a_part = 50000;

/// "the Kenyan port | city": a name does not end in a word in small letters that belongs to a noun
/// behind it.
bool belongs_behind(const Analysis& analysis, std::uint32_t token, std::uint32_t end) {
  const Token& word = analysis.tokens[token];
  const char first = analysis.form(token).front();
  return first >= 'a' && first <= 'z' && word.deprel == Deprel::compound && word.head != none &&
         word.head >= end;
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
    const auto begin = sentence.begin + i;
    auto last = sentence.begin + end - 1;
    while (last > begin && belongs_behind(analysis, last, sentence.begin + end)) --last;
    analysis.names.push_back({begin, last + 1, kind_of(labels[i].name)});
  }
}

/// Makes a document's analysis, one part after the other.
class Analyzer {
 public:
  Analyzer(const Document& document, const Models::Data& models)
      : document_(document), models_(models), segmenter_(document), given_(document) {}

  /// The next part, of at least `tokens` tokens if there are so many; false at the end.
  bool next(Analysis& analysis, std::size_t tokens) {
    analysis = {};
    analysis.text = document_.text;
    const bool any = document_.given.sentences.empty() ? segmenter_.next(analysis, tokens)
                                                       : given_.next(analysis, tokens);
    if (!any) return false;
    const auto count = analysis.sentences.size();
    for (std::size_t first = 0; first < count; first += sentences_a_batch) {
      label_sentences(analysis, first, std::min(count, first + sentences_a_batch));
    }
    analysis.times = find_times(analysis, document_.date);
    return true;
  }

 private:
  void label_sentences(Analysis& analysis, std::size_t first, std::size_t last) {
    std::vector<SentenceForms> forms(last - first);
    for (auto s = first; s < last; ++s) {
      if (given_.is_complete(analysis, s)) continue;
      for (auto t = analysis.sentences[s].begin; t < analysis.sentences[s].end; ++t) {
        forms[s - first].push_back(analysis.form(t));
      }
    }
    const auto labels = models_.network.predict(forms);
    for (auto s = first; s < last; ++s) add_labels(analysis, s, labels[s - first]);
  }

  /// Fills what is not given; `labels` are empty where all is.
  void add_labels(Analysis& analysis, std::size_t index, const std::vector<TokenLabels>& labels) {
    const Sentence& sentence = analysis.sentences[index];
    const bool tree_given = given_.has_tree(index);
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
      const auto at = sentence.begin + i;
      Token& token = analysis.tokens[at];
      if (!given_.has_upos(at)) token.upos = labels[i].upos;
      if (token.xpos.empty()) token.xpos = models_.network.xpos_name(labels[i].xpos);
      if (tree_given) continue;
      token.head = labels[i].head == none ? none : sentence.begin + labels[i].head;
      token.deprel = labels[i].deprel;
    }
    add_lemmas(analysis, sentence);
    if (!tree_given) repair_tree(analysis, sentence);
    if (!given_.has_names()) add_names(analysis, sentence, labels);
  }

  void add_lemmas(Analysis& analysis, const Sentence& sentence) const {
    for (auto at = sentence.begin; at < sentence.end; ++at) {
      Token& token = analysis.tokens[at];
      if (!token.lemma.empty()) continue;
      token.lemma = models_.lemmatizer.lemma(analysis.form(at), token.upos, token.xpos);
    }
  }

  const Document& document_;
  const Models::Data& models_;
  Segmenter segmenter_;
  GivenReader given_;
};

}  // namespace

Analysis analyze(const Document& document, const Models& models) {
  Analysis analysis;
  Analyzer(document, models.data()).next(analysis, std::numeric_limits<std::size_t>::max());
  analysis.text = document.text;
  return analysis;
}

void analyze_in_parts(const Document& document, const Models& models,
                      const std::function<void(const Analysis&)>& take) {
  Analyzer analyzer(document, models.data());
  for (Analysis part; analyzer.next(part, tokens_a_part);) take(part);
}

}  // namespace factwright
