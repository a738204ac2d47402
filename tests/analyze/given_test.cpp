#include "analyze/given.hpp"

#include "analyze/labels.hpp"

#include <catch2/catch.hpp>

#include "read/conllu.hpp"

#include <sstream>
#include <string>

namespace factwright {
namespace {

const Models& models() {
  static const auto loaded = Models::load(FACTWRIGHT_SOURCE_DIR "/models", "news");
  return loaded;
}

Document read(const std::string& bytes, GivenParts parts = GivenParts::all) {
  std::istringstream in(bytes);
  Documents documents;
  read_conllu(in, "a.conllu", parts, documents);
  REQUIRE(documents.items.size() == 1);
  return documents.items.front();
}

/// A wrong tree, so that what is kept can be told from what is made anew.
const std::string odd =
    "1\tRuiz\tRUIZ\tNOUN\tNN\t_\t3\tobj\t_\tName=B-ORG\n"
    "2\tmet\tMEET\tADJ\tJJ\t_\t3\tamod\t_\t_\n"
    "3\tCole\tCOLE\tVERB\tVB\t_\t0\troot\t_\t_\n\n";

}  // namespace

TEST_CASE("a given analysis is kept as it is") {
  const auto document = read(odd);
  const auto analysis = analyze(document, models());
  REQUIRE(analysis.tokens.size() == 3);
  CHECK(analysis.tokens[0].lemma == "RUIZ");
  CHECK(analysis.tokens[0].upos == Upos::noun);
  CHECK(analysis.tokens[0].deprel == Deprel::obj);
  CHECK(analysis.tokens[0].head == 2);
  CHECK(analysis.tokens[2].head == none);
  REQUIRE(analysis.names.size() == 1);
  CHECK(analysis.names[0].kind == NameKind::organization);
}

TEST_CASE("of given tokens everything else is made anew") {
  const auto document = read(odd, GivenParts::tokens);
  const auto analysis = analyze(document, models());
  REQUIRE(analysis.tokens.size() == 3);
  CHECK(analysis.tokens[1].head == none);
  CHECK(analysis.tokens[1].lemma == "meet");
  CHECK(analysis.tokens[0].deprel == Deprel::nsubj);
}

TEST_CASE("columns that say nothing are filled, the others kept") {
  const auto document = read(
      "1\tRuiz\t_\t_\t_\t_\t2\tnsubj\t_\t_\n2\tmet\tencounter\t_\tVBZ\t_\t0\troot\t_\t_\n"
      "3\tCole\t_\tX\t_\t_\t2\tobj\t_\t_\n\n");
  const auto analysis = analyze(document, models());
  CHECK(analysis.tokens[0].lemma == "Ruiz");
  CHECK(analysis.tokens[0].upos == Upos::propn);
  CHECK(analysis.tokens[1].lemma == "encounter");
  CHECK(analysis.tokens[1].xpos == "VBZ");
  CHECK(analysis.tokens[2].upos == Upos::x);
  CHECK_FALSE(analysis.names.empty());
}

TEST_CASE("every tag and relation of ours can be read") {
  for (std::size_t i = 0; i < upos_count; ++i) {
    const auto upos = static_cast<Upos>(i);
    const auto document =
        read("1\ta\ta\t" + std::string(to_string(upos)) + "\tNN\t_\t0\troot\t_\tName=O\n\n");
    CHECK(analyze(document, models()).tokens[0].upos == upos);
  }
  for (std::size_t i = 0; i < deprel_count; ++i) {
    const auto deprel = static_cast<Deprel>(i);
    if (deprel == Deprel::root) continue;
    const auto document = read("1\ta\ta\tX\tNN\t_\t0\troot\t_\tName=O\n2\tb\tb\tX\tNN\t_\t1\t" +
                               std::string(to_string(deprel)) + "\t_\t_\n\n");
    CHECK(analyze(document, models()).tokens[1].deprel == deprel);
  }
}

TEST_CASE("a given sentence without a tree is cut where the parser must, one with a tree is not") {
  std::string flat;
  std::string tree;
  for (int i = 1; i <= 600; ++i) {
    const auto id = std::to_string(i);
    flat += id + "\tword\t_\t_\t_\t_\t_\t_\t_\t_\n";
    tree += id + "\tword\t_\t_\t_\t_\t" + std::to_string(i - 1) + (i == 1 ? "\troot" : "\tdep") +
            "\t_\t_\n";
  }
  const auto cut = read(flat + "\n");
  const auto analysis = analyze(cut, models());
  CHECK(analysis.sentences.size() == 3);
  REQUIRE(analysis.long_sentences.size() == 1);
  CHECK(analysis.long_sentences[0].tokens == 600);
  const auto whole = read(tree + "\n");
  CHECK(analyze(whole, models()).sentences.size() == 1);
}

}  // namespace factwright
