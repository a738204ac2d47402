#include "factwright/document.hpp"

#include <catch2/catch.hpp>
#include <string>

using factwright::Date;
using factwright::Zone;

TEST_CASE("a date is written as precisely as it is known", "[document]") {
  struct Case {
    Date date;
    std::string iso;
  };
  const Case cases[] = {{{}, ""},
                        {{2020, 0, 0}, "2020"},
                        {{2020, 8, 0}, "2020-08"},
                        {{2020, 8, 18}, "2020-08-18"},
                        {{987, 1, 2}, "0987-01-02"},
                        {{0, 8, 18}, ""}};
  for (const Case& c : cases) CHECK(factwright::to_iso(c.date) == c.iso);
}

TEST_CASE("ISO 8601 dates are read, with or without a time of day", "[document]") {
  struct Case {
    std::string text;
    Date date;
  };
  const Case cases[] = {{"2020-08-18", {2020, 8, 18}},
                        {"2020-08-18T10:00Z", {2020, 8, 18}},
                        {"2020-08-18 10:00", {2020, 8, 18}},
                        {"2020-08", {2020, 8, 0}},
                        {"2020", {2020, 0, 0}},
                        {"2020-02-29", {2020, 2, 29}}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(factwright::date_from_iso(c.text) == c.date);
  }
}

TEST_CASE("what is no ISO 8601 date is no date", "[document]") {
  const std::string cases[] = {
      "",           "today",     "20",          "20200818",   "2020-13-01",  "2020-00-01",
      "2020-02-30", "2020-8-18", "2020-08-181", "18.08.2020", "2020-08-18x", "2020-"};
  for (const std::string& text : cases) {
    CAPTURE(text);
    CHECK_FALSE(factwright::date_from_iso(text).known());
  }
}

TEST_CASE("zones are shown under their names", "[document]") {
  CHECK(factwright::to_string(Zone::body) == std::string("body"));
  CHECK(factwright::to_string(Zone::headline) == std::string("headline"));
  CHECK(factwright::to_string(Zone::dateline) == std::string("dateline"));
  CHECK(factwright::to_string(Zone::byline) == std::string("byline"));
  CHECK(factwright::to_string(Zone::caption) == std::string("caption"));
  CHECK(factwright::to_string(Zone::boilerplate) == std::string("boilerplate"));
}
