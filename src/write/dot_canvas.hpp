#ifndef FACTWRIGHT_WRITE_DOT_CANVAS_HPP
#define FACTWRIGHT_WRITE_DOT_CANVAS_HPP

#include "factwright/graph.hpp"
#include "factwright/write.hpp"
#include "write/formats.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace factwright {

/// How Graphviz takes an attribute's value.
enum class DotText : std::uint8_t { plain, html };

/// What a style draws on. Defaults come first, then nodes, then edges.
class DotCanvas {
 public:
  virtual ~DotCanvas() = default;
  virtual void graph_attribute(const char* name, const std::string& value, DotText how) = 0;
  virtual void node_default(const char* name, const std::string& value) = 0;
  virtual void edge_default(const char* name, const std::string& value) = 0;
  /// The attributes that follow are this node's.
  virtual void node(const std::string& id) = 0;
  /// The attributes that follow are this edge's; its ends were drawn before.
  virtual void edge(const std::string& key, const std::string& from, const std::string& to) = 0;
  virtual void attribute(const char* name, const std::string& value, DotText how) = 0;

  void attribute(const char* name, const std::string& value) {
    attribute(name, value, DotText::plain);
  }
};

/// Both return what they drew.
WriteReport draw_plain(const Graph& graph, const WriteOptions& options, DotCanvas& canvas);
WriteReport draw_pretty(const Graph& graph, const WriteOptions& options, EdgeLabels labels,
                        DotCanvas& canvas);

/// Each sentence of evidence in a line of its own, "document: text", at most eight, for a tooltip.
[[nodiscard]] std::string tooltip_of(const Fact& fact, std::uint64_t& replaced);

}  // namespace factwright

#endif
