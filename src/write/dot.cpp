#include "write/dot_text.hpp"
#include "write/formats.hpp"

namespace factwright {

WriteReport write_pretty_dot(const Graph& graph, const WriteOptions& options, EdgeLabels labels,
                             Sink& sink) {
  DotText text(sink);
  const WriteReport report = draw_pretty(graph, options, labels, text);
  text.finish();
  return report;
}

WriteReport write_dot(const Graph& graph, const WriteOptions& options, Sink& sink) {
  if (options.dot_style == DotStyle::pretty) {
    return write_pretty_dot(graph, options, EdgeLabels::shown, sink);
  }
  DotText text(sink);
  const WriteReport report = draw_plain(graph, options, text);
  text.finish();
  return report;
}

}  // namespace factwright
