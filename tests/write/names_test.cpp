#include "write/names.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

struct Row {
  std::string given;
  std::string expected;
};

}  // namespace

TEST_CASE("a slug recalls the name in ASCII") {
  for (const Row& row :
       {Row{"Ana Ruiz", "ana-ruiz"}, Row{"Zoë \"Zo\" O'Hara", "zoe-zo-ohara"}, Row{"김하늘", ""},
        Row{"  a -- b  ", "a-b"}, Row{"C:\\share\\", "c-share"}, Row{"Ünïon", "union"}, Row{"", ""},
        Row{std::string(60, 'x'), std::string(48, 'x')}}) {
    CHECK(factwright::slug(row.given) == row.expected);
  }
}

TEST_CASE("a slug is the same for the composed and the decomposed form") {
  CHECK(factwright::slug("Café Élan") == factwright::slug("Cafe\u0301 E\u0301lan"));
}

TEST_CASE("a segment of an IRI is percent-encoded by its bytes") {
  for (const Row& row : {Row{"hold_talks_with", "hold_talks_with"}, Row{"a b/c#d", "a%20b%2Fc%23d"},
                         Row{"é", "%C3%A9"}, Row{"%C3", "%25C3"}, Row{"", ""}}) {
    CHECK(factwright::iri_segment(row.given) == row.expected);
  }
}

TEST_CASE("a NMTOKEN keeps ids and replaces the rest") {
  for (const Row& row : {Row{"e:00ff", "e:00ff"}, Row{"a b/c", "a_b_c"}, Row{"", "_"}}) {
    CHECK(factwright::nmtoken(row.given) == row.expected);
  }
}

TEST_CASE("only harmless links are links") {
  for (const std::string text :
       {"https://example.org/a?b=c", "http://example.org", "#top", "mailto:a@example.org"}) {
    CHECK(factwright::safe_url(text) == text);
  }
  for (const std::string text : {"javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x",
                                 "https://a\"onload=x", "https://a b", "//example.org", ""}) {
    CHECK(factwright::safe_url(text).empty());
  }
}

TEST_CASE("a plain IRI may stand between angle brackets") {
  CHECK(factwright::is_plain_iri("https://example.org/a"));
  for (const std::string text : {"https://a>b", "https://a b", "https://é", "wikidata:Q1", ""}) {
    CHECK_FALSE(factwright::is_plain_iri(text));
  }
}
