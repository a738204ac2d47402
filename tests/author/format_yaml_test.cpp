#include "author/format_yaml.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

#include "../rules/rules_cases.hpp"

namespace factwright {
namespace {

std::string formatted(const std::string& text) {
  Diagnostics diagnostics;
  const auto out = format_yaml(Source("f.yaml", text), diagnostics);
  INFO(text);
  REQUIRE(out.has_value());
  return *out;
}

}  // namespace

TEST_CASE("a file is written in one style") {
  struct Row {
    std::string given;
    std::string expected;
  };
  const auto row = GENERATE(values<Row>({
      {"a:   b", "a: b\n"},
      {"a:\n    b:  c\n", "a:\n  b: c\n"},
      {"a:\n- b\n-   c\n", "a:\n  - b\n  - c\n"},
      {"a: [b,c ,  d]\n", "a: [b, c, d]\n"},
      {"a: {b: c,d: [ e ]}\n", "a: {b: c, d: [e]}\n"},
      {"a: 'b: c'\n", "a: 'b: c'\n"},
      {"\n\n# c\n\n\na: b\n\n\n\nd: e\n\n\n", "# c\n\na: b\n\nd: e\n"},
      {"a: b # c\n", "a: b  # c\n"},
      {"a: # c\n  b: d\n  # last\n", "a:  # c\n  b: d\n# last\n"},
      {"a: [b, # one\n  c] # two\n", "a: [b, c]  # one # two\n"},
      {"a: |\n     # text\n     + b   \n\n       c\n", "a: |\n  # text\n  + b\n\n    c\n"},
      {"a: b\r\nc: d\r\n", "a: b\nc: d\n"},
      {"a: b\n  c\n", "a: b c\n"},
      {"a:\n", "a:\n"},
      {"rules:\n- makes: m # x\n  # r\n  rule: n\n",
       "rules:\n  # r\n  - rule: n\n    makes: m  # x\n"},
  }));
  CHECK(formatted(row.given) == row.expected);
  CHECK(formatted(row.expected) == row.expected);
}

TEST_CASE("what it cannot write for sure it gives back as it is") {
  const std::string text = GENERATE(as<std::string>(), "a: |2\n   b\n", "a: \"b\\\n  c\"\n",
                                    "a: |+\n  b\n\n\n", "-\n  - a\n  - b\n");
  CHECK(formatted(text) == text);
}

TEST_CASE("long lists go over several lines and long maps become blocks") {
  std::string words;
  for (int i = 0; i < 30; ++i)
    words += (i == 0 ? "" : ", ") + std::string("word") + char('a' + i % 26);
  const auto list = formatted("object: [" + words + "]\n");
  CHECK(list.find("\n         word") != std::string::npos);
  CHECK(formatted(list) == list);
  const auto map = formatted("trigger: {verb: [" + words + "], noun: [b]}\n");
  CHECK(map.starts_with("trigger:\n  verb: [worda"));
  CHECK(map.ends_with("\n  noun: [b]\n"));
  CHECK(formatted(map) == map);
}

TEST_CASE("a file that is not YAML is reported and not formatted") {
  Diagnostics diagnostics;
  CHECK_FALSE(format_yaml(Source("f.yaml", "a: [b"), diagnostics).has_value());
  CHECK(diagnostics.has_errors());
}

TEST_CASE("hostile strings are formatted to what formats to itself, or left alone") {
  constexpr std::string_view letters = ",:-[]{}\"'|>&*!#? \n\ta1";
  const auto size = letters.size();
  std::size_t read = 0;
  for (std::size_t number = 0; number < size * size * size * size; ++number) {
    std::string text;
    for (std::size_t rest = number; text.size() < 4; rest /= size) text += letters[rest % size];
    Diagnostics faults;
    const auto once = format_yaml(Source("f.yaml", text), faults);
    if (!once) continue;
    ++read;
    const auto twice = format_yaml(Source("f.yaml", *once), faults);
    CAPTURE(text, *once);
    if (twice != once) FAIL("its own output is not its style");
  }
  CHECK(read > 1000);
}

TEST_CASE("every YAML file of the project formats to something that formats to itself") {
  std::size_t seen = 0;
  for (const char* root : {"packs", "examples", "tests/cases/diagnostics"}) {
    const auto folder = fs::path(FACTWRIGHT_SOURCE_DIR) / root;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".yaml") continue;
      INFO(entry.path().string());
      const auto once = formatted(read_file(entry.path()));
      CHECK(formatted(once) == once);
      ++seen;
    }
  }
  CHECK(seen > 10);
}

}  // namespace factwright
