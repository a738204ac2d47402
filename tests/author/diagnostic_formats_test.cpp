#include "author/diagnostic_formats.hpp"

#include <catch2/catch.hpp>

#include "write/json_value.hpp"

namespace factwright {
namespace {

Diagnostics two_faults() {
  Diagnostics out;
  Diagnostic first;
  first.code = "FW301";
  first.where = {"my pack/schema.yaml", 21, 15, 5};
  first.message = "no type is called `Persn`";
  first.help = "`Person` is similar (schema.yaml:3)";
  first.source_line = "      holder: Persn";
  out.add(first);
  Diagnostic second;
  second.severity = Severity::warning;
  second.code = "FW511";
  second.where.file = "lists/\"ports\".tsv";
  second.message = "the list `ports` is never used";
  out.add(second);
  return out;
}

}  // namespace

TEST_CASE("a format is known by its name") {
  CHECK(diagnostic_format_from("full") == DiagnosticFormat::full);
  CHECK(diagnostic_format_from("sarif") == DiagnosticFormat::sarif);
  CHECK_FALSE(diagnostic_format_from("Full").has_value());
}

TEST_CASE("concise is a line for each fault") {
  CHECK(formatted(two_faults(), DiagnosticFormat::concise, "1.0") ==
        "my pack/schema.yaml:21:15: error[FW301]: no type is called `Persn`\n"
        "lists/\"ports\".tsv: warning[FW511]: the list `ports` is never used\n");
}

TEST_CASE("full shows the line and the remedy") {
  const auto text = formatted(two_faults(), DiagnosticFormat::full, "1.0");
  CHECK(text.find("21 |       holder: Persn") != std::string::npos);
  CHECK(text.find("= help: `Person` is similar") != std::string::npos);
}

TEST_CASE("JSON holds counts, places and messages") {
  JsonValue value;
  REQUIRE(read_json(formatted(two_faults(), DiagnosticFormat::json, "1.0"), value).message.empty());
  REQUIRE(value.members.size() == 3);
  CHECK(value.members[0].second.text == "1");
  const auto& items = value.members[2].second.items;
  REQUIRE(items.size() == 2);
  CHECK(items[0].members[3].first == "line");
  CHECK(items[0].members[3].second.text == "21");
  CHECK(items[1].members[2].second.text == "lists/\"ports\".tsv");
}

TEST_CASE("SARIF names the program, the codes and where each result lies") {
  const auto text = formatted(two_faults(), DiagnosticFormat::sarif, "1.0");
  JsonValue value;
  REQUIRE(read_json(text, value).message.empty());
  for (const char* part :
       {"\"version\": \"2.1.0\"", "\"name\": \"factwright\"", "\"version\": \"1.0\"",
        "\"text\": \"No type has this name\"", "\"ruleId\": \"FW511\"", "\"level\": \"warning\"",
        "\"uri\": \"my%20pack/schema.yaml\"", "\"uri\": \"lists/%22ports%22.tsv\"",
        "\"startLine\": 21", "\"startColumn\": 15", "\"endColumn\": 20"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("nothing wrong is no line, and an empty list") {
  CHECK(formatted({}, DiagnosticFormat::concise, "1.0").empty());
  JsonValue value;
  REQUIRE(read_json(formatted({}, DiagnosticFormat::sarif, "1.0"), value).message.empty());
}

}  // namespace factwright
