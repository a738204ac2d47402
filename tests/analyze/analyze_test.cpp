#include "factwright/analysis.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

const Models& models() {
  static const auto loaded = Models::load(FACTWRIGHT_SOURCE_DIR "/models", "news");
  return loaded;
}

Document document_of(const std::string& text, Zone first = Zone::body) {
  Document document;
  document.id = "d";
  document.text = text;
  document.date = {2020, 8, 18};
  const auto cut = static_cast<std::uint32_t>(text.find("\n\n"));
  const auto end = static_cast<std::uint32_t>(text.size());
  document.blocks.push_back({{0, std::min(cut, end)}, first});
  if (cut < end) document.blocks.push_back({{cut + 2, end}, Zone::body});
  return document;
}

}  // namespace

TEST_CASE("sentences keep the zone and block they stand in") {
  const auto document = document_of("Talks Open\n\nRuiz left. Cole stayed.", Zone::headline);
  const auto analysis = analyze(document, models());
  REQUIRE(analysis.sentences.size() == 3);
  CHECK(analysis.sentences[0].zone == Zone::headline);
  CHECK(analysis.sentences[1].zone == Zone::body);
  CHECK(analysis.sentences[2].block == 1);
}

TEST_CASE("every sentence is one tree over tokens that lie in the text") {
  const auto document = document_of(
      "Ana Ruiz, who arrived late, met Tom Cole in Oslo!\n\n\"No,\" he said \xE2\x80\x94 twice. "
      "(See "
      "p. 3) \xF0\x9F\x98\x80 \xEC\x84\x9C\xEC\x9A\xB8");
  const auto analysis = analyze(document, models());
  std::uint32_t at = 0;
  for (const Sentence& sentence : analysis.sentences) {
    CHECK(sentence.begin == at);
    at = sentence.end;
    int roots = 0;
    for (auto token = sentence.begin; token < sentence.end; ++token) {
      const Token& t = analysis.tokens[token];
      CHECK(sentence.span.contains(t.span));
      CHECK_FALSE(t.lemma.empty());
      if (t.head == none)
        ++roots;
      else
        CHECK((t.head >= sentence.begin && t.head < sentence.end));
      auto top = token;
      std::uint32_t steps = 0;
      while (analysis.tokens[top].head != none && steps++ < sentence.end) {
        top = analysis.tokens[top].head;
      }
      CHECK(analysis.tokens[top].head == none);
    }
    CHECK(roots == 1);
  }
  CHECK(at == analysis.tokens.size());
}

TEST_CASE("names and times are found with their kind and value") {
  const auto document = document_of("Ana Ruiz met Tom Cole in Oslo on August 17, 2020.");
  const auto analysis = analyze(document, models());
  REQUIRE(analysis.names.size() == 3);
  CHECK(analysis.names[0].kind == NameKind::person);
  CHECK(analysis.names[1].kind == NameKind::person);
  CHECK(analysis.names[2].kind == NameKind::location);
  REQUIRE(analysis.times.size() == 1);
  CHECK(analysis.times[0].value == "2020-08-17");
}

TEST_CASE("a name does not take the first half of the noun behind it") {
  const auto analysis =
      analyze(document_of("The ship left the Kenyan port city of Mombasa."), models());
  for (const Name& name : analysis.names) {
    CHECK(analysis.form(name.end - 1) != "port");
  }
  REQUIRE_FALSE(analysis.names.empty());
  CHECK(analysis.form(analysis.names.back().begin) == "Mombasa");
}

TEST_CASE("a document without text has an analysis without words") {
  const Document empty;
  CHECK(analyze(empty, models()).tokens.empty());
  CHECK(analyze(document_of(" \n "), models()).sentences.empty());
}

}  // namespace factwright
