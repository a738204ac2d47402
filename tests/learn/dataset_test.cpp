#include "learn/dataset.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "small_training.hpp"

namespace factwright {
namespace {

TEST_CASE("the vocabulary has words with a vector or two uses, and the frequent ones") {
  const Dataset dataset = testing::small_dataset();
  const Vocabulary& vocabulary = dataset.vocabulary;
  for (const char* word : {"oslo", "Oslo", "mira", "left", "harbour"}) {
    INFO(word);
    CHECK(vocabulary.row(word) != Vocabulary::unknown);
  }
  for (const char* word : {"ships", "2nd"}) {
    INFO(word);
    CHECK(vocabulary.row(word) == Vocabulary::unknown);
  }
}

TEST_CASE("examples start with the root and learn what the corpus says") {
  const Dataset dataset = testing::small_dataset();
  REQUIRE(dataset.examples.size() == 3);
  const Example& first = dataset.examples[0];
  REQUIRE(first.size() == 5);
  CHECK(first.has_tree);
  CHECK(first.words[0].row == Vocabulary::root);
  CHECK(first.words[0].features.count == 0);
  CHECK(first.words[1].head == 2);
  CHECK(first.words[1].frequency == 2);
  CHECK(first.words[1].name == static_cast<int>(NameTag::b_per));
  CHECK(first.words[2].deprel == static_cast<int>(Deprel::root));
  const Example& names = dataset.examples[2];
  CHECK_FALSE(names.has_tree);
  CHECK(names.words[1].upos == -1);
  CHECK(names.words[1].head == -1);
  CHECK(names.words[2].name == static_cast<int>(NameTag::i_org));
}

TEST_CASE("tags are numbered in the order of their use") {
  CHECK(testing::small_dataset().xpos ==
        std::vector<std::string>{"PROPN", "VERB", "PUNCT", "NOUN"});
}

TEST_CASE("start vectors go into the rows of their words") {
  const Dataset dataset = testing::small_dataset();
  Matrix words = Matrix::Zero(dataset.counts().words, 4);
  set_start_vectors(dataset.vocabulary, testing::small_vectors(), words);
  CHECK(words.row(dataset.vocabulary.row("oslo")).sum() == Approx(1));
  CHECK(words.row(dataset.vocabulary.row("left")).sum() == 0);
  CHECK(words.row(Vocabulary::unknown).sum() == 0);
}

}  // namespace
}  // namespace factwright
