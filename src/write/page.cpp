#include "write/escape.hpp"
#include "write/formats.hpp"
#include "write/page_data.hpp"
#include "write/page_parts.hpp"

namespace factwright {

WriteReport write_page(const Graph& graph, const WriteOptions& options, Sink& sink) {
  WriteReport report;
  const PagePlan plan = plan_page(graph, options);
  for (std::size_t vertex = 0; vertex < plan.drawn.size(); ++vertex) {
    report.nodes += plan.drawn[vertex] && !plan.folded[vertex] ? 1 : 0;
  }
  report.edges = plan.lines;
  sink.put(page_before_title());
  report.replaced_characters = put_xml(sink, options.title);
  sink.put(page_before_data());
  put_page_data(graph, options, plan, sink);
  sink.put(page_after_data());
  return report;
}

}  // namespace factwright
