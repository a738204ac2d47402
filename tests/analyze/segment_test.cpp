#include "analyze/segment.hpp"

#include <catch2/catch.hpp>

#include "analyze/tokenize.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace factwright {
namespace {

Document document_of(std::string text) {
  Document document;
  document.text = std::move(text);
  document.blocks.push_back({{0, static_cast<std::uint32_t>(document.text.size())}, Zone::body});
  return document;
}

Analysis segmented(const Document& document) {
  Analysis analysis;
  analysis.text = document.text;
  Segmenter(document).next(analysis, SIZE_MAX);
  return analysis;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::vector<Span> spans_of(const Analysis& analysis) {
  std::vector<Span> out;
  for (const Token& token : analysis.tokens) out.push_back(token.span);
  return out;
}

std::vector<Span> spans_at_once(const Document& document) {
  std::vector<Span> out;
  for (const RawToken& token : tokenize(document.text, document.blocks.front().span)) {
    out.push_back(token.span);
  }
  return out;
}

/// No token is lost or repeated at the edge of a window, and the sentences cover all.
void check_whole(const Document& document, const Analysis& analysis) {
  CHECK(spans_of(analysis) == spans_at_once(document));
  std::uint32_t at = 0;
  for (const Sentence& sentence : analysis.sentences) {
    REQUIRE(sentence.begin == at);
    REQUIRE(sentence.end > at);
    REQUIRE(sentence.end - sentence.begin <= longest_sentence);
    REQUIRE(sentence.span.begin == analysis.tokens[sentence.begin].span.begin);
    REQUIRE(sentence.span.end == analysis.tokens[sentence.end - 1].span.end);
    at = sentence.end;
  }
  CHECK(at == analysis.tokens.size());
}

}  // namespace

TEST_CASE("a paragraph longer than the window gives the sentences that it has at once") {
  const auto document =
      document_of(repeated("Dr. Ana Ruiz met Tom Cole in the U.S. capital. ", 6000));
  const auto analysis = segmented(document);
  check_whole(document, analysis);
  CHECK(analysis.sentences.size() == 6000);
  CHECK(analysis.long_sentences.empty());
}

TEST_CASE("a sentence longer than the window is one long sentence") {
  const auto document =
      document_of("Oslo agreed. The " + repeated("fish and chips ", 20000) + ". End.");
  const auto analysis = segmented(document);
  check_whole(document, analysis);
  REQUIRE(analysis.long_sentences.size() == 1);
  CHECK(analysis.long_sentences[0].begin == 13);
  CHECK(analysis.long_sentences[0].tokens == 60002);
}

TEST_CASE("a chunk without white space longer than the window is cut between characters") {
  for (const std::string letter : {"a", "\u00E9", "\uC11C", "\U0001F600", "a\u0301"}) {
    const auto document = document_of("Oslo. " + repeated(letter, 200000) + " End.");
    const auto analysis = segmented(document);
    std::uint32_t at = 0;
    for (const Token& token : analysis.tokens) {
      REQUIRE(token.span.begin >= at);
      REQUIRE_FALSE(token.span.empty());
      REQUIRE((static_cast<unsigned char>(document.text[token.span.begin]) & 0xC0U) != 0x80U);
      at = token.span.end;
    }
    CHECK(at == document.text.size());
  }
}

TEST_CASE("stretches end with whole sentences and together are all") {
  const auto document = document_of(repeated("Oslo agreed to the plan of the envoys. ", 3000));
  Segmenter segmenter(document);
  std::size_t tokens = 0;
  std::size_t parts = 0;
  for (;; ++parts) {
    Analysis part;
    part.text = document.text;
    if (!segmenter.next(part, 1000)) break;
    CHECK(part.tokens.size() >= 1000);
    CHECK(part.tokens.size() < 20000);
    tokens += part.tokens.size();
  }
  CHECK(parts > 1);
  CHECK(tokens == 27000);
}

TEST_CASE("a document without text to read has nothing") {
  Document document = document_of("By Ana Ruiz");
  document.blocks[0].zone = Zone::byline;
  Analysis analysis;
  CHECK_FALSE(Segmenter(document).next(analysis, 100));
  CHECK_FALSE(Segmenter(Document{}).next(analysis, 100));
}

}  // namespace factwright
