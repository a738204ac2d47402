#include "read/conllu.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {
namespace {

using Catch::Matchers::Contains;

/// A sentence in short: words "FORM/UPOS/HEAD/DEPREL/MISC", parted by spaces; "_" as in the format.
/// A word of another shape ("1-2\tdon't..") is a line of its own, with "~" for tabs.
std::string lines_of(const std::string& words) {
  std::istringstream in(words);
  std::string out;
  int id = 0;
  for (std::string word; in >> word;) {
    if (word.find('~') != std::string::npos) {
      std::replace(word.begin(), word.end(), '~', '\t');
      out += word + "\n";
      continue;
    }
    std::vector<std::string> cells{"_", "_", "0", "root", "_"};
    std::istringstream parts(word);
    std::size_t at = 0;
    for (std::string part; std::getline(parts, part, '/');) cells.at(at++) = part;
    out += std::to_string(++id) + "\t" + cells[0] + "\t_\t" + cells[1] + "\t_\t_\t" + cells[2] +
           "\t" + cells[3] + "\t_\t" + cells[4] + "\n";
  }
  return out + "\n";
}

Documents read(const std::string& bytes, GivenParts parts = GivenParts::all) {
  std::istringstream in(bytes);
  Documents documents;
  read_conllu(in, "a.conllu", parts, documents);
  return documents;
}

std::string fault(const std::string& bytes) {
  const Documents documents = read(bytes);
  return documents.left_out.empty() ? "" : documents.left_out.front().reason;
}

/// The words' texts, parted by "|".
std::string words_of(const Document& document) {
  std::string out;
  for (const GivenWord& word : document.given.words) {
    if (!out.empty()) out += '|';
    out += document.text.substr(word.span.begin, word.span.size());
  }
  return out;
}

std::string names_of(const Document& document) {
  std::string out;
  for (const GivenWord& word : document.given.words) {
    out += (word.name.empty() ? "O" : word.name) + " ";
  }
  return out;
}

struct FaultRow {
  std::string what;
  std::string bytes;
  std::string reason;
};

const std::string range = "~_~_~_~_~_~_~_~_";

const std::vector<FaultRow> faulty = {
    {"nine columns", "1\ta\t_\tX\t_\t_\t0\troot\t_\n", "line 1 has 9 columns; CoNLL-U has 10"},
    {"one column", "word\n", "line 1 has 1 column;"},
    {"spaces for tabs", "1 a _ X _ _ 0 root _ _\n", "line 1 has no tabs"},
    {"an empty column", "1\ta\t\tX\t_\t_\t0\troot\t_\t_\n", "an empty column 3; write _ there"},
    {"a huge id", "99999999999999999999\ta\t_\tX\t_\t_\t0\troot\t_\t_\n",
     "has the id 99999999999999999999"},
    {"an id that is none", "one\ta\t_\tX\t_\t_\t0\troot\t_\t_\n", "has the id one; ids are"},
    {"a gap of ids", lines_of("a/X") + "2\tb\t_\tX\t_\t_\t0\troot\t_\t_\n",
     "line 3 has the id 2 where 1 should follow"},
    {"a range backwards", lines_of("2-1~ab" + range + " a/X b/X/1/dep"), "has the id 2-1"},
    {"a range beyond the end", lines_of("1-3~ab" + range + " a/X b/X/1/dep"),
     "line 1 covers words up to 3; the sentence has 2"},
    {"ranges that overlap",
     lines_of("1-2~ab" + range + " a/X 2-3~bc" + range + " b/X/1/dep c/X/1/dep"), "has the id 2-3"},
    {"only words that are not written", lines_of("0.1~x" + range), "a sentence without words"},
    {"a token shorter than its words", lines_of("1-2~d" + range + " de/X el/X/1/dep"),
     "has 2 words in a token of fewer characters"},
    {"a head outside", lines_of("a/X b/X/7/dep"), "line 2 has the head 7"},
    {"a huge head", lines_of("a/X b/X/99999999999/dep"), "line 2 has the head 99999999999"},
    {"a head below zero", lines_of("a/X b/X/-1/dep"), "line 2 has the head -1"},
    {"its own head", lines_of("a/X b/X/2/dep"), "line 2 has the head 2"},
    {"a circle", lines_of("a/X b/X/3/dep c/X/2/dep"), "stands in a circle of heads"},
    {"two roots", lines_of("a/X b/X"), "line 2 is a second root; the first is the word 1"},
    {"no root", lines_of("a/X/2/dep b/X/1/dep"), "stands in a circle of heads"},
    {"some heads only", lines_of("a/X b/X/_/_"), "line 2 has no head"},
    {"a root by its relation only", lines_of("a/X b/X/1/root"), "the head 0 and the relation root"},
    {"an unknown tag", lines_of("a/NN"), "line 1 has the tag NN; column 4 holds universal tags"},
    {"an unknown relation", lines_of("a/X b/X/1/subject"), "line 2 has the relation subject"},
    {"no UTF-8", "1\t\xED\xA0\x80\t_\tX\t_\t_\t0\troot\t_\t_\n", "line 1 is not UTF-8"},
    {"a text of other words", "# text = b\n" + lines_of("a/X"),
     "line 2 has a form that does not stand next in \"# text\""},
    {"a longer text", "# text = a b\n" + lines_of("a/X"), "ends the sentence before \"# text\""},
    {"words among the spaces", lines_of("a/X/0/root/SpacesAfter=b"),
     "has more than white space in SpacesAfter"},
    {"a comment amid a sentence", "1\ta\t_\tX\t_\t_\t0\troot\t_\t_\n# text = a\n",
     "line 2 is a comment inside a sentence"},
    {"a zone that does not exist", "# zone = corner\n" + lines_of("a/X"), "names a zone"},
    {"a document without sentences", "# newdoc id = x\n", "has no sentence in the document x"},
    {"nothing", "", "is empty"},
};

}  // namespace

TEST_CASE("each fault of CoNLL-U is named with its line") {
  for (const FaultRow& row : faulty) {
    INFO(row.what);
    CHECK_THAT(fault(row.bytes), Contains(row.reason));
    CHECK(read(row.bytes).items.empty());
  }
}

TEST_CASE("a sentence of too many lines is a fault and not held") {
  std::string bytes;
  for (int i = 0; i < 30000; ++i) bytes += "1.1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n";
  CHECK_THAT(fault(bytes), Contains("is an empty line missing?"));
}

TEST_CASE("a faulty document is left out and the others are read") {
  const auto documents =
      read("# newdoc id = one\n" + lines_of("a/X") + "# newdoc id = two\n" + lines_of("b/NN") +
           lines_of("c/X") + "# newdoc id = three\n" + lines_of("d/X"));
  REQUIRE(documents.items.size() == 2);
  CHECK(documents.items[0].id == "one");
  CHECK(documents.items[1].id == "three");
  REQUIRE(documents.left_out.size() == 1);
  CHECK_THAT(documents.left_out[0].reason, Contains("line 5 (document two) has the tag NN"));
}

TEST_CASE("text and spans come from # text, from the spaces of the last column or from neither") {
  const std::vector<std::vector<std::string>> rows = {
      {lines_of("Oslo/X agreed/X/1/dep ./X/1/dep"), "Oslo agreed .", "Oslo|agreed|."},
      {lines_of("Oslo/X agreed/X/1/dep/SpaceAfter=No ./X/1/dep"), "Oslo agreed.", "Oslo|agreed|."},
      {"# text = Oslo  agreed.\n" + lines_of("Oslo/X agreed/X/1/dep ./X/1/dep"), "Oslo  agreed.",
       "Oslo|agreed|."},
      {lines_of("Oslo/X/0/root/SpacesAfter=\\n\\t agreed/X/1/dep"), "Oslo\n\tagreed",
       "Oslo|agreed"},
      {lines_of("Oslo/X/0/root/SpacesBefore=\\s\\s"), "  Oslo", "Oslo"},
      {"# text = don't go\n" + lines_of("1-2~don't" + range + " do/X n't/X/1/dep go/X/1/dep"),
       "don't go", "do|n't|go"},
      {lines_of("1-2~del" + range + " de/X el/X/1/dep Rey/X/1/dep"), "del Rey", "de|l|Rey"},
      {lines_of("1-2~au" + range + " \u00E0/X le/X/1/dep"), "au", "a|u"},
      {lines_of("1-3~cannot've" + range + " can/X not/X/1/dep have/X/1/dep"), "cannot've",
       "can|not|'ve"},
      {lines_of("a/X 1.1~(left)" + range + " b/X/1/dep"), "a b", "a|b"},
      {lines_of("a/X") + lines_of("b/X"), "a b", "a|b"},
      {lines_of("a/X") + "# newpar\n" + lines_of("b/X"), "a\n\nb", "a|b"},
      {"\xEF\xBB\xBF# text = \u00E9t\u00E9!\r\n" + lines_of("\u00E9t\u00E9/X !/X/1/dep"),
       "\u00E9t\u00E9!", "\u00E9t\u00E9|!"},
  };
  for (const auto& row : rows) {
    INFO(row[0]);
    const auto documents = read(row[0]);
    REQUIRE(documents.items.size() == 1);
    CHECK(documents.items[0].text == row[1]);
    CHECK(words_of(documents.items[0]) == row[2]);
  }
}

TEST_CASE("paragraphs, zones and what no sentence covers become blocks") {
  const auto documents = read(
      "# newdoc id = d\n# date = 2020-08-18\n# meta::title = Talks\n# newpar\n# zone = headline\n" +
      lines_of("Talks/X/0/root/SpacesAfter=\\n\\n") +
      "# skipped byline = By Ana Ruiz\\n\\n\n# newpar\n" + lines_of("a/X") + lines_of("b/X"));
  REQUIRE(documents.items.size() == 1);
  const Document& d = documents.items[0];
  CHECK(d.text == "Talks\n\nBy Ana Ruiz\n\na b");
  CHECK(d.title == "Talks");
  CHECK(d.date == Date{2020, 8, 18});
  REQUIRE(d.blocks.size() == 3);
  CHECK(d.blocks[0].zone == Zone::headline);
  CHECK(d.blocks[1].zone == Zone::byline);
  CHECK(d.text.substr(d.blocks[1].span.begin, d.blocks[1].span.size()) == "By Ana Ruiz");
  CHECK(d.blocks[2].span == Span{20, 23});
  CHECK(d.given.sentences[2].block == 2);
}

TEST_CASE("names are read in the ways in which corpora mark them") {
  const std::vector<std::vector<std::string>> rows = {
      {"Ana/PROPN/0/root/Name=B-PER Ruiz/PROPN/1/flat/Name=I-PER", "B-PER I-PER "},
      {"Oslo/PROPN/0/root/NER=B-GPE", "B-LOC "},
      {"Oslo/PROPN/0/root/ner=S-GPE", "B-LOC "},
      {"Ana/PROPN/0/root/ner=B-PERSON Ruiz/PROPN/1/flat/ner=E-PERSON", "B-PER I-PER "},
      {"Friday/PROPN/0/root/ner=S-DATE", "O "},
      {"Ruiz/PROPN/0/root/Name=I-PER Oslo/PROPN/1/flat/Name=I-LOC", "B-PER B-LOC "},
      {"the/DET/2/det/Entity=(4-organization-new-2-Bank Bank/PROPN/0/root/Entity=4)", "O B-ORG "},
      {"she/PRON/0/root/Entity=(1-person-giv)", "O "},
      {"mayor/NOUN/2/dep/Entity=(1-person-new Ruiz/PROPN/0/root/Entity=1) "
       "of/ADP/2/case Oslo/PROPN/2/nmod/Entity=(2-place-new)",
       "O B-PER O B-LOC "},
      {"Ruiz/PROPN/0/root/Entity=)))((", "O "},
  };
  for (const auto& row : rows) {
    INFO(row[0]);
    const auto documents = read(lines_of(row[0]));
    REQUIRE(documents.items.size() == 1);
    CHECK(names_of(documents.items[0]) == row[1]);
    CHECK(documents.items[0].given.names);
  }
  CHECK_FALSE(read(lines_of("a/X")).items.front().given.names);
}

TEST_CASE("of an analysis that is not wanted only sentences and words are read") {
  const auto documents = read(lines_of("a/NN b/XY/99/what"), GivenParts::tokens);
  REQUIRE(documents.items.size() == 1);
  CHECK_FALSE(documents.items[0].given.sentences[0].tree);
  CHECK(documents.items[0].given.words[1].upos.empty());
}

TEST_CASE("CoNLL-U is told from text by its first word") {
  CHECK(looks_like_conllu("# text = a\n\n1\ta\t_"));
  CHECK(looks_like_conllu("1-2\tdon't\t_"));
  CHECK_FALSE(looks_like_conllu("# A heading\n\nOslo agreed."));
  CHECK_FALSE(looks_like_conllu("1-2 was the score.\n"));
  CHECK_FALSE(looks_like_conllu(""));
}

}  // namespace factwright
