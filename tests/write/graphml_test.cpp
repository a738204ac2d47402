#include "sample.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <set>
#include <string>

using factwright::Drawn;
using factwright::Events;
using factwright::Format;
using factwright::Graph;
using factwright::WriteOptions;
using factwright::sample::count_of;
using factwright::sample::written;

TEST_CASE("GraphML holds a node an entity and an edge a fact with both ends") {
  const Graph graph = factwright::sample::torture();
  const std::string text = written(graph, Format::graphml);
  CHECK(count_of(text, "<node ") == graph.vertex_count());
  CHECK(count_of(text, "<edge ") == graph.edge_count());
  CHECK(text.rfind("<node ") < text.find("<edge "));
}

TEST_CASE("every edge of GraphML starts with its label") {
  const std::string text = written(factwright::sample::torture(), Format::graphml);
  const std::regex edge("<edge [^>]*>(<data key=\"[^\"]*\">)");
  for (std::sregex_iterator at(text.begin(), text.end(), edge), end; at != end; ++at) {
    CHECK((*at)[1] == "<data key=\"label\">");
  }
}

TEST_CASE("GraphML keeps to the portable profile") {
  const std::string text = written(factwright::sample::torture(), Format::graphml);
  CHECK(text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml "));
  for (const char* forbidden : {"<!DOCTYPE", "directed=", "<default", "for=\"all\"", "boolean",
                                "<port", "<hyperedge", "INF", "NaN", "\r"}) {
    INFO(forbidden);
    CHECK((text.find(forbidden) == std::string::npos || std::string(forbidden) == "directed="));
  }
  CHECK(count_of(text, "directed=") == 0);
  CHECK(count_of(text, "edgedefault=\"directed\"") == 1);
}

TEST_CASE("GraphML leaves out what is not asserted where it is told to") {
  WriteOptions options;
  options.drawn = Drawn::asserted;
  const std::string text = written(factwright::sample::torture(), Format::graphml, options);
  CHECK(count_of(text, "<data key=\"e_status\">asserted</data>") == count_of(text, "<edge "));
  CHECK(count_of(text, "<edge ") > 5);
}

TEST_CASE("happenings are nodes with an edge a role where they are told to") {
  WriteOptions options;
  options.events = Events::node;
  const Graph graph = factwright::sample::torture();
  std::set<std::string> events;
  for (const auto& fact : graph.facts()) events.insert(fact.event);
  const std::string text = written(graph, Format::graphml, options);
  CHECK(count_of(text, "<node ") == graph.vertex_count() + events.size());
  CHECK(count_of(text, "<data key=\"labelV\">Event</data>") == events.size());
  CHECK(count_of(text, "<data key=\"label\">place</data>") == 2);
  std::set<std::string> ids;
  const std::regex id("<edge id=\"([^\"]*)\"");
  for (std::sregex_iterator at(text.begin(), text.end(), id), end; at != end; ++at) {
    ids.insert((*at)[1]);
  }
  CHECK(ids.size() == count_of(text, "<edge "));
}
