#include "read/cues.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "factwright/document.hpp"
#include "read/cue_tables.hpp"

using factwright::Reach;
using factwright::shape_of;
using factwright::Zone;

namespace {
factwright::Verdict verdict(const std::string& line) {
  return factwright::verdict_of(factwright::plain(line), shape_of(line));
}
}  // namespace

TEST_CASE("the wording of a line gives its zone and reach away", "[cues]") {
  struct Case {
    std::string line;
    Zone zone;
    Reach reach;
  };
  const Case cases[] = {
      {"Related Topics", Zone::boilerplate, Reach::section},
      {"READ ALSO:", Zone::boilerplate, Reach::section},
      {"Share this:", Zone::boilerplate, Reach::line},
      {"Facebook Twitter | WhatsApp", Zone::boilerplate, Reach::line},
      {"Don’t miss", Zone::boilerplate, Reach::section},
      {"Leave a Reply", Zone::boilerplate, Reach::tail},
      {"© 2020 Fjord News", Zone::boilerplate, Reach::tail},
      {"Sign up for the newsletter and read all of our stories each morning.", Zone::boilerplate,
       Reach::line},
      {"Written by Ana Ruiz", Zone::byline, Reach::line},
      {"(Reporting by Petra Holm; editing by Jonas Vik)", Zone::byline, Reach::line},
      {"FILE PHOTO: The old bridge is seen after the flood of last year.", Zone::caption,
       Reach::line},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    CHECK(verdict(c.line).zone == c.zone);
    CHECK(verdict(c.line).reach == c.reach);
  }
}

TEST_CASE("sentences of a story keep their zone whatever they talk of", "[cues]") {
  const std::string cases[] = {
      "Terms of the settlement were not disclosed.",
      "Related talks between the two ministries had failed in the spring of last year.",
      "The bank had sent a newsletter to people who never asked for it.",
      "Comments by the minister angered the union.",
      "Advertising on the buses was banned by the council last week.",
  };
  for (const std::string& line : cases) {
    CAPTURE(line);
    CHECK(verdict(line).zone == Zone::body);
  }
}

TEST_CASE("a source line names the publisher", "[cues]") {
  struct Case {
    std::string line;
    std::string publisher;
  };
  const Case cases[] = {
      {"SOURCE: Valley Herald", "Valley Herald"},
      {"(Source: Valley Herald)", "Valley Herald"},
      {"SOURCE Granite Foods", "Granite Foods"},
      {"Source:", ""},
      {"The source: a spring in the hills", ""},
      {"Source: the minister, who said on Friday that nobody else would come", ""}};
  for (const Case& c : cases) {
    CAPTURE(c.line);
    CHECK(factwright::source_line(c.line, shape_of(c.line)) == c.publisher);
  }
}

TEST_CASE("every cue is written in the form it is compared in", "[cues]") {
  for (const auto& groups : {factwright::line_cues(), factwright::sentence_cues()}) {
    for (const factwright::CueGroup& group : groups) {
      CHECK(group.zone != Zone::body);
      for (std::string_view text : group.texts) {
        CAPTURE(text);
        const bool open_end = text.back() == ' ';
        CHECK(factwright::plain(text) == (open_end ? text.substr(0, text.size() - 1) : text));
      }
    }
  }
}
