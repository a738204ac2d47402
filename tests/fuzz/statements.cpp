// statements.jsonl: what was read once is written and read again to the same bytes, and the join of
// what could be read ends.

#include <cstdlib>
#include <sstream>
#include <string>

#include "factwright/corrections.hpp"
#include "factwright/diagnostics.hpp"
#include "factwright/pack.hpp"
#include "resolve/resolve.hpp"
#include "scratch.hpp"
#include "write/statements_jsonl.hpp"

namespace {

factwright::StatementsFile file_of(const std::string& lines) {
  std::istringstream in(lines);
  factwright::Diagnostics diagnostics;
  return factwright::read_statements(in, "fuzz", diagnostics);
}

std::string written(const std::string& lines) {
  std::ostringstream out;
  factwright::write_statements(file_of(lines), out);
  return out.str();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string once = written(std::string(bytes_of(data, size)));
  if (written(once) != once) std::abort();
  const auto file = file_of(once);
  static_cast<void>(factwright::resolve(file.documents, factwright::Pack(), {}));
  return 0;
}
