#include "resolve/happenings.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace factwright {
namespace {

bool nowhere(std::uint32_t, std::uint32_t) { return false; }

/// Place 7 lies in place 8.
bool seven_in_eight(std::uint32_t inner, std::uint32_t outer) { return inner == 7 && outer == 8; }

struct Given {
  std::string time = {};
  std::uint32_t place = none;
  std::string topic = {};
  int said = 0;
  std::string order = {};
};

Happening made(const Given& given, std::uint32_t number) {
  Happening h;
  h.fact.relation = "meet";
  h.fact.from = 1;
  h.fact.to = 2;
  h.fact.time = given.time;
  h.fact.place = given.place;
  if (!given.topic.empty()) h.fact.roles.push_back({"topic", given.topic, none});
  h.said_first = h.said_last = given.said;
  h.order = given.order;
  Evidence evidence;
  evidence.begin = number;
  h.fact.evidence.push_back(evidence);
  return h;
}

/// What becomes of several statements of one pair: "time/place/topic xN", sorted.
std::vector<std::string> joined(const std::vector<Given>& given, Scope scope = Scope::all) {
  std::vector<Happening> all;
  for (std::uint32_t i = 0; i < given.size(); ++i) all.push_back(made(given[i], i));
  std::vector<std::string> out;
  for (const Happening& h : join_happenings(std::move(all), scope, seven_in_eight)) {
    out.push_back(h.fact.time + "/" + (h.fact.place == none ? "" : std::to_string(h.fact.place)) +
                  "/" + (h.fact.roles.empty() ? "" : h.fact.roles[0].text) + " x" +
                  std::to_string(h.fact.evidence.size()));
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("statements of one pair are joined where they can be of one happening") {
  struct Row {
    std::vector<Given> given;
    std::vector<std::string> out;
  };
  const auto row = GENERATE(values<Row>({
      {{{"2020-08-18"}, {"2020-08-18"}}, {"2020-08-18// x2"}},
      {{{"2020-08-18"}, {"2020-08"}, {"2020"}, {""}}, {"2020-08-18// x4"}},
      {{{"2020-08-18"}, {"2020-08-19"}}, {"2020-08-18// x1", "2020-08-19// x1"}},
      {{{"2020-08-18"}, {"2020-08-19"}, {"2020-08"}},
       {"2020-08-18// x1", "2020-08-19// x1", "2020-08// x1"}},
      {{{"2020-08-18"}, {"2020-08-19"}, {""}}, {"// x1", "2020-08-18// x1", "2020-08-19// x1"}},
      {{{"2020-08-17/2020-08-19"}, {"2020-08-18"}}, {"2020-08-18// x2"}},
      {{{"2020-08-17/2020-08-19"}, {"2020-08-20"}},
       {"2020-08-17/2020-08-19// x1", "2020-08-20// x1"}},
      {{{"2020-W33"}, {"2020-W33"}}, {"2020-W33// x2"}},
      {{{"202"}, {"2020"}}, {"202// x1", "2020// x1"}},
      {{{"2020", 7}, {"2020", 8}, {"2020"}}, {"2020/7/ x3"}},
      {{{"", 7}, {"", 9}}, {"/7/ x1", "/9/ x1"}},
      {{{"", 7}, {"", 9}, {""}}, {"// x1", "/7/ x1", "/9/ x1"}},
      {{{"2020", none, "fish"}, {"2020", none, "fish and ships"}}, {"2020//fish and ships x2"}},
      {{{"2020", none, "fish"}, {"2020", none, "ships"}}, {"2020//fish x1", "2020//ships x1"}},
      {{{"2020", none, "fish"}, {"2020"}}, {"2020//fish x2"}},
      {{{"2020", 7}, {"2020-08-18"}}, {"2020-08-18/7/ x2"}},
      {{{"2020-08-18", none, "", 0, "next"}, {""}}, {"// x1", "2020-08-18// x1"}},
  }));
  CHECK(joined(row.given) == row.out);
  auto turned = row.given;
  std::reverse(turned.begin(), turned.end());
  CHECK(joined(turned) == row.out);
}

TEST_CASE("a timeless statement is of a day only in the weeks around it") {
  constexpr int day = 18492;  // 2020-08-18
  CHECK(joined({{"2020-08-18"}, {"", none, "", day + 20}}).size() == 1);
  CHECK(joined({{"2020-08-18"}, {"", none, "", day + 40}}).size() == 2);
  CHECK(joined({{"2020-08-18"}, {"", none, "", day - 40}}).size() == 2);
  CHECK(joined({{"2020-08-18"}, {"", none, "", day + 400}}, Scope::document).size() == 1);
  CHECK(joined({{"", 7, "", day}, {"", none, "", day + 400}}).size() == 2);
}

TEST_CASE("a state has one fact whatever the times, with the earliest") {
  std::vector<Happening> all{made({"2020-08-18"}, 0), made({"2019"}, 1), made({""}, 2)};
  for (Happening& h : all) h.state = true;
  const auto out = join_happenings(std::move(all), Scope::all, nowhere);
  REQUIRE(out.size() == 1);
  CHECK(out[0].fact.time == "2019");
  CHECK(out[0].fact.evidence.size() == 3);
}

TEST_CASE("evidence tells what it lacks of the fact it was joined to") {
  std::vector<Happening> all{made({"2020-08-18", 7}, 0), made({""}, 1)};
  const auto out = join_happenings(std::move(all), Scope::document, nowhere);
  REQUIRE(out.size() == 1);
  REQUIRE(out[0].fact.evidence.size() == 2);
  std::vector<std::string> marks;
  for (const Evidence& evidence : out[0].fact.evidence) {
    marks.insert(marks.end(), evidence.via.begin(), evidence.via.end());
  }
  CHECK(marks == std::vector<std::string>{"joined: without the place", "joined: without the time"});
}

TEST_CASE("a statement without an end goes to the only one that knows it") {
  const auto half = [](const std::string& time) {
    Happening h = made({time}, 9);
    h.fact.from = none;
    return h;
  };
  const auto other = [] {
    Happening h = made({""}, 5);
    h.fact.from = 3;
    return h;
  };
  const auto count = [](std::vector<Happening> all, Scope scope = Scope::document) {
    return fill_ends(std::move(all), scope, nowhere).size();
  };
  CHECK(count({made({""}, 0), half("")}) == 1);
  CHECK(count({made({""}, 0), half("2020")}) == 1);
  CHECK(count({made({""}, 0), other(), half("")}) == 3);
  CHECK(count({made({"2019"}, 0), half("2020")}) == 2);
  CHECK(count({made({""}, 0), half("2019"), half("2020")}) == 3);
  CHECK(count({made({""}, 0), half("")}, Scope::all) == 2);
  CHECK(count({made({"2020-08-18"}, 0), half("2020-08-18")}, Scope::all) == 1);
  CHECK(count({half(""), half("2020")}) == 2);
}

TEST_CASE("a hundred thousand statements of one pair take no time") {
  std::vector<Happening> all;
  for (std::uint32_t i = 0; i < 100000; ++i) {
    all.push_back(made({i % 3 == 0 ? "" : "2020-08-" + std::to_string(10 + i % 20), i % 50,
                        "topic " + std::to_string(i)},
                       i));
  }
  const auto out = join_happenings(std::move(all), Scope::all, nowhere);
  std::size_t evidence = 0;
  for (const Happening& h : out) evidence += h.fact.evidence.size();
  CHECK(evidence == 100000);
}

}  // namespace factwright
