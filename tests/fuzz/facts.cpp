// facts.jsonl: what was read once is written and read again to the same bytes, and every text
// format takes it.

#include <cstdlib>
#include <functional>
#include <sstream>
#include <string>

#include "base/utf8.hpp"
#include "factwright/diagnostics.hpp"
#include "factwright/facts.hpp"
#include "factwright/graph.hpp"
#include "factwright/write.hpp"
#include "scratch.hpp"
#include "write/timeline.hpp"

namespace {

factwright::Graph graph_of(const std::string& lines) {
  std::istringstream in(lines);
  factwright::Diagnostics diagnostics;
  return factwright::build_graph(factwright::read_facts(in, "fuzz", diagnostics));
}

std::string written(const std::string& lines) {
  const factwright::Graph graph = graph_of(lines);
  std::ostringstream out;
  static_cast<void>(factwright::write(graph, factwright::Format::facts, out, {}));
  return out.str();
}

/// Every file of every format but pictures, and the timeline.
void write_all(const factwright::Graph& graph) {
  const auto put = [](std::string_view, const std::function<void(std::ostream&)>& body) {
    std::ostringstream out;
    body(out);
    if (!factwright::is_valid_utf8(out.str())) std::abort();
  };
  for (const factwright::Format format : factwright::all_formats()) {
    if (!factwright::is_picture(format)) factwright::write_files(graph, format, put);
  }
  put({}, [&](std::ostream& out) { factwright::write_timeline_svg(graph, {}, out); });
  put({}, [&](std::ostream& out) { factwright::write_timeline_csv(graph, out); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string once = written(std::string(bytes_of(data, size)));
  if (written(once) != once) std::abort();
  write_all(graph_of(once));
  return 0;
}
