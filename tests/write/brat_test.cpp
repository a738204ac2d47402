#include "base/utf8.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <sstream>
#include <string>

using factwright::Facts;
using factwright::Format;
using factwright::Graph;
using factwright::sample::count_of;
using factwright::sample::Files;
using factwright::sample::lines_of;

namespace {

Files brat(const Graph& graph) { return factwright::sample::files(graph, Format::brat); }

}  // namespace

TEST_CASE("each text-bound annotation of brat covers the words that it names") {
  const Files files = brat(factwright::sample::torture());
  std::size_t checked = 0;
  for (const auto& [name, annotations] : files) {
    if (!name.ends_with(".ann")) continue;
    const std::string& text = files.at(name.substr(0, name.size() - 3) + "txt");
    const factwright::CodePointIndex index(text);
    for (const std::string& line : lines_of(annotations)) {
      if (line.front() != 'T') continue;
      const std::size_t words = line.rfind('\t');
      std::istringstream middle(line.substr(line.find('\t') + 1, words));
      std::string type;
      std::size_t begin = 0;
      std::size_t end = 0;
      REQUIRE(middle >> type >> begin >> end);
      INFO(name << " " << line);
      const std::size_t first = index.byte_of(begin);
      CHECK(text.substr(first, index.byte_of(end) - first) == line.substr(words + 1));
      ++checked;
    }
  }
  CHECK(checked > 50);
}

TEST_CASE("a fact is an event of brat with its trigger, participants and status") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().status = "planned";
  facts.facts.front().evidence.front().spans = {{"from", 0, 3}, {"to", 8, 11}, {"trigger", 4, 7}};
  const Files files = brat(factwright::build_graph(facts));
  REQUIRE(files.size() == 3);
  const std::string& annotations = files.begin()->first.ends_with(".ann")
                                       ? files.begin()->second
                                       : std::next(files.begin())->second;
  CHECK(annotations ==
        "T1\tPerson 0 3\tAna\nT2\tPerson 8 11\tBen\nT3\tmeet 4 7\tmet\n"
        "E1\tmeet:T3 from:T1 to:T2\nA1\tStatus E1 planned\n"
        "#1\tAnnotatorNotes E1\tf:0000000000000001, news/meet, characters 0 to 12 of the "
        "document\n");
  CHECK(count_of(files.at("brat/annotation.conf"), "meet\tfrom*:<ANY>, to*:<ANY>\n") == 1);
}

TEST_CASE("a sentence that tells several facts stands once in brat's text") {
  Facts facts = factwright::sample::meeting();
  facts.facts.push_back(facts.facts.front());
  facts.facts.back().id = factwright::sample::id('f', 2);
  facts.facts.back().relation = "visit";
  for (const auto& [name, text] : brat(factwright::build_graph(facts))) {
    if (name.ends_with(".txt")) CHECK(text == "Ana met Ben.\n");
  }
}

TEST_CASE("a span that its sentence does not hold is left out of brat") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().evidence.front().spans = {
      {"from", 90, 95}, {"to", 11, 400}, {"trigger", 4, 7}};
  for (const auto& [name, text] : brat(factwright::build_graph(facts))) {
    if (name.ends_with(".ann")) CHECK(count_of(text, "E1\tmeet:T1\n") == 1);
  }
}
