#include "graph/day_range.hpp"

#include <catch2/catch.hpp>

#include <string_view>

using factwright::DayRange;

TEST_CASE("a time as precise as known covers all the days that it may mean") {
  struct Row {
    std::string_view iso;
    DayRange range;
  };
  for (const auto& [iso, range] :
       {Row{"2020-08-18", {"2020-08-18", "2020-08-18"}},
        Row{"2020-08-18T10:00:00+09:00", {"2020-08-18", "2020-08-18"}},
        Row{"2020-08", {"2020-08-01", "2020-08-31"}}, Row{"2020-02", {"2020-02-01", "2020-02-29"}},
        Row{"2020", {"2020-01-01", "2020-12-31"}}, Row{"0999", {"0999-01-01", "0999-12-31"}},
        Row{"2020-W33", {"2020-08-10", "2020-08-16"}},
        Row{"2021-W01", {"2021-01-04", "2021-01-10"}},
        Row{"2020-W53", {"2020-12-28", "2021-01-03"}},
        Row{"1990/1999", {"1990-01-01", "1999-12-31"}}, Row{"2019-02/..", {"2019-02-01", ""}},
        Row{"../2019-02", {"", "2019-02-28"}}}) {
    INFO(iso);
    CHECK(factwright::day_range(iso) == range);
  }
}

TEST_CASE("what is no time of the calendar covers no days") {
  for (const std::string_view iso : {"", "PT2H", "P3D", "2020-02-30", "2020-13", "2020-W54",
                                     "../..", "/", "2020/2019", "20", "next week", "2020-08-18x"}) {
    INFO(iso);
    CHECK_FALSE(factwright::day_range(iso));
  }
}
