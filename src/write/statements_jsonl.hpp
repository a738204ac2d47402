#ifndef FACTWRIGHT_WRITE_STATEMENTS_JSONL_HPP
#define FACTWRIGHT_WRITE_STATEMENTS_JSONL_HPP

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include "factwright/diagnostics.hpp"
#include "factwright/statements.hpp"
#include "write/json_report.hpp"

namespace factwright {

/// statements.jsonl: what the documents state before they are joined, so that builds of parts can
/// be merged into the build of the whole. The first line says what they were made with.
struct StatementsFile {
  std::string version;
  bool coreference = true;
  std::vector<std::pair<std::string, std::string>> packs;  ///< "news 0.1.0" -> hash
  std::vector<std::pair<std::string, std::string>> models;
  std::vector<LeftOut> left_out;
  std::vector<Statements> documents;
};

/// One line a document, in the order given.
void write_statements(const StatementsFile& file, std::ostream& out);

/// Reads them back, strictly: a line that is not of this form is an error at its place, and its
/// document is left out. `name` stands for the file in messages.
[[nodiscard]] StatementsFile read_statements(std::istream& in, const std::string& name,
                                             Diagnostics& diagnostics);

}  // namespace factwright

#endif
