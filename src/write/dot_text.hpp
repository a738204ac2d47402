#ifndef FACTWRIGHT_WRITE_DOT_TEXT_HPP
#define FACTWRIGHT_WRITE_DOT_TEXT_HPP

#include "write/dot_canvas.hpp"
#include "write/sink.hpp"

#include <string_view>

namespace factwright {

/// Streams the DOT language: what Graphviz' own library would write, without keeping the graph.
/// Tests compare it with that library.
class DotText final : public DotCanvas {
 public:
  /// The sink must outlive it.
  explicit DotText(Sink& sink);

  void graph_attribute(std::string_view name, std::string_view value, DotValue how) override;
  void node_default(std::string_view name, std::string_view value) override;
  void edge_default(std::string_view name, std::string_view value) override;
  void node(std::string_view id) override;
  void edge(std::string_view key, std::string_view from, std::string_view to) override;
  void attribute(std::string_view name, std::string_view value, DotValue how) override;

  /// Ends the graph. Nothing may follow.
  void finish();

 private:
  void end_statement();
  void one_attribute(std::string_view what, std::string_view name, std::string_view value,
                     DotValue how);

  Sink& sink_;
  bool in_statement_ = false;
  bool in_list_ = false;
};

/// A word of DOT: as it is where it is a plain one, else between quotes. The text has its
/// backslashes doubled already (see dot_label), and none stands alone at its end.
void put_dot_word(Sink& sink, std::string_view text);

}  // namespace factwright

#endif
