#include "base/utf8.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace std::string_view_literals;

TEST_CASE("well-formed UTF-8 is told from what only looks like it") {
  struct Case {
    std::string_view text;
    std::size_t invalid_at;
  };
  const auto npos = std::string_view::npos;
  const Case cases[] = {
      {"", npos},
      {"plain", npos},
      {"na\xC3\xAFve", npos},
      {"\xF0\x9F\x98\x80", npos},
      {"a\0b"sv, npos},
      {"ab\xFF", 2},
      {"\x80", 0},
      {"a\xC3", 1},
      {"\xC0\xAF", 0},          // over-long
      {"\xED\xA0\x80", 0},      // a surrogate
      {"\xF4\x90\x80\x80", 0},  // over U+10FFFF
      {"x\xE2\x82", 1},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(factwright::invalid_utf8_at(c.text) == c.invalid_at);
    CHECK(factwright::is_valid_utf8(c.text) == (c.invalid_at == npos));
  }
}

TEST_CASE("characters are read forwards and backwards") {
  const std::string text = "a\xC3\xA9\xF0\x9F\x98\x80\xFF";
  CHECK(factwright::decode_at(text, 0).code_point == U'a');
  CHECK(factwright::decode_at(text, 1).code_point == U'\u00E9');
  CHECK(factwright::decode_at(text, 3).size == 4);
  CHECK(factwright::decode_at(text, 7).code_point == factwright::replacement_character);
  CHECK(factwright::decode_at(text, 7).size == 1);
  CHECK(factwright::decode_at(text, 8).size == 0);
  CHECK(factwright::decode_before(text, 0).size == 0);
  CHECK(factwright::decode_before(text, 1).code_point == U'a');
  CHECK(factwright::decode_before(text, 3).code_point == U'\u00E9');
  CHECK(factwright::decode_before(text, 7).code_point == U'\U0001F600');
  CHECK(factwright::decode_before(text, 8).code_point == factwright::replacement_character);
}

TEST_CASE("writing a character and reading it back gives the same one") {
  for (char32_t c = 1; c < 0x110000; c += 37) {
    if (0xD800 <= c && c <= 0xDFFF) continue;
    std::string text;
    factwright::append_utf8(text, c);
    REQUIRE(factwright::decode_at(text, 0).code_point == c);
    REQUIRE(factwright::decode_at(text, 0).size == text.size());
  }
  std::string surrogate;
  factwright::append_utf8(surrogate, static_cast<char32_t>(0xD800));
  CHECK(surrogate == "\xEF\xBF\xBD");
}

TEST_CASE("spellings that differ only in case or composition compare equal") {
  struct Case {
    std::string_view text;
    std::string_view lower;
    std::string_view folded;
  };
  const Case cases[] = {
      {"Seoul 2020", "seoul 2020", "seoul 2020"},
      {"STRASSE", "strasse", "strasse"},
      {"Stra\xC3\x9F"
       "e",
       "stra\xC3\x9F"
       "e",
       "strasse"},
      {"\xC3\x89"
       "TAT",
       "\xC3\xA9tat", "\xC3\xA9tat"},
      {"E\xCC\x81TAT", "e\xCC\x81tat", "\xC3\xA9tat"},
      {"\xCE\xA3", "\xCF\x83", "\xCF\x83"},
      {"bad\xFF", "bad\xEF\xBF\xBD", "bad\xEF\xBF\xBD"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(factwright::to_lower(c.text) == c.lower);
    CHECK(factwright::fold_case(c.text) == c.folded);
  }
  CHECK(factwright::to_nfc("e\xCC\x81") == "\xC3\xA9");
}

TEST_CASE("characters are sorted into kinds") {
  CHECK(factwright::is_letter(U'\u00E9'));
  CHECK_FALSE(factwright::is_letter(U'1'));
  CHECK(factwright::is_upper(U'\u00C9'));
  CHECK(factwright::is_lower(U'z'));
  CHECK(factwright::is_digit(U'7'));
  CHECK_FALSE(factwright::is_digit(U'\u00BD'));
  CHECK(factwright::is_space(U'\u00A0'));
  CHECK(factwright::is_space(U'\n'));
  CHECK_FALSE(factwright::is_space(U'_'));
  CHECK(factwright::is_punctuation(U'\u201C'));
  CHECK(factwright::is_punctuation(U'$'));
  CHECK(factwright::is_mark(U'\u0301'));
  CHECK(factwright::to_upper(U'\u00E9') == U'\u00C9');
}

TEST_CASE("the index agrees with counting from the start") {
  std::string text;
  const std::string_view parts[] = {"abc ", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80",
                                    "xyz\n"};
  for (std::size_t i = 0; i < 300; ++i) text += parts[(i * i + i / 7) % 5];
  for (const std::string& sample : {text, std::string(200, 'a'), std::string()}) {
    const factwright::CodePointIndex index(sample);
    REQUIRE(index.size() == factwright::count_code_points(sample));
    std::uint32_t seen = 0;
    for (std::uint32_t at = 0; at < sample.size(); ++at) {
      const bool starts = (static_cast<unsigned char>(sample[at]) & 0xC0) != 0x80;
      REQUIRE(index.code_point_of(at) == seen);
      if (!starts) continue;
      REQUIRE(index.byte_of(seen) == at);
      ++seen;
    }
    CHECK(index.code_point_of(sample.size() + 5) == index.size());
    CHECK(index.byte_of(index.size() + 5) == sample.size());
  }
}
