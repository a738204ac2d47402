#include "read/dates.hpp"

#include <catch2/catch.hpp>
#include <string>

using factwright::Date;

TEST_CASE("dates are found in the forms that papers use", "[dates]") {
  struct Case {
    std::string line;
    Date date;
    std::string words;
  };
  const Case cases[] = {
      {"on 18th August, 2020 in Oslo", {2020, 8, 18}, "18th August, 2020"},
      {"Aug. 18, 2020", {2020, 8, 18}, "Aug. 18, 2020"},
      {"OSLO, Aug 3 (Fjord News)", {0, 8, 3}, "Aug 3"},
      {"the 2nd of May 1999", {1999, 5, 2}, "2nd of May 1999"},
      {"September 2021", {2021, 9, 0}, "September 2021"},
      {"Sept. 1st, 2021", {2021, 9, 1}, "Sept. 1st, 2021"},
      {"it is 2020-08-18T09:00", {2020, 8, 18}, "2020-08-18"},
      {"2020/08/18", {2020, 8, 18}, "2020/08/18"},
      {"18.8.2020", {2020, 8, 18}, "18.8.2020"},
      {"25/12/2019", {2019, 12, 25}, "25/12/2019"},
      {"12/25/2019", {2019, 12, 25}, "12/25/2019"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const auto found = factwright::find_date(c.line);
    REQUIRE(found);
    CHECK(found->date == c.date);
    CHECK(c.line.substr(found->span.begin, found->span.size()) == c.words);
  }
}

TEST_CASE("words and numbers that leave the date open are no date", "[dates]") {
  const std::string cases[] = {
      "",          "may be", "they may march on", "4/5/2020",   "2020-13-40",
      "the march", "1-2",    "in 2020",           "Marching 4", "32 August"};
  for (const std::string& line : cases) {
    CAPTURE(line);
    CHECK_FALSE(factwright::find_date(line));
  }
}

TEST_CASE("a line of nothing but a date is told from a line with a date in it", "[dates]") {
  const std::string only[] = {"Published: Tue, Aug 18 2020 at 4:30 pm",
                              "18 August 2020 | 16:30 GMT", "Last updated on Monday, 3rd May 2021",
                              "2020-08-18 10:00"};
  for (const std::string& line : only) {
    CAPTURE(line);
    CHECK(factwright::date_line(line));
  }
  const std::string more[] = {"Ruiz resigned on May 4, 2020", "Oslo, May 4, 2020", "Monday",
                              std::string(200, ' ') + "May 4, 2020"};
  for (const std::string& line : more) {
    CAPTURE(line);
    CHECK_FALSE(factwright::date_line(line));
  }
}
