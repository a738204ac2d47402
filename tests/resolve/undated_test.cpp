#include "resolve/undated.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace factwright {
namespace {

Happening told(const std::string& relation, std::uint32_t from, std::uint32_t to,
               const std::string& time) {
  Happening h;
  h.fact.relation = relation;
  h.fact.from = from;
  h.fact.to = to;
  h.fact.time = time;
  h.fact.evidence.emplace_back();
  return h;
}

/// The times of the undated document after the years are told.
std::vector<std::string> times(std::vector<Happening> dated, std::vector<Happening> undated,
                               Date date = {2021, 5, 20}) {
  std::vector<DatedPart> parts{{{}, std::move(undated)}, {date, std::move(dated)}};
  tell_years(parts);
  std::vector<std::string> out;
  for (const Happening& h : parts.front().said) out.push_back(h.fact.time);
  return out;
}

}  // namespace

TEST_CASE("an undated document takes its year from news that it shares") {
  using Times = std::vector<std::string>;
  const auto shared = told("destroy", 1, 2, "2021-05");
  SECTION("with the month") {
    CHECK(times({shared}, {told("destroy", 1, 2, "--05-11")}) == Times{"2021-05-11"});
    CHECK(times({told("destroy", 1, 2, "2021-05-11")}, {told("destroy", 1, 2, "--05-11")}) ==
          Times{"2021-05-11"});
  }
  SECTION("where one of the ends is not told") {
    CHECK(times({shared}, {told("destroy", none, 2, "--05-11")}) == Times{"2021-05-11"});
  }
  SECTION("for its other dates around that") {
    CHECK(times({shared}, {told("destroy", 1, 2, "--05-11"), told("meet", 3, 4, "--01-31/.."),
                           told("meet", 3, 5, "--11"), told("meet", 3, 6, "--06-02")}) ==
          Times{"2021-05-11", "2021-01-31/..", "2020-11", "2021-06-02"});
  }
  SECTION("where two happenings are shared") {
    CHECK(times({shared, told("meet", 3, 4, "2021-05-02")},
                {told("destroy", 1, 2, ""), told("meet", 3, 4, ""), told("expel", 3, 4, "--04")}) ==
          Times{"", "", "2021-04"});
  }
}

TEST_CASE("a year stays unknown where too little is shared") {
  using Times = std::vector<std::string>;
  CHECK(times({told("destroy", 1, 2, "2021-05")}, {told("destroy", 1, 3, "--05-11")}) == Times{""});
  CHECK(times({told("destroy", 1, 2, "2021-05")},
              {told("destroy", 1, 2, ""), told("meet", 3, 4, "--05-11")}) == Times{"", ""});
  CHECK(times({told("destroy", 1, 2, "2021-05-12")}, {told("destroy", 1, 2, "--05-11")}) ==
        Times{""});
  // another month speaks against
  CHECK(times({told("meet", 1, 2, "2021-05"), told("destroy", 1, 2, "2021-05")},
              {told("meet", 1, 2, "--04"), told("destroy", 1, 2, "--05-11")}) == Times{"", ""});
  // what a document tells of years ago dates nothing
  CHECK(times({told("destroy", 1, 2, "2018-05")}, {told("destroy", 1, 2, "--05-11")}) == Times{""});
  // a date between two years
  CHECK(times({told("destroy", 1, 2, "2021-05")},
              {told("destroy", 1, 2, "--05-11"), told("meet", 3, 4, "--08-20")}) ==
        Times{"2021-05-11", ""});
}

TEST_CASE("what is planned lies behind the news") {
  auto plan = told("meet", 3, 4, "--09-01");
  plan.fact.status = "planned";
  const auto out =
      times({told("destroy", 1, 2, "2021-05")}, {told("destroy", 1, 2, "--05-11"), plan});
  CHECK(out == std::vector<std::string>{"2021-05-11", "2021-09-01"});
}

}  // namespace factwright
