#include "read/paragraphs.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using factwright::Span;

namespace {
std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> result;
  for (Span span : factwright::split_paragraphs(text)) {
    result.push_back(text.substr(span.begin, span.size()));
  }
  return result;
}
}  // namespace

TEST_CASE("lines become paragraphs by their gaps, widths and first letters", "[paragraphs]") {
  const std::string full = "The harbour master closed the harbour on Monday because of";
  const std::string rest = "the storm that had come up in the night.";
  const std::string first = "The harbour master closed the harbour on Monday at noon.";
  struct Case {
    std::string name;
    std::string text;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"nothing", "", {}},
      {"blanks only", " \n\n\t\r\n", {}},
      {"an empty line parts", "One.\n\nTwo.", {"One.", "Two."}},
      {"a line of blanks parts", "One.\n \t\nTwo.", {"One.", "Two."}},
      {"CR LF", "One.\r\n\r\nTwo.\r\n", {"One.", "Two."}},
      {"CR alone", "One.\r\rTwo.", {"One.", "Two."}},
      {"short lines stay apart", "Our Network\nWho We Are", {"Our Network", "Who We Are"}},
      {"full lines are wrapped", full + "\n" + rest, {full + "\n" + rest}},
      {"a line with room to spare ends", rest + "\n" + full, {rest, full}},
      {"list items stay apart", full + "\n- " + full, {full, "- " + full}},
      {"small letters go on", "Ruiz met Cole\nin Oslo.", {"Ruiz met Cole\nin Oslo."}},
      {"indentation starts one", first + "\n    " + full, {first, full}},
      {"hard spaces are trimmed", "\xC2\xA0One.\xC2\xA0", {"One."}},
      {"a byte-order mark is blank", "\xEF\xBB\xBFOne.", {"One."}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(paragraphs(c.text) == c.expected);
  }
}

TEST_CASE("a blank stretch is trimmed to nothing", "[paragraphs]") {
  CHECK(factwright::trimmed("  a ", {0, 4}) == Span{2, 3});
  CHECK(factwright::trimmed("    ", {1, 3}).empty());
}
