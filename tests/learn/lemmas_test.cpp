#include "learn/lemmas.hpp"

#include "analyze/lemma.hpp"

#include "factwright/error.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <fstream>

namespace factwright {
namespace {

/// A file that is there as long as the object.
class TemporaryFile {
 public:
  TemporaryFile(std::string name, const std::string& text) : name_(std::move(name)) {
    std::ofstream(name_) << text;
  }
  ~TemporaryFile() { std::remove(name_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::string name_;
};

constexpr const char* treebank =
    "# text = ..\n"
    "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "1\tDo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_\n"
    "2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n"
    "3\tWalking\twalk\tVERB\tVBG\t_\t1\txcomp\t_\t_\n"
    "4\ttalking\ttalk\tVERB\tVBG\t_\t1\txcomp\t_\t_\n"
    "5\tbacking\tback\tVERB\tVBG\t_\t1\txcomp\t_\t_\n"
    "6\trotating\trotate\tVERB\tVBG\t_\t1\txcomp\t_\t_\n"
    "7\tdictating\tdictate\tVERB\tVBG\t_\t1\txcomp\t_\t_\n"
    "8\tmice\tmouse\tNOUN\tNNS\t_\t1\tobj\t_\t_\n"
    "8.1\tghost\tghost\tNOUN\tNN\t_\t1\tobj\t_\t_\n"
    "9\tGreat\tgreat\tADJ\tJJ\t_\t1\tamod\t_\t_\n"
    "10\tSeoul\tSeoul\tPROPN\tNNP\t_\t1\tobj\t_\t_\n\n";

TEST_CASE("a lexicon learnt from few words knows them and words like them") {
  const TemporaryFile words("lemmas_test.words", "the\nhope\nhoping\nbake\nbaking\n");
  const TemporaryFile file("lemmas_test.conllu", treebank);
  const Lemmatizer lemmatizer{learn_lemmas({file.name()}, words.name())};
  const auto [form, xpos, lemma] = GENERATE(table<std::string, std::string, std::string>({
      {"walking", "VBG", "walk"},
      {"marking", "VBG", "mark"},
      {"hesitating", "VBG", "hesitate"},
      {"hoping", "VBG", "hope"},
      {"baking", "VBG", "bake"},
      {"mice", "NNS", "mouse"},
      {"n't", "RB", "not"},
      {"Great", "JJ", "great"},
      {"Seoul", "NNP", "Seoul"},
      {"withdrawn", "VBN", "withdraw"},
  }));
  CHECK(lemmatizer.lemma(form, Upos::x, xpos) == lemma);
}

TEST_CASE("what is learnt does not depend on the order of the treebanks") {
  const TemporaryFile words("lemmas_test.words2", "the\n");
  const TemporaryFile first("lemmas_test.conllu1", treebank);
  const TemporaryFile second("lemmas_test.conllu2", "1\toxen\tox\tNOUN\tNNS\t_\t0\troot\t_\t_\n\n");
  CHECK(learn_lemmas({first.name(), second.name()}, words.name()).to_text() ==
        learn_lemmas({second.name(), first.name()}, words.name()).to_text());
}

TEST_CASE("a missing treebank is an error") {
  CHECK_THROWS_AS(learn_lemmas({"no/such/file.conllu"}, "no/such/words"), Error);
}

}  // namespace
}  // namespace factwright
