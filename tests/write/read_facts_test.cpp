#include "base/utf8.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using factwright::Diagnostics;
using factwright::Facts;
using factwright::Format;
using factwright::Severity;
using factwright::sample::parsed;
using factwright::sample::written;

namespace {

std::string good_line() {
  return written(factwright::build_graph(factwright::sample::meeting()), Format::facts);
}

std::string with(std::string line, const std::string& part, const std::string& instead) {
  const std::size_t at = line.find(part);
  REQUIRE(at != std::string::npos);
  return line.replace(at, part.size(), instead);
}

}  // namespace

TEST_CASE("reading facts.jsonl and writing it again gives the same bytes") {
  const std::string text = factwright::sample::file_text("tests/cases/torture.facts.jsonl");
  Diagnostics diagnostics;
  const Facts facts = parsed(text, diagnostics);
  CHECK(diagnostics.items().empty());
  CHECK(written(factwright::build_graph(facts), Format::facts) == text);
}

TEST_CASE("a place or source that is an end elsewhere is that entity") {
  Diagnostics diagnostics;
  const Facts facts =
      parsed(with(good_line(), R"("source":null)", R"("source":"Ben")"), diagnostics);
  REQUIRE(facts.facts.size() == 1);
  CHECK(facts.entities.at(facts.facts.front().source).name == "Ben");
  CHECK(facts.entities.size() == 2);
}

TEST_CASE("a place that is a name only gets an entity of its own") {
  Diagnostics diagnostics;
  const Facts facts =
      parsed(with(good_line(), R"("place":null)", R"("place":"Oslo")"), diagnostics);
  REQUIRE(facts.entities.size() == 3);
  CHECK(facts.entities.at(facts.facts.front().place).name == "Oslo");
}

TEST_CASE("each fault of a line is an error at that line, and its fact is left out") {
  struct Row {
    std::string part;
    std::string instead;
    std::string message;
  };
  for (const auto& [part, instead, message] :
       {Row{R"("relation":"meet",)", "", "the line lacks the key `relation`"},
        Row{R"("time":null)", R"("time":null,"when":1)", "the line has the unknown key `when`"},
        Row{R"("time":null)", R"("time":null,"time":null)",
            "the line has the key `time` more than once"},
        Row{R"("time":null)", R"("time":7)", "`time` must be a string"},
        Row{R"("time":null)", R"("time":"")", "`time` must not be empty"},
        Row{R"("id":"f:)", R"("id":"g:)", "`id` must be `f:` and 16 hex digits"},
        Row{R"("asserted")", R"("rumoured")",
            "`status` is none of those that Factwright knows: `rumoured`"},
        Row{R"(1.0)", R"(1.5)", "`confidence` must be a number between 0.0 and 1.0 in thousandths"},
        Row{R"(1.0)", R"(1e0)", "`confidence` must be a number between 0.0 and 1.0 in thousandths"},
        Row{R"("begin":0)", R"("begin":-1)", "`begin` must be a whole number that is not negative"},
        Row{R"("begin":0)", R"("begin":13)", "`begin` must not be greater than `end`"},
        Row{R"([4,7])", R"([4])", "a span must be an array of pairs of numbers: `trigger`"},
        Row{R"("roles":{})", R"("roles":[])", "`roles` must be an object"},
        Row{R"("roles":{})", R"("roles":{"a":1})", "`a` must be a string"},
        Row{R"("aliases":[])", R"("aliases":"")", "`aliases` must be an array of strings"}}) {
    Diagnostics diagnostics;
    std::string lines = "\n";
    lines += with(good_line(), part, instead);
    const Facts facts = parsed(lines, diagnostics);
    INFO(message);
    REQUIRE(diagnostics.items().size() == 2);  // the empty first line is one, too
    CHECK(diagnostics.items().back().message == message);
    CHECK(diagnostics.items().back().where.line == 2);
    CHECK(facts.facts.empty());
    CHECK(facts.entities.empty());
  }
}

TEST_CASE("a fault is told at the column of the value or key that is wrong") {
  struct Row {
    std::string part;
    std::string instead;
    std::string at;
    std::string help;
  };
  for (const auto& [part, instead, at, help] :
       {Row{R"("time":null)", R"("time":7)", "7,\"place\"", "the fact of this line is left out"},
        Row{R"("time":null)", R"( "time" :  7)", "7,\"place\"",
            "the fact of this line is left out"},
        Row{R"("time")", R"("timee")", "\"timee\"", "did you mean `time`?"},
        Row{R"("asserted")", R"("assertd")", "\"assertd\"", "did you mean `asserted`?"},
        Row{R"("name":"Ben")", R"("name":"한","name":"Ben")", "\"name\":\"Ben\"",
            "the fact of this line is left out"},
        Row{R"([4,7])", R"([4,"x"])", "\"x\"]", "the fact of this line is left out"},
        Row{R"("begin":0)", R"("begin":13)", "13,\"end\"", "the fact of this line is left out"}}) {
    Diagnostics diagnostics;
    const std::string line = with(good_line(), part, instead);
    static_cast<void>(parsed(line, diagnostics));
    INFO(instead);
    REQUIRE_FALSE(diagnostics.items().empty());
    const std::string_view before = std::string_view(line).substr(0, line.find(at));
    bool found = false;
    for (const auto& each : diagnostics.items()) {
      const bool here = each.where.column == factwright::count_code_points(before) + 1;
      found = found || (here && each.help.find(help) != std::string::npos);
    }
    CHECK(found);
  }
}

TEST_CASE("what is no JSON is an error at its line and column") {
  Diagnostics diagnostics;
  const Facts facts = parsed(good_line() + "{\"é\": nope}\n", diagnostics);
  CHECK(facts.facts.size() == 1);
  REQUIRE(diagnostics.items().size() == 1);
  const auto& where = diagnostics.items().front().where;
  CHECK(where.line == 2);
  CHECK(where.column >= 7);
  CHECK(where.column <= 8);
}

TEST_CASE("bytes that are not UTF-8 and endless nesting are errors") {
  for (const std::string& line : {std::string("{\"a\":\"\xFF\"}"), std::string(100000, '[')}) {
    Diagnostics diagnostics;
    CHECK(parsed(line + "\n", diagnostics).facts.empty());
    CHECK(diagnostics.has_errors());
  }
}

TEST_CASE("facts out of order and entities that contradict each other are errors") {
  Diagnostics twice;
  CHECK(parsed(good_line() + good_line(), twice).facts.size() == 1);
  CHECK(twice.count(Severity::error) == 1);
  Diagnostics other;
  std::string second = with(good_line(), "f:0000000000000001", "f:0000000000000002");
  second = with(second, R"("name":"Ana")", R"("name":"Eve")");
  CHECK(parsed(good_line() + second, other).facts.size() == 1);
  CHECK(other.count(Severity::error) == 1);
}

TEST_CASE("characters that XML forbids are cleaned at reading, with a warning") {
  Diagnostics diagnostics;
  const Facts facts =
      parsed(with(good_line(), "Ana met Ben.", R"(Ana\u0001met Ben.)"), diagnostics);
  REQUIRE(facts.facts.size() == 1);
  CHECK(facts.facts.front().evidence.front().text == "Ana\uFFFDmet Ben.");
  CHECK(diagnostics.count(Severity::warning) == 1);
  CHECK_FALSE(diagnostics.has_errors());
}
