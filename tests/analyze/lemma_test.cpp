#include "analyze/lemma.hpp"

#include "factwright/error.hpp"

#include "cases.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

const Lemmatizer& shipped() {
  static const Lemmatizer lemmatizer =
      Lemmatizer::load(std::string(FACTWRIGHT_SOURCE_DIR) + "/models/lemmas.txt");
  return lemmatizer;
}

TEST_CASE("words have the lemmas of the treebanks") {
  for (const Case& c : read_cases("lemmas")) {
    INFO(c.where);
    REQUIRE(c.columns.size() == 4);
    const auto& [form, upos, xpos, lemma] =
        std::tie(c.columns[0], c.columns[1], c.columns[2], c.columns[3]);
    CHECK(shipped().lemma(form, upos_from(upos), xpos) == lemma);
  }
}

TEST_CASE("the longest ending decides, a listed word before all endings") {
  LemmaLexicon lexicon;
  lexicon.add_ending("VBG", "ing", "");
  lexicon.add_ending("VBG", "ating", "ate");
  lexicon.add_word("VBG", "floating", "float");
  const Lemmatizer lemmatizer{std::move(lexicon)};
  CHECK(lemmatizer.lemma("walking", Upos::verb, "VBG") == "walk");
  CHECK(lemmatizer.lemma("Rotating", Upos::verb, "VBG") == "rotate");
  CHECK(lemmatizer.lemma("floating", Upos::verb, "VBG") == "float");
  CHECK(lemmatizer.lemma("ing", Upos::verb, "VBG") == "ing");
}

TEST_CASE("an empty lexicon leaves words in small letters and names as they are") {
  const Lemmatizer lemmatizer{LemmaLexicon{}};
  CHECK(lemmatizer.lemma("Talks", Upos::noun, "NNS") == "talks");
  CHECK(lemmatizer.lemma("Seoul", Upos::propn, "NNP") == "Seoul");
  CHECK(lemmatizer.lemma("", Upos::x, "") == "");
}

TEST_CASE("a lexicon is written as it is read") {
  const std::string text = "NNS\tmice\tmouse\nVBG\t*ating\t*ate\n";
  CHECK(LemmaLexicon::parse("# a note\n\n" + text, "x").to_text() == text);
}

TEST_CASE("a malformed or missing lexicon is refused with its place") {
  for (const char* const line : {"NNS", "NNS\tmice", "NNS\tmice\tmouse\tmore"}) {
    INFO(line);
    CHECK_THROWS_WITH(LemmaLexicon::parse(std::string("NN\ta\ta\n") + line, "list.txt"),
                      Catch::Contains("list.txt:2"));
  }
  CHECK_THROWS_AS(Lemmatizer::load("no/such/lemmas.txt"), Error);
}

}  // namespace
}  // namespace factwright
