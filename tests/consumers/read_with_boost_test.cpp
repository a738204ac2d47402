// Boost's own readers of GraphML and DOT on the torture corpus.
#include "sample.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/graph/graphviz.hpp>
#include <boost/property_map/dynamic_property_map.hpp>
#include <boost/range/iterator_range.hpp>
#include <catch2/catch.hpp>

#include <set>
#include <sstream>
#include <string>
#include <tuple>

using factwright::DotStyle;
using factwright::Format;
using factwright::Graph;
using factwright::WriteOptions;

namespace {

struct Node {
  std::string id;
  std::string name;
  std::string type;
};

struct Edge {
  std::string label;
  std::string status;
};

using Read = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, Edge>;
using Nodes = std::multiset<std::pair<std::string, std::string>>;
using Edges = std::multiset<std::tuple<std::string, std::string, std::string, std::string>>;
using Text = std::string (*)(std::string);

/// Boost's XML reader condenses white space.
std::string condensed(std::string text) {
  std::string result;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

/// What the reader of plain DOT does: our escapes undone.
std::string from_dot(std::string text) {
  std::string result;
  if (text.ends_with("\\\\ ")) text.pop_back();
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 5, "&amp;") == 0) {
      result += '&';
      at += 4;
    } else if (text[at] == '\\' && at + 1 < text.size()) {
      result += text[++at] == 'n' ? '\n' : text[at];
    } else {
      result += text[at];
    }
  }
  return result;
}

/// Line ends are one kind in DOT.
std::string one_line_end(std::string text) {
  for (std::size_t at = 0; (at = text.find('\r', at)) != std::string::npos;) text.erase(at, 1);
  return text;
}

Nodes nodes_of(const Graph& graph, Text change) {
  Nodes result;
  for (const auto& entity : graph.entities()) result.emplace(change(entity.name), entity.type);
  return result;
}

Edges edges_of(const Graph& graph, Text change) {
  Edges result;
  for (std::uint32_t edge = 0; edge < graph.edge_count(); ++edge) {
    result.emplace(graph.fact(edge).relation, graph.fact(edge).status,
                   change(graph.entity(graph.source(edge)).name),
                   change(graph.entity(graph.target(edge)).name));
  }
  return result;
}

Nodes nodes_of(const Read& read, Text change) {
  Nodes result;
  for (const auto vertex : boost::make_iterator_range(boost::vertices(read))) {
    result.emplace(change(read[vertex].name), change(read[vertex].type));
  }
  return result;
}

Edges edges_of(const Read& read, Text change) {
  Edges result;
  for (const auto& edge : boost::make_iterator_range(boost::edges(read))) {
    result.emplace(change(read[edge].label), change(read[edge].status),
                   change(read[boost::source(edge, read)].name),
                   change(read[boost::target(edge, read)].name));
  }
  return result;
}

boost::dynamic_properties properties_of(Read& read, const char* name, const char* type) {
  boost::dynamic_properties properties(boost::ignore_other_properties);
  properties.property("node_id", boost::get(&Node::id, read));
  properties.property(name, boost::get(&Node::name, read));
  properties.property(type, boost::get(&Node::type, read));
  properties.property("label", boost::get(&Edge::label, read));
  properties.property("status", boost::get(&Edge::status, read));
  return properties;
}

}  // namespace

TEST_CASE("boost::read_graphml finds the same nodes and edges") {
  const Graph graph = factwright::sample::torture();
  Read read;
  auto properties = properties_of(read, "name", "labelV");
  std::istringstream in(factwright::sample::written(graph, Format::graphml));
  boost::read_graphml(in, read, properties);
  CHECK(nodes_of(read, condensed) == nodes_of(graph, condensed));
  CHECK(edges_of(read, condensed) == edges_of(graph, condensed));
}

TEST_CASE("boost::read_graphviz finds the same nodes and edges in the plain style") {
  const Graph graph = factwright::sample::torture();
  WriteOptions options;
  options.dot_style = DotStyle::plain;
  Read read;
  auto properties = properties_of(read, "label", "type");
  properties.property("label", boost::get(&Node::name, read));
  std::istringstream in(factwright::sample::written(graph, Format::dot, options));
  REQUIRE(boost::read_graphviz(in, read, properties, "node_id"));
  CHECK(nodes_of(read, from_dot) == nodes_of(graph, one_line_end));
  CHECK(edges_of(read, from_dot) == edges_of(graph, one_line_end));
}
