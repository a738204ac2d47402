#include "write/timeline.hpp"

#include "csv_reader.hpp"
#include "sample.hpp"
#include "write/timeline_rows.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>

using factwright::Facts;
using factwright::Graph;
using factwright::sample::count_of;

namespace {

Graph dated(const std::vector<std::string>& times) {
  Facts facts = factwright::sample::ring(times.size());
  for (std::size_t i = 0; i < times.size(); ++i) facts.facts[i].time = times[i];
  return factwright::build_graph(std::move(facts));
}

std::string svg(const Graph& graph) {
  std::ostringstream out;
  factwright::write_timeline_svg(graph, {}, out);
  return out.str();
}

}  // namespace

TEST_CASE("a timeline is in the order of days, and leaves out what has none") {
  const Graph graph = dated({"2021", "2020-08-18", "", "PT2H", "2020-08", "../2019"});
  std::vector<std::string> times;
  for (const auto& row : factwright::timeline_rows(graph)) times.push_back(row.time());
  CHECK(times == std::vector<std::string>{"../2019", "2020-08", "2020-08-18", "2021"});
}

TEST_CASE("the same facts of the same time are one row of a timeline") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().time = "2020-08-18";
  facts.facts.push_back(facts.facts.front());
  facts.facts.back().id = factwright::sample::id('f', 2);
  const Graph graph = factwright::build_graph(facts);
  REQUIRE(factwright::timeline_rows(graph).size() == 1);
  CHECK(count_of(svg(graph), "<circle") == 1);
  CHECK(count_of(svg(graph), "2 reports") == 2);
}

TEST_CASE("a timeline shows names, the date as people say it, and its sentences as tooltips") {
  const std::string text = svg(dated({"2020-08-18", "2021-W08", "2019-02/.."}));
  for (const char* part : {">18 Aug 2020<", ">week of 22 Feb 2021<", ">since Feb 2019<",
                           "<title>a.txt: Ana met Ben.</title>", "3 dated facts"}) {
    INFO(part);
    CHECK(count_of(text, part) >= 1);
  }
}

TEST_CASE("a timeline stays an SVG whatever the names") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().time = "2020";
  facts.entities.front().name = "</text><script>alert(1)</script>";
  const std::string text = svg(factwright::build_graph(facts));
  CHECK(count_of(text, "<script") == 0);
  CHECK(count_of(text, "&lt;/text&gt;&lt;script&gt;") == 1);
}

TEST_CASE("no row of a timeline covers another") {
  const std::string text = svg(dated({"2020-08-18", "2020-08-18", "2020-08-19", "2022"}));
  std::vector<int> places;
  for (std::size_t at = 0; (at = text.find(" cy=\"", at)) != std::string::npos; ++at) {
    places.push_back(std::stoi(text.substr(at + 5)));
  }
  REQUIRE(places.size() == 4);
  for (std::size_t i = 1; i < places.size(); ++i) CHECK(places[i] - places[i - 1] >= 20);
}

TEST_CASE("the timeline's CSV has a row a dated fact") {
  std::ostringstream out;
  const Graph graph = dated({"2020-08-18", "", "2020-08"});
  CHECK(factwright::write_timeline_csv(graph, out).edges == 2);
  const auto rows = factwright::sample::csv_rows(out.str());
  REQUIRE(rows.size() == 3);
  CHECK(rows[1][0] == "2020-08");
  CHECK(rows[1][2] == "2020-08-31");
  CHECK(rows[2][12] == "Ana met Ben.");
}
