#include "analyze/tokenize.hpp"

#include "cases.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace factwright {
namespace {

Span whole(const std::string& text) { return {0, static_cast<std::uint32_t>(text.size())}; }

/// The forms of the tokens, one space between them.
std::string tokens_of(const std::string& text) {
  std::string forms;
  for (const RawToken& token : tokenize(text, whole(text))) {
    if (!forms.empty()) forms += ' ';
    forms += text.substr(token.span.begin, token.span.size());
  }
  return forms;
}

/// The text put together again from the tokens, with one space where white space was.
std::string rebuilt(const std::string& text) {
  std::string again;
  for (const RawToken& token : tokenize(text, whole(text))) {
    again += text.substr(token.span.begin, token.span.size());
    if (token.space_after) again += ' ';
  }
  return again;
}

TEST_CASE("text is cut into the tokens of the treebanks") {
  for (const Case& c : read_cases("tokens")) {
    INFO(c.where);
    REQUIRE(c.columns.size() == 2);
    CHECK(tokens_of(c.columns[0]) == c.columns[1]);
  }
}

TEST_CASE("nothing but white space is lost or added") {
  for (const Case& c : read_cases("tokens")) {
    INFO(c.where);
    std::string text = c.columns[0];
    for (const char* const space : {"\n", "\xC2\xA0", "  "}) text = replace_all(text, space, " ");
    CHECK(rebuilt(c.columns[0]) == text + ' ');
  }
}

TEST_CASE("spans are sorted, not empty and inside of the range") {
  const std::string text =
      "Left out. \xE2\x80\x9CHe didn\xE2\x80\x99t,\xE2\x80\x9D she said. Left out.";
  const Span range{10, static_cast<std::uint32_t>(text.size() - 10)};
  std::uint32_t end = range.begin;
  const std::vector<RawToken> tokens = tokenize(text, range);
  REQUIRE(tokens.size() == 9);
  for (const RawToken& token : tokens) {
    CHECK_FALSE(token.span.empty());
    CHECK(token.span.begin >= end);
    end = token.span.end;
  }
  CHECK(end <= range.end);
  CHECK(tokens.back().space_after);
}

TEST_CASE("white space and empty ranges give no tokens") {
  CHECK(tokenize("", {}).empty());
  CHECK(tokenize(" \n\t\xC2\xA0\xE2\x80\x8B ", {0, 9}).empty());
  CHECK(tokenize("word", {2, 2}).empty());
}

TEST_CASE("every byte sequence of marks comes to an end") {
  const std::string marks = "'`.,-!?\"$#@+*=_~|<>&/\\()[]{}%^:;";
  for (const char first : marks) {
    for (const char second : marks) {
      for (const std::string& tail : {std::string(), std::string("a"), std::string("7s")}) {
        const std::string text = std::string{first, second} + tail;
        INFO(text);
        CHECK(rebuilt(text) == text + ' ');
        CHECK(rebuilt("x" + text) == "x" + text + ' ');
      }
    }
  }
}

}  // namespace
}  // namespace factwright
