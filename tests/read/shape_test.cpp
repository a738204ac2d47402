#include "read/shape.hpp"

#include <catch2/catch.hpp>
#include <string>

using factwright::Shape;
using factwright::shape_of;

TEST_CASE("sentences and headline style are told by capitals and stops", "[shape]") {
  struct Case {
    std::string line;
    bool sentence;
    bool title_case;
  };
  const Case cases[] = {
      {"The minister met the envoy on Friday.", true, false},
      {"Minister Ana Ruiz met Tom Cole.", true, false},
      {"\"We will go,\" she said.\"", true, false},
      {"Will they come back?", true, false},
      {"The minister met the envoy on Friday", false, false},
      {"Minister Meets Envoy in Oslo", false, true},
      {"RIVER FLOODS NINE VILLAGES", false, true},
      {"Minister Meets Envoy in the Old Town worth a Visit", false, true},
      {"Police seek two men after the ..", false, false},
      {"Yes.", false, false},
      {"", false, false},
      {"2018", false, false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const Shape shape = shape_of(c.line);
    CHECK(shape.sentence() == c.sentence);
    CHECK(shape.title_case() == c.title_case);
  }
}

TEST_CASE("words, capitals and separators are counted", "[shape]") {
  const Shape shape = shape_of("Élan 3rd of May | Ça – 12");
  CHECK(shape.words == 6);
  CHECK(shape.upper_words == 3);
  CHECK(shape.lower_words == 2);
  CHECK(shape.lower_content == 0);
  CHECK(shape.separators == 2);
}

TEST_CASE("lines are compared without case, curly quotes and surplus blanks", "[shape]") {
  CHECK(factwright::plain("  Don’t\xC2\xA0 MISS\t“It” ") == "don't miss \"it\"");
  CHECK(factwright::plain("\xEF\xBB\xBF").empty());
}
