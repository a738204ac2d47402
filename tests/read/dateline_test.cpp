#include "read/dateline.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "factwright/document.hpp"

using factwright::Date;
using factwright::DatelineForms;

namespace {
constexpr DatelineForms strong_forms{};
constexpr DatelineForms all_forms{true, true};
}  // namespace

TEST_CASE("datelines give place, agency and date", "[dateline]") {
  struct Case {
    std::string line;  ///< what stands before "The talks failed."
    std::string place;
    std::string agency;
    Date date;
  };
  const Case cases[] = {
      {"SEOUL, Aug. 18 (Fjord News) --", "SEOUL", "Fjord News", {0, 8, 18}},
      {"MOSCOW (Fjord News / Wire - 18th August, 2020)",
       "MOSCOW",
       "Fjord News / Wire",
       {2020, 8, 18}},
      {"OSLO (AP) —", "OSLO", "AP", {}},
      {"OSLO —", "OSLO", "", {}},
      {"OSLO, Norway –", "OSLO", "", {}},
      {"WASHINGTON, D.C. (Valley Herald) -", "WASHINGTON", "Valley Herald", {}},
      {"NEW DELHI, 3 May 2021:", "NEW DELHI", "", {2021, 5, 3}},
      {"KABUL/HERAT (Pass Press) -", "KABUL/HERAT", "Pass Press", {}},
      {"Helsinki, 3 June 2019 -", "Helsinki", "", {2019, 6, 3}},
      {"Geneva (Fjord News) -", "Geneva", "Fjord News", {}},
      {"TAMPERE, Finland, March 2, 2021 /Northwire/ --", "TAMPERE", "Northwire", {2021, 3, 2}},
      {"(Harbour Wire) -", "", "Harbour Wire", {}},
      {"PORT-AU-PRINCE, Haiti (Harbour Wire) —", "PORT-AU-PRINCE", "Harbour Wire", {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const std::string paragraph = c.line + " The talks failed.";
    const auto found = factwright::find_dateline(paragraph, strong_forms);
    REQUIRE(found);
    CHECK(paragraph.substr(0, found->size) == c.line);
    CHECK(found->place == c.place);
    CHECK(found->agency == c.agency);
    CHECK(found->date == c.date);
  }
}

TEST_CASE("a place and a date may stand alone", "[dateline]") {
  const std::string line = "Tallinn, 4 October 2017";
  const auto found = factwright::find_dateline(line, strong_forms);
  REQUIRE(found);
  CHECK(found->size == line.size());
  CHECK(found->date == Date{2017, 10, 4});
}

TEST_CASE("the weak forms are taken only when asked for", "[dateline]") {
  const std::string cases[] = {"NICOSIA: Police held two men.", "Geneva — Ministers met."};
  for (const std::string& paragraph : cases) {
    CAPTURE(paragraph);
    CHECK_FALSE(factwright::find_dateline(paragraph, strong_forms));
    CHECK(factwright::find_dateline(paragraph, all_forms));
  }
}

TEST_CASE("what only looks like a dateline is none", "[dateline]") {
  const std::string cases[] = {
      "",
      "The talks failed.",
      "Ruiz — who met Cole — said no.",
      "Ruiz — The Fox — said no.",
      "CDU (Club of Divers United) President Lind left.",
      "Lind (Sutania) won the race.",
      "UNESCO - the keeper of the list - refused.",
      "On Aug. 18, 2020, Ruiz met Cole.",
      "Tuesday, Aug. 18, was the last day.",
      "Ruiz-Cole talks failed.",
      "(He laughs) - no.",
      "NATO said no.",
  };
  for (const std::string& paragraph : cases) {
    CAPTURE(paragraph);
    CHECK_FALSE(factwright::find_dateline(paragraph, all_forms));
  }
}
