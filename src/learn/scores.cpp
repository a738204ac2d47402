#include "learn/scores.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include <fmt/format.h>

namespace factwright {
namespace {

using NameSpan = std::tuple<std::size_t, std::size_t, NameKind>;

std::set<NameSpan> name_spans(const std::vector<NameTag>& tags) {
  std::set<NameSpan> spans;
  for (std::size_t begin = 0; begin < tags.size(); ++begin) {
    if (!begins_name(tags[begin])) continue;
    std::size_t end = begin + 1;
    while (end < tags.size() && continues_name(tags[end])) ++end;
    spans.emplace(begin, end, kind_of(tags[begin]));
  }
  return spans;
}

/// The function relations of the shared task.
bool is_content(Deprel deprel) {
  static constexpr std::array<std::string_view, 7> function = {"aux", "case", "cc",  "clf",
                                                               "cop", "det",  "mark"};
  const std::string_view relation = main_relation(deprel);
  return relation != "punct" &&
         std::find(function.begin(), function.end(), relation) == function.end();
}

void count_tree(const CorpusSentence& gold, std::span<const TokenLabels> labels,
                const Network& network, Scores& scores) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const CorpusWord& word = gold.words[i];
    const TokenLabels& found = labels[i];
    const bool head = word.head == (found.head == none ? 0 : found.head + 1);
    const bool main = head && main_relation(word.deprel) == main_relation(found.deprel);
    ++scores.words;
    scores.upos += word.upos == found.upos;
    scores.xpos += word.xpos == network.xpos_name(found.xpos);
    scores.heads += head;
    scores.labelled += head && word.deprel == found.deprel;
    scores.main_labelled += main;
    if (!is_content(word.deprel)) continue;
    ++scores.content_words;
    scores.content_labelled += main;
  }
}

void count_names(const CorpusSentence& gold, std::span<const TokenLabels> labels, Scores& scores) {
  std::vector<NameTag> expected;
  std::vector<NameTag> found;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!gold.words[i].name) return;
    expected.push_back(*gold.words[i].name);
    found.push_back(labels[i].name);
  }
  const std::set<NameSpan> names = name_spans(expected);
  const std::set<NameSpan> answers = name_spans(found);
  scores.names += names.size();
  scores.found_names += answers.size();
  for (const NameSpan& answer : answers) scores.right_names += names.contains(answer);
}

double percent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::string_view main_relation(Deprel deprel) {
  const std::string_view label = to_string(deprel);
  return label.substr(0, label.find(':'));
}

double Scores::name_f1() const { return percent(2 * right_names, names + found_names); }

Scores measure(const Network& network, const Kernels& kernels, const Corpus& corpus) {
  std::vector<SentenceForms> sentences;
  for (const CorpusSentence& sentence : corpus) {
    SentenceForms& forms = sentences.emplace_back();
    const std::size_t size = std::min(sentence.words.size(), Network::max_words);
    for (std::size_t i = 0; i < size; ++i) forms.push_back(sentence.words[i].form);
  }
  Scores scores;
  const std::clock_t start = std::clock();
  const std::vector<std::vector<TokenLabels>> labels = network.predict_with(kernels, sentences);
  scores.seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    scores.all_words += labels[i].size();
    if (corpus[i].has_tree) count_tree(corpus[i], labels[i], network, scores);
    count_names(corpus[i], labels[i], scores);
  }
  return scores;
}

std::string describe(const Scores& scores) {
  std::string line;
  if (scores.words > 0) {
    line += fmt::format(
        "UPOS {:.2f}, XPOS {:.2f}, UAS {:.2f}, LAS {:.2f} (main relations {:.2f}), CLAS {:.2f}",
        percent(scores.upos, scores.words), percent(scores.xpos, scores.words),
        percent(scores.heads, scores.words), percent(scores.labelled, scores.words),
        percent(scores.main_labelled, scores.words),
        percent(scores.content_labelled, scores.content_words));
  }
  if (scores.names > 0) {
    line += fmt::format("{}names P {:.2f} R {:.2f} F1 {:.2f}", line.empty() ? "" : "; ",
                        percent(scores.right_names, scores.found_names),
                        percent(scores.right_names, scores.names), scores.name_f1());
  }
  return line;
}

}  // namespace factwright
