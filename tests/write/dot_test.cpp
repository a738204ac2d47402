#include "sample.hpp"

#include <catch2/catch.hpp>

#include <string>

using factwright::DotStyle;
using factwright::Drawn;
using factwright::Facts;
using factwright::Format;
using factwright::Graph;
using factwright::WriteOptions;
using factwright::sample::count_of;
using factwright::sample::written;

namespace {

std::string plain(const Graph& graph, Drawn drawn = Drawn::all) {
  WriteOptions options;
  options.dot_style = DotStyle::plain;
  options.drawn = drawn;
  return written(graph, Format::dot, options);
}

}  // namespace

TEST_CASE("plain DOT holds a node an entity and an edge a fact with both ends, keyed by its id") {
  const Graph graph = factwright::sample::torture();
  const std::string text = plain(graph);
  CHECK(text.starts_with("digraph Factwright {"));
  CHECK(count_of(text, " -> ") == graph.edge_count());
  CHECK(count_of(text, "key=\"f:") == graph.edge_count());
  CHECK(count_of(text, "iri=\"https://") == graph.vertex_count());
  CHECK(count_of(text, "\\\n") == 0);
  CHECK(text.find("=<") == std::string::npos);
}

TEST_CASE("plain DOT leaves out what is not asserted where it is told to") {
  const std::string text = plain(factwright::sample::torture(), Drawn::asserted);
  CHECK(count_of(text, "status=asserted") == count_of(text, " -> "));
}

TEST_CASE("long names are not broken into lines") {
  Facts facts = factwright::sample::meeting();
  facts.entities.front().name = std::string(5000, 'x');
  CHECK(plain(factwright::build_graph(facts)).find(std::string(5000, 'x')) != std::string::npos);
}

TEST_CASE("a picture draws parallel facts of one relation and status as one line with a count") {
  Facts facts = factwright::sample::meeting();
  for (std::size_t i = 2; i < 5; ++i) {
    facts.facts.push_back(facts.facts.front());
    facts.facts.back().id = factwright::sample::id('f', i);
  }
  facts.facts.back().status = "negated";
  const std::string text = written(factwright::build_graph(facts), Format::dot);
  CHECK(count_of(text, " -> ") == 2);
  CHECK(count_of(text, "meet ×3") == 1);
  CHECK(count_of(text, "3 reports") == 1);
}

TEST_CASE("a picture shows the status by line, arrow and word") {
  struct Row {
    std::string status;
    std::string style;
    std::string word;
  };
  for (const auto& [status, style, word] : {Row{"negated", "style=dotted", "<i>(negated)</i>"},
                                            Row{"denied", "arrowhead=tee", "<i>(denied)</i>"},
                                            Row{"planned", "style=dashed", "<i>(planned)</i>"}}) {
    Facts facts = factwright::sample::meeting();
    facts.facts.front().status = status;
    const std::string text = written(factwright::build_graph(facts), Format::dot);
    CHECK(count_of(text, style) >= 1);
    CHECK(count_of(text, word) == 1);
  }
}

TEST_CASE("a picture names who says so, when, and the sentence") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().source = 1;
  facts.facts.front().time = "2020-08";
  const std::string text = written(factwright::build_graph(facts), Format::dot);
  CHECK(count_of(text, "says Ben") == 1);
  CHECK(count_of(text, "Aug 2020") == 1);
  CHECK(count_of(text, "a.txt: Ana met Ben.") == 2);
}

TEST_CASE("an office without other lines stands in its holder's box") {
  Facts facts = factwright::sample::meeting();
  facts.entities.push_back({factwright::sample::id('e', 3), "Minister of Fish", "Office", {}, {}});
  facts.facts.push_back(facts.facts.front());
  facts.facts.back().id = factwright::sample::id('f', 2);
  facts.facts.back().relation = "holds_position";
  facts.facts.back().to = 2;
  const std::string text = written(factwright::build_graph(facts), Format::dot);
  CHECK(count_of(text, " -> ") == 1);
  CHECK(count_of(text, ">Minister of Fish<") == 1);
}

TEST_CASE("the title says what is drawn and what is not") {
  const std::string text = written(factwright::sample::torture(), Format::dot);
  CHECK(count_of(text, "20 names · 22 facts · 23 reports from 7 documents · 4 facts not drawn") ==
        2);
}
