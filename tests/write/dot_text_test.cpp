// What DotText streams, Graphviz' own library must read as the graph that it would build itself.
#include "write/dot_text.hpp"

#include "sample.hpp"
#include "write/dot_looks.hpp"

#include <graphviz/cgraph.h>
#include <catch2/catch.hpp>

#include <map>
#include <memory>
#include <string>
#include <tuple>

using factwright::DotCanvas;
using factwright::DotText;
using factwright::DotValue;
using factwright::EdgeLabels;
using factwright::Facts;
using factwright::Graph;
using factwright::Sink;
using factwright::WriteReport;

namespace {

struct Close {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Cgraph = std::unique_ptr<Agraph_t, Close>;

/// The twin: builds the graph with cgraph.
class CgraphCanvas final : public DotCanvas {
 public:
  CgraphCanvas() : graph_(agopen(text("Factwright"), Agdirected, nullptr)) {}

  void graph_attribute(std::string_view name, std::string_view value, DotValue how) override {
    agattr(graph_.get(), AGRAPH, text(name), text(""));
    set(graph_.get(), name, value, how);
  }
  void node_default(std::string_view name, std::string_view value) override {
    agattr(graph_.get(), AGNODE, text(name), text(value));
  }
  void edge_default(std::string_view name, std::string_view value) override {
    agattr(graph_.get(), AGEDGE, text(name), text(value));
  }
  void node(std::string_view id) override { object_ = agnode(graph_.get(), text(id), 1); }
  void edge(std::string_view key, std::string_view from, std::string_view to) override {
    Agnode_t* tail = agnode(graph_.get(), text(from), 0);
    Agnode_t* head = agnode(graph_.get(), text(to), 0);
    object_ = agedge(graph_.get(), tail, head, text(key), 1);
  }
  void attribute(std::string_view name, std::string_view value, DotValue how) override {
    set(object_, name, value, how);
  }

  [[nodiscard]] Agraph_t* graph() const { return graph_.get(); }

 private:
  /// cgraph takes char* and copies what it is given.
  struct Text {
    explicit Text(std::string_view value) : kept(value) {}
    operator char*() { return kept.data(); }
    std::string kept;
  };
  static Text text(std::string_view value) { return Text(value); }

  void set(void* object, std::string_view name, std::string_view value, DotValue how) {
    Agsym_t* symbol = agattrsym(object, text(name));
    if (how == DotValue::text) {
      agxset(object, symbol, text(value));
      return;
    }
    char* html = agstrdup_html(graph_.get(), text(value));
    agxset(object, symbol, html);
    agstrfree(graph_.get(), html);
  }

  Cgraph graph_;
  void* object_ = nullptr;
};

using Attributes = std::map<std::string, std::pair<std::string, bool>>;

/// Name -> value, and whether it is HTML-like.
Attributes attributes_of(Agraph_t* graph, void* object, int kind) {
  Attributes result;
  for (Agsym_t* symbol = agnxtattr(graph, kind, nullptr); symbol != nullptr;
       symbol = agnxtattr(graph, kind, symbol)) {
    char* value = agxget(object, symbol);
    if (symbol->name != std::string("key")) {
      result[symbol->name] = {value, aghtmlstr(value) != 0};
    }
  }
  return result;
}

struct Content {
  Attributes graph;
  std::map<std::string, Attributes> nodes;
  std::map<std::string, std::tuple<std::string, std::string, Attributes>> edges;
};

Content content_of(Agraph_t* graph) {
  Content result;
  result.graph = attributes_of(graph, graph, AGRAPH);
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    result.nodes[agnameof(node)] = attributes_of(graph, node, AGNODE);
    for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge)) {
      result.edges[agnameof(edge)] = {agnameof(agtail(edge)), agnameof(aghead(edge)),
                                      attributes_of(graph, edge, AGEDGE)};
    }
  }
  return result;
}

using Draw = WriteReport (*)(const Graph&, DotCanvas&);

WriteReport plain(const Graph& graph, DotCanvas& canvas) { return draw_plain(graph, {}, canvas); }
WriteReport pretty(const Graph& graph, DotCanvas& canvas) {
  return draw_pretty(graph, {}, EdgeLabels::shown, canvas);
}
WriteReport bare(const Graph& graph, DotCanvas& canvas) {
  return draw_pretty(graph, {}, EdgeLabels::hidden, canvas);
}

void check_like_cgraph(const Graph& graph, Draw draw) {
  Sink sink;
  DotText text(sink);
  const WriteReport report = draw(graph, text);
  text.finish();
  CgraphCanvas twin;
  draw(graph, twin);
  agreseterrors();
  const Cgraph read(agmemread(std::string(sink.view()).c_str()));
  REQUIRE(read);
  CHECK(agerrors() == 0);
  const Content ours = content_of(read.get());
  const Content theirs = content_of(twin.graph());
  CHECK(ours.graph == theirs.graph);
  CHECK(ours.nodes == theirs.nodes);
  CHECK(ours.edges == theirs.edges);
  CHECK(ours.nodes.size() == report.nodes);
  CHECK(ours.edges.size() == report.edges);
}

}  // namespace

TEST_CASE("Graphviz reads our DOT as the graph that its library builds") {
  for (const Draw draw : {plain, pretty, bare}) {
    check_like_cgraph(factwright::sample::torture(), draw);
    check_like_cgraph(Graph(), draw);
    check_like_cgraph(factwright::build_graph(factwright::sample::ring(300)), draw);
  }
}

TEST_CASE("Graphviz reads names of every awkward kind as its library takes them") {
  for (const std::string name :
       {"node", "GRAPH", "a\"b",     "\"",   "\\",   "a\\", "\\\"",   "a\\\\\"",
        "-1.5", "5e",    "<b>x</b>", "a\nb", "\r\n", "x;y", "\\N\\G", "&lt;",
        "]];",  "//",    "/*",       "#",    "한글", ""}) {
    Facts facts = factwright::sample::meeting();
    facts.entities.front().name = name;
    facts.facts.front().relation = name.empty() ? "r" : name;
    INFO(name);
    for (const Draw draw : {plain, pretty}) check_like_cgraph(factwright::build_graph(facts), draw);
  }
}

TEST_CASE("a word of DOT stands in quotes unless it is a plain one") {
  struct Row {
    std::string given;
    std::string expected;
  };
  for (const auto& [given, expected] :
       {Row{"meet", "meet"}, Row{"_a9", "_a9"}, Row{"9a", "\"9a\""}, Row{"", "\"\""},
        Row{"Node", "\"Node\""}, Row{"strict", "\"strict\""}, Row{"a-b", "\"a-b\""},
        Row{"a\"b", "\"a\\\"b\""}, Row{"한글", "\"한글\""}}) {
    Sink sink;
    factwright::put_dot_word(sink, given);
    CHECK(sink.view() == expected);
  }
}
