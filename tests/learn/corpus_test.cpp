#include "learn/corpus.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "factwright/error.hpp"
#include "small_training.hpp"

namespace factwright {
namespace {

using testing::TemporaryFile;

std::string printed(const CorpusSentence& sentence) {
  std::string text;
  for (const CorpusWord& word : sentence.words) {
    if (!text.empty()) text += ' ';
    text += word.name ? to_string(*word.name) : "?";
  }
  return text;
}

TEST_CASE("CoNLL-U gives words with heads and relations, without ranges and empty nodes") {
  const TemporaryFile file("corpus.conllu",
                           "# sent_id = s1\n# text = Don't go\n"
                           "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                           "1\tDo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_\n"
                           "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
                           "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No|Entity=(1-person)\n"
                           "3.1\tgone\tgo\tVERB\tVB\t_\t_\t_\t_\t_\n\n"
                           "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n");
  const Corpus corpus = read_conllu(file.path());
  REQUIRE(corpus.size() == 2);
  CHECK(corpus[0].id == "s1");
  CHECK(corpus[0].has_tree);
  REQUIRE(corpus[0].words.size() == 3);
  CHECK(corpus[0].words[1].form == "n't");
  CHECK(corpus[0].words[1].head == 3);
  CHECK(corpus[0].words[1].deprel == Deprel::advmod);
  CHECK(corpus[0].words[2].entity == "(1-person)");
  CHECK(corpus[1].words[0].upos == Upos::intj);
}

TEST_CASE("lines that are not CoNLL-U are errors that name their place") {
  const std::vector<std::string> bad = {"1\tgo\tgo\n\n",
                                        "1\tgo\tgo\tVERB\tVB\t_\tx\troot\t_\t_\n\n",
                                        "1\tgo\tgo\tVERB\tVB\t_\t7\troot\t_\t_\n\n"};
  for (const std::string& content : bad) {
    const TemporaryFile file("bad.conllu", content);
    CHECK_THROWS_WITH(read_conllu(file.path()), Catch::Contains("bad.conllu"));
  }
  CHECK_THROWS_AS(read_conllu("no such file"), Error);
}

TEST_CASE("name labels of all schemes are folded to three kinds") {
  struct Case {
    const char* content;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {"Mira B-PER\nLund I-PER\nleft O\n", "B-PER I-PER O"},
      {"Mira I-PER\nLund I-PER\nOslo I-LOC\n", "B-PER I-PER B-LOC"},
      {"Oslo\tB-country\nMira\tB-politician\nParty\tB-politicalparty\n", "B-LOC B-PER B-ORG"},
      {"Oslo B-LOC\nBergen B-LOC\n", "B-LOC B-LOC"},
      {"Norse B-MISC\nSaga I-MISC\nvote B-election\n", "O O O"},
  };
  for (const Case& each : cases) {
    INFO(each.content);
    const TemporaryFile file("names.iob", each.content);
    const Corpus corpus = read_columns(file.path(), {0, 1});
    REQUIRE(corpus.size() == 1);
    CHECK(printed(corpus.front()) == each.expected);
    CHECK_FALSE(corpus.front().has_tree);
  }
}

TEST_CASE("a name does not go on in the next sentence") {
  const TemporaryFile file("two.iob", "Mira I-PER\n\nLund I-PER\n");
  const Corpus corpus = read_columns(file.path(), {0, 1});
  REQUIRE(corpus.size() == 2);
  CHECK(printed(corpus[1]) == "B-PER");
}

TEST_CASE("names are attached by identifier and only to sentences of the same size") {
  Corpus corpus = testing::small_corpus();
  for (CorpusSentence& sentence : corpus) {
    for (CorpusWord& word : sentence.words) word.name.reset();
  }
  const TemporaryFile file("by_id.iob",
                           "# sent_id = two\n1\tShips\tO\n2\tsank\tB-LOC\n\n"
                           "# sent_id = one\n1\tMira\tB-PER\n");
  CHECK(attach_names(corpus, read_columns(file.path(), {1, 2})) == 2);
  CHECK(printed(corpus[0]) == "? ? ? ?");
  CHECK(printed(corpus[1]) == "O B-LOC");
}

TEST_CASE("names without identifiers are attached by place") {
  Corpus corpus = {testing::small_corpus()[1]};
  const TemporaryFile file("by_place.iob", "Ships B-ORG\nsank O\n");
  CHECK(attach_names(corpus, read_columns(file.path(), {0, 1})) == 0);
  CHECK(printed(corpus[0]) == "B-ORG O");
}

}  // namespace
}  // namespace factwright
