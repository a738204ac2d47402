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
enum class DotValue : std::uint8_t { text, html };

/// What a style draws on. Defaults come first, then nodes, then edges.
class DotCanvas {
 public:
  virtual ~DotCanvas() = default;
  virtual void graph_attribute(std::string_view name, std::string_view value, DotValue how) = 0;
  virtual void node_default(std::string_view name, std::string_view value) = 0;
  virtual void edge_default(std::string_view name, std::string_view value) = 0;
  /// The attributes that follow are this node's.
  virtual void node(std::string_view id) = 0;
  /// The attributes that follow are this edge's; its ends were drawn before.
  virtual void edge(std::string_view key, std::string_view from, std::string_view to) = 0;
  virtual void attribute(std::string_view name, std::string_view value, DotValue how) = 0;

  void attribute(std::string_view name, std::string_view value) {
    attribute(name, value, DotValue::text);
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
