#include "factwright/error.hpp"
#include "write/dot_canvas.hpp"
#include "write/formats.hpp"

#include <graphviz/cgraph.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <memory>
#include <string>
#include <string_view>

namespace factwright {
namespace {

/// cgraph takes char* and copies what it is given.
char* text(const char* value) { return const_cast<char*>(value); }
char* text(const std::string& value) { return const_cast<char*>(value.c_str()); }

/// cgraph leaves a word of letters beyond ASCII without quotes, which Boost's reader does not take.
/// It gives each word in one piece; words in quotes and HTML-like ones start with " and <.
bool needs_quotes(std::string_view piece) {
  return std::any_of(piece.begin(), piece.end(), [](char c) { return (c & 0x80) != 0; }) &&
         piece.front() != '"' && piece.front() != '<';
}

void put_piece(Sink& sink, std::string_view piece) {
  const bool quoted = needs_quotes(piece);
  if (quoted) sink.put('"');
  sink.put(piece);
  if (quoted) sink.put('"');
}

/// No exception may pass through C: a sink that fails ends the writing, and write_dot throws.
int put_to_sink(void* sink, const char* bytes) {
  try {
    put_piece(*static_cast<Sink*>(sink), bytes);
    return 0;
  } catch (const std::exception&) {
    return EOF;
  }
}

int flush_nothing(void*) { return 0; }

/// The fence around cgraph.
class CgraphCanvas final : public DotCanvas {
 public:
  CgraphCanvas() {
    agreseterrors();
    agseterr(AGMAX);
    graph_.reset(agopen(text("Factwright"), Agdirected, &discipline_));
    if (!graph_) throw Error("Graphviz cannot make a graph");
    agattr(graph_.get(), AGRAPH, text("linelength"), text("0"));  // no line ends inside of strings
  }

  void graph_attribute(const char* name, const std::string& value, DotText how) override {
    agattr(graph_.get(), AGRAPH, text(name), text(""));
    set(graph_.get(), name, value, how);
  }

  void node_default(const char* name, const std::string& value) override {
    agattr(graph_.get(), AGNODE, text(name), text(value));
  }

  void edge_default(const char* name, const std::string& value) override {
    agattr(graph_.get(), AGEDGE, text(name), text(value));
  }

  void node(const std::string& id) override { object_ = agnode(graph_.get(), text(id), 1); }

  void edge(const std::string& key, const std::string& from, const std::string& to) override {
    Agnode_t* tail = agnode(graph_.get(), text(from), 0);
    Agnode_t* head = agnode(graph_.get(), text(to), 0);
    object_ = agedge(graph_.get(), tail, head, text(key), 1);
  }

  void attribute(const char* name, const std::string& value, DotText how) override {
    set(object_, name, value, how);
  }

  void write(Sink& sink) {
    const int result = agwrite(graph_.get(), &sink);
    if (result != 0 || agerrors() != 0) throw Error("cannot write the graph as DOT");
  }

 private:
  struct Close {
    void operator()(Agraph_t* graph) const { agclose(graph); }
  };

  void set(void* object, const char* name, const std::string& value, DotText how) {
    if (how == DotText::plain) {
      agxset(object, agattrsym(object, text(name)), text(value));
      return;
    }
    char* html = agstrdup_html(graph_.get(), text(value));
    agxset(object, agattrsym(object, text(name)), html);
    agstrfree(graph_.get(), html);
  }

  Agiodisc_t io_{nullptr, put_to_sink, flush_nothing};
  Agdisc_t discipline_{&AgMemDisc, &AgIdDisc, &io_};
  std::unique_ptr<Agraph_t, Close> graph_;
  void* object_ = nullptr;
};

}  // namespace

WriteReport write_pretty_dot(const Graph& graph, const WriteOptions& options, EdgeLabels labels,
                             Sink& sink) {
  CgraphCanvas canvas;
  const WriteReport report = draw_pretty(graph, options, labels, canvas);
  canvas.write(sink);
  return report;
}

WriteReport write_dot(const Graph& graph, const WriteOptions& options, Sink& sink) {
  if (options.dot_style == DotStyle::pretty) {
    return write_pretty_dot(graph, options, EdgeLabels::shown, sink);
  }
  CgraphCanvas canvas;
  const WriteReport report = draw_plain(graph, options, canvas);
  canvas.write(sink);
  return report;
}

}  // namespace factwright
