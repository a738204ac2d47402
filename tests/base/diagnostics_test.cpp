#include "factwright/diagnostics.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using factwright::Diagnostic;
using factwright::Diagnostics;
using factwright::Severity;

namespace {

Diagnostic fault(std::string file, std::uint32_t line, std::uint32_t column, std::string code) {
  return {Severity::error, std::move(code), {std::move(file), line, column, 1}, "message", {}, {}};
}

}  // namespace

TEST_CASE("diagnostics are sorted by place and said once") {
  Diagnostics diagnostics;
  Diagnostics more;
  more.add(fault("b", 1, 1, "FW301"));
  more.add(fault("a", 2, 1, "FW301"));
  diagnostics.add(fault("a", 2, 1, "FW301"));
  diagnostics.add(fault("a", 1, 9, "FW302"));
  diagnostics.add(fault("a", 1, 9, "FW301"));
  diagnostics.append(std::move(more));
  diagnostics.sort();
  std::string order;
  for (const Diagnostic& item : diagnostics.items()) {
    order += item.where.file + std::to_string(item.where.line) + item.code + " ";
  }
  CHECK(order == "a1FW301 a1FW302 a2FW301 b1FW301 ");
}

TEST_CASE("each severity is counted") {
  Diagnostics diagnostics;
  CHECK_FALSE(diagnostics.has_errors());
  Diagnostic warning = fault("a", 1, 1, "FW601");
  warning.severity = Severity::warning;
  diagnostics.add(warning);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(diagnostics.count(Severity::warning) == 1);
  diagnostics.add(fault("a", 1, 1, "FW301"));
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.count(Severity::error) == 1);
  CHECK(diagnostics.count(Severity::note) == 0);
}

TEST_CASE("a diagnostic shows its line and underlines the words") {
  Diagnostic item;
  item.code = "FW301";
  item.where = {"mine/schema.yaml", 21, 15, 5};
  item.message = "no type is called `Persn`";
  item.help = "`Person` is similar";
  item.source_line = "      holder: Persn";
  CHECK(to_text(item) ==
        "error[FW301]: no type is called `Persn`\n"
        "  --> mine/schema.yaml:21:15\n"
        "   |\n"
        "21 |       holder: Persn\n"
        "   |               ^^^^^\n"
        "   = help: `Person` is similar\n");
}

TEST_CASE("a mark ends with its line and keeps to its column") {
  Diagnostic item;
  item.severity = Severity::note;
  item.code = "FW701";
  item.where = {"a", 3, 3, 99};
  item.message = "m";
  item.source_line = "\t\xC3\xA9xy";
  CHECK(to_text(item) ==
        "note[FW701]: m\n"
        " --> a:3:3\n"
        "  |\n"
        "3 | \t\xC3\xA9xy\n"
        "  | \t ^^\n");
}

TEST_CASE("what is not at hand is not shown") {
  Diagnostic item;
  item.severity = Severity::warning;
  item.code = "FW805";
  item.where = {"a.yml", 0, 0, 1};
  item.message = "the file is not read";
  CHECK(to_text(item) == "warning[FW805]: the file is not read\n --> a.yml\n");
  item.where = {"a.yml", 3, 2, 1};
  item.help = "h";
  CHECK(to_text(item) == "warning[FW805]: the file is not read\n --> a.yml:3:2\n  = help: h\n");
}
