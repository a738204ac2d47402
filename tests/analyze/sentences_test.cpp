#include "analyze/sentences.hpp"

#include "cases.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace factwright {
namespace {

using Ranges = std::vector<SentenceRange>;

std::vector<RawToken> tokens_of(const std::string& text) {
  return tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
}

/// The sentences of the text with the sign of a boundary between them.
std::string marked(const std::string& text) {
  const std::vector<RawToken> tokens = tokens_of(text);
  std::string result;
  std::uint32_t last = 0;
  for (const auto& [begin, end, cut] : split_sentences(text, tokens)) {
    const std::uint32_t start = tokens[begin].span.begin;
    if (begin > 0) {
      result += text.substr(last, start - last).find('\n') == std::string::npos ? " || " : " |n| ";
    }
    last = tokens[end - 1].span.end;
    result += text.substr(start, last - start);
  }
  return result;
}

/// "word word .. word." of so many tokens, with a mark after the token `at`.
std::string long_sentence(std::uint32_t tokens, std::uint32_t at, const std::string& mark) {
  std::string text;
  for (std::uint32_t i = 0; i < tokens; ++i) text += (i == at ? mark : "word") + std::string(" ");
  return text;
}

/// A case is the text with " || " at each boundary, or " |n| " where a line ends there too.
TEST_CASE("blocks are cut into sentences") {
  for (const Case& c : read_cases("sentences")) {
    INFO(c.where);
    REQUIRE(c.columns.size() == 1);
    const std::string text = replace_all(replace_all(c.columns[0], " || ", " "), " |n| ", "\n");
    CHECK(marked(text) == c.columns[0]);
  }
}

TEST_CASE("no tokens have no sentences") { CHECK(split_sentences("", {}).empty()); }

TEST_CASE("an overlong sentence is cut after the last mark of its second half") {
  const auto [mark, at, cut] = GENERATE(table<std::string, std::uint32_t, std::uint32_t>(
      {{";", 200, 201}, {",", 249, 250}, {",", 100, longest_sentence}, {"and", 200, 250}}));
  const std::string text = long_sentence(300, at, mark);
  CHECK(split_sentences(text, tokens_of(text)) == Ranges{{0, cut, true}, {cut, 300, false}});
}

TEST_CASE("a semicolon is preferred to a later comma") {
  std::string text = long_sentence(300, 180, ";");
  text.replace(text.find("word", text.size() - 400), 4, ",");
  CHECK(split_sentences(text, tokens_of(text))[0].end == 181);
}

TEST_CASE("a sentence of just the longest length stays whole") {
  const std::string text = long_sentence(longest_sentence, 0, "word");
  CHECK(split_sentences(text, tokens_of(text)).size() == 1);
}

}  // namespace
}  // namespace factwright
