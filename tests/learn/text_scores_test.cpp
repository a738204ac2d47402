#include "learn/text_scores.hpp"

#include <catch2/catch.hpp>

#include "learn/export.hpp"
#include "small_training.hpp"

namespace factwright {
namespace {

Network untrained() {
  const Dataset dataset = testing::small_dataset();
  return Network(export_model(initial_parameters(testing::small_settings(), dataset.counts(), 1),
                              dataset, "test"));
}

/// Two sentences of one paragraph, and one of the next; the treebank joins "ice-cold" to a word.
Corpus paragraphs() {
  const auto word = [](std::string form, std::string lemma, std::uint32_t head) {
    CorpusWord made;
    made.form = std::move(form);
    made.lemma = std::move(lemma);
    made.head = head;
    return made;
  };
  CorpusSentence first{"1",
                       {word("Mira", "Mira", 2), word("left", "leave", 0), word(".", ".", 2)},
                       true,
                       "Mira left.",
                       true};
  CorpusSentence second{
      "2", {word("Ice-cold", "ice-cold", 0), word("!", "!", 1)}, true, "Ice-cold!", false};
  CorpusSentence third{
      "3", {word("Ships", "ship", 2), word("sank", "sink", 0)}, true, "Ships sank", true};
  return {first, second, third};
}

TEST_CASE("words and sentences found in raw text are compared by their spans") {
  const TextScores scores =
      measure_text(untrained(), Lemmatizer(LemmaLexicon()), paragraphs(), Words::from_text);
  CHECK(scores.words.gold == 7);
  CHECK(scores.words.found == 9);  // "Ice", "-", "cold" for one word
  CHECK(scores.words.right == 6);
  CHECK(scores.words.f1() == Approx(200.0 * 6 / 16));
  CHECK(scores.sentences.gold == 3);
  CHECK(scores.sentences.right == 3);
  CHECK(scores.upos.found == 9);
  CHECK(scores.upos.right <= 6);
}

TEST_CASE("given words are all found") {
  const TextScores scores =
      measure_text(untrained(), Lemmatizer(LemmaLexicon()), paragraphs(), Words::given);
  CHECK(scores.words.gold == 7);
  CHECK(scores.words.found == 7);
  CHECK(scores.words.right == 7);
  CHECK(scores.sentences.right == 3);
  CHECK(scores.main_labelled.right >= scores.labelled.right);
  CHECK(scores.heads.right >= scores.main_labelled.right);
}

TEST_CASE("a sentence without a text cannot be measured") {
  Corpus corpus = paragraphs();
  for (CorpusSentence& sentence : corpus) sentence.text.clear();
  const TextScores scores =
      measure_text(untrained(), Lemmatizer(LemmaLexicon()), corpus, Words::given);
  CHECK(scores.words.gold == 0);
  CHECK(scores.words.f1() == 0);
}

}  // namespace
}  // namespace factwright
