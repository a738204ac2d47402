#include "learn/collection.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

#include "factwright/error.hpp"
#include "small_folder.hpp"

namespace factwright {
namespace {

std::string printed(const CorpusSentence& sentence) {
  std::string text;
  for (const CorpusWord& word : sentence.words) {
    if (!text.empty()) text += ' ';
    text += word.name ? to_string(*word.name) : "?";
  }
  return text;
}

TEST_CASE("the training corpus has names from hand, and by vote where there are taggers") {
  const testing::SmallFolder folder;
  const Corpus corpus = load_training_corpus(folder.path());
  REQUIRE(corpus.size() == 5);
  CHECK(printed(corpus[0]) == "B-PER O B-LOC");
  CHECK(printed(corpus[1]) == "B-PER O ?");  // the marks and two taggers, who all differ on Oslo
  CHECK(printed(corpus[2]) == "B-LOC");
  CHECK(printed(corpus[3]) == "B-PER");
  CHECK(printed(corpus[4]) == "O B-ORG ?");
  CHECK(corpus[1].has_tree);
  CHECK_FALSE(corpus[4].has_tree);
}

TEST_CASE("the development corpora say their names") {
  const testing::SmallFolder folder;
  const std::vector<MeasuredCorpus> corpora = load_development_corpora(folder.path());
  REQUIRE(corpora.size() == 3);
  CHECK(corpora[0].name == "EWT dev");
  CHECK(printed(corpora[0].sentences[0]) == "B-PER O B-LOC");
  CHECK(printed(corpora[1].sentences[0]) == "? ? ?");
}

TEST_CASE("a data set that is missing is an error that names it") {
  const testing::SmallFolder folder;
  std::filesystem::remove_all(folder.path("wikigold"));
  CHECK_THROWS_WITH(load_training_corpus(folder.path()), Catch::Contains("wikigold.conll.txt"));
}

}  // namespace
}  // namespace factwright
