#include "sample.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <set>
#include <string>

using factwright::Drawn;
using factwright::Facts;
using factwright::Format;
using factwright::Graph;
using factwright::WriteOptions;
using factwright::sample::count_of;
using factwright::sample::written;

TEST_CASE("GEXF holds a node an entity and an edge a fact with both ends, nodes first") {
  const Graph graph = factwright::sample::torture();
  const std::string text = written(graph, Format::gexf);
  CHECK(count_of(text, "<node ") == graph.vertex_count());
  CHECK(count_of(text, "<edge ") == graph.edge_count());
  CHECK(text.rfind("<node ") < text.find("<edge "));
  CHECK(count_of(text, "xmlns=\"http://www.gexf.net/1.2draft\"") == 1);
}

TEST_CASE("no two edges of GEXF share both ends and kind, so that Gephi keeps all") {
  Facts facts = factwright::sample::meeting();
  for (std::size_t i = 2; i < 6; ++i) {
    facts.facts.push_back(facts.facts.front());
    facts.facts.back().id = factwright::sample::id('f', i);
  }
  facts.facts.back().status = "negated";
  const std::string text = written(factwright::build_graph(facts), Format::gexf);
  for (const char* kind : {"kind=\"meet\"", "kind=\"meet #2\"", "kind=\"meet #3\"",
                           "kind=\"meet #4\"", "kind=\"meet (negated)\""}) {
    INFO(kind);
    CHECK(count_of(text, kind) == 1);
  }
  CHECK(count_of(text, "label=\"meet\"") == 5);
}

TEST_CASE("a date is a spell of the days that it may mean, and none where there is no date") {
  struct Row {
    std::string time;
    std::string spell;
  };
  for (const auto& [time, spell] :
       {Row{"2020-08-18", R"(<spell start="2020-08-18" end="2020-08-18"/>)"},
        Row{"2020-02", R"(<spell start="2020-02-01" end="2020-02-29"/>)"},
        Row{"2019-02/..", R"(<spell start="2019-02-01"/>)"},
        Row{"../2019", R"(<spell end="2019-12-31"/>)"}}) {
    Facts facts = factwright::sample::meeting();
    facts.facts.front().time = time;
    INFO(time);
    CHECK(count_of(written(factwright::build_graph(facts), Format::gexf), spell) == 1);
  }
  const Graph undated = factwright::build_graph(factwright::sample::meeting());
  CHECK(count_of(written(undated, Format::gexf), "<spell") == 0);
}

TEST_CASE("GEXF colours nodes by their type and tells symmetric edges") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().symmetric = true;
  const std::string text = written(factwright::build_graph(facts), Format::gexf);
  CHECK(count_of(text, R"(<viz:color r="0" g="114" b="178"/>)") == 2);
  CHECK(count_of(text, "type=\"undirected\"") == 1);
}

TEST_CASE("GEXF leaves out what is not asserted where it is told to") {
  WriteOptions options;
  options.drawn = Drawn::asserted;
  const std::string text = written(factwright::sample::torture(), Format::gexf, options);
  CHECK(count_of(text, R"(for="status" value="asserted")") == count_of(text, "<edge "));
  CHECK(count_of(text, "<edge ") > 5);
}
