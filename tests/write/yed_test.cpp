#include "sample.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <set>
#include <string>

using factwright::Facts;
using factwright::Format;
using factwright::Graph;
using factwright::sample::count_of;
using factwright::sample::written;

TEST_CASE("yEd's GraphML shows a labelled box an entity and a labelled line a fact") {
  const Graph graph = factwright::sample::torture();
  const std::string text = written(graph, Format::yed);
  CHECK(count_of(text, "<y:ShapeNode>") == graph.vertex_count());
  CHECK(count_of(text, "<y:PolyLineEdge>") == graph.edge_count());
  CHECK(count_of(text, "<y:EdgeLabel ") == graph.edge_count());
  CHECK(count_of(text, "&lt;/script&gt;") > 0);
  CHECK(text.find("<script") == std::string::npos);
}

TEST_CASE("no two boxes for yEd stand at the same place") {
  const std::string text = written(factwright::sample::torture(), Format::yed);
  std::set<std::string> places;
  const std::regex place("x=\"[0-9.]*\" y=\"[0-9.]*\"");
  for (std::sregex_iterator at(text.begin(), text.end(), place), end; at != end; ++at) {
    places.insert(at->str());
  }
  CHECK(places.size() == count_of(text, "<y:Geometry"));
}

TEST_CASE("yEd shows type and status by shape and line") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().status = "denied";
  facts.entities.front().type = "City";
  const std::string text = written(factwright::build_graph(facts), Format::yed);
  CHECK(count_of(text, R"(<y:Shape type="ellipse"/>)") == 1);
  CHECK(count_of(text, R"(<y:Shape type="roundrectangle"/>)") == 1);
  CHECK(count_of(text, R"(type="dotted")") == 1);
  CHECK(count_of(text, R"(target="t_shape")") == 1);
  CHECK(count_of(text, "meet (denied)</y:EdgeLabel>") == 1);
}
