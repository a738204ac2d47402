// facts.jsonl: what was read once is written and read again to the same bytes.

#include <cstdlib>
#include <sstream>
#include <string>

#include "factwright/diagnostics.hpp"
#include "factwright/facts.hpp"
#include "factwright/graph.hpp"
#include "factwright/write.hpp"
#include "scratch.hpp"

namespace {

std::string written(const std::string& lines) {
  std::istringstream in(lines);
  factwright::Diagnostics diagnostics;
  const factwright::Graph graph =
      factwright::build_graph(factwright::read_facts(in, "fuzz", diagnostics));
  std::ostringstream out;
  static_cast<void>(factwright::write(graph, factwright::Format::facts, out, {}));
  return out.str();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string once = written(std::string(bytes_of(data, size)));
  if (written(once) != once) std::abort();
  return 0;
}
