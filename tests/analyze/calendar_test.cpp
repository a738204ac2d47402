#include "analyze/calendar.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

TEST_CASE("day numbers and dates are inverse over the leap years") {
  for (int day = -60000; day < 60000; ++day) {
    const Date date = date_of(day);
    REQUIRE(day_number(date) == day);
    REQUIRE(date.day <= days_in_month(date.year, date.month));
  }
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(date_of(day_number({2000, 2, 28}) + 1) == Date{2000, 2, 29});
  CHECK(date_of(day_number({1900, 2, 28}) + 1) == Date{1900, 3, 1});
}

TEST_CASE("weekdays count from Monday") {
  CHECK(weekday_of({2020, 8, 18}) == 1);
  CHECK(weekday_of({1969, 12, 29}) == 0);
  CHECK(weekday_of({2000, 1, 1}) == 5);
}

TEST_CASE("a moment is shifted by units and keeps no more precision than it had") {
  using Row = std::tuple<Date, int, TimeUnit, std::string>;
  const auto [date, count, unit, value] = GENERATE(table<Date, int, TimeUnit, std::string>({
      Row{{2020, 8, 18}, -1, TimeUnit::day, "2020-08-17"},
      Row{{2020, 3, 1}, -1, TimeUnit::day, "2020-02-29"},
      Row{{2020, 8, 18}, 0, TimeUnit::week, "2020-W34"},
      Row{{2020, 12, 31}, 0, TimeUnit::week, "2020-W53"},
      Row{{2021, 1, 3}, 0, TimeUnit::week, "2020-W53"},
      Row{{2021, 1, 4}, 0, TimeUnit::week, "2021-W01"},
      Row{{2020, 8, 18}, -1, TimeUnit::weekend, "2020-08-15/2020-08-16"},
      Row{{2020, 1, 18}, -1, TimeUnit::month, "2019-12"},
      Row{{2020, 12, 0}, 1, TimeUnit::month, "2021-01"},
      Row{{2020, 8, 18}, -1, TimeUnit::quarter, "2020-04/2020-06"},
      Row{{2020, 0, 0}, -1, TimeUnit::year, "2019"},
      Row{{2020, 8, 18}, 0, TimeUnit::decade, "2020/2029"},
      Row{{2000, 1, 1}, 0, TimeUnit::century, "1901/2000"},
      Row{{2020, 8, 0}, -1, TimeUnit::day, ""},
      Row{{2020, 0, 0}, -1, TimeUnit::month, ""},
      Row{{0, 0, 0}, -1, TimeUnit::year, ""},
      Row{{2020, 8, 18}, -1, TimeUnit::hour, ""},
  }));
  CHECK(to_value(shifted(date, count, unit)) == value);
}

}  // namespace
}  // namespace factwright
