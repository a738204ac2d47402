#include "rules/yaml_tree.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/source.hpp"

namespace {

using factwright::Diagnostics;
using factwright::Source;
using factwright::YamlNode;

YamlNode read(const Source& source) {
  Diagnostics diagnostics;
  const auto root = factwright::read_yaml(source, diagnostics);
  for (const auto& item : diagnostics.items()) INFO(to_text(item));
  REQUIRE(root.has_value());
  return *root;
}

/// Every byte of every scalar that is no white space stands in the file where the node says, or is
/// part of an escape there.
std::size_t check_places(const YamlNode& node, std::string_view file) {
  std::size_t checked = 0;
  for (std::size_t i = 0; node.is_scalar() && i < node.text.size(); ++i) {
    const factwright::Span place = node.place(i, i + 1);
    REQUIRE(place.begin <= file.size());  // a line end that the value has and the file lacks
    if (node.text[i] == ' ' || node.text[i] == '\n' || file[place.begin] == '\\') continue;
    CAPTURE(node.text, i);
    REQUIRE(file[place.begin] == node.text[i]);
    ++checked;
  }
  for (const YamlNode& key : node.keys) checked += check_places(key, file);
  for (const YamlNode& item : node.items) checked += check_places(item, file);
  return checked;
}

/// All strings of a length over the letters that are hardest on a YAML reader.
void check_hostile(std::size_t length) {
  constexpr std::string_view letters = ",:-[]{}\"'|>&*!#? \n\ta1";
  std::size_t total = 1;
  for (std::size_t i = 0; i < length; ++i) total *= letters.size();
  std::size_t good = 0;
  for (std::size_t number = 0; number < total; ++number) {
    std::string text;
    for (std::size_t i = 0, rest = number; i < length; ++i, rest /= letters.size()) {
      text += letters[rest % letters.size()];
    }
    const Source source("a.yaml", text);
    Diagnostics diagnostics;
    const auto root = factwright::read_yaml(source, diagnostics);
    diagnostics.sort();
    CAPTURE(text);
    if (root.has_value() == diagnostics.has_errors()) FAIL("neither tree nor fault, or both");
    if (diagnostics.items().size() > length + 1) FAIL("more faults than bytes");
    if (root) {
      check_places(*root, source.text());
      ++good;
    }
  }
  CHECK(good > 0);
}

}  // namespace

TEST_CASE("every scalar is text") {
  const Source source("a", "on: no\n010: ~\nnull: [1.50, yes, \"\", Null]\nempty:\n");
  const YamlNode root = read(source);
  REQUIRE(root.is_map());
  REQUIRE(root.keys.size() == 4);
  CHECK(root.find("on")->text == "no");
  CHECK(root.find("010")->text == "~");
  REQUIRE(root.find("null") != nullptr);
  CHECK(root.find("null")->items[0].text == "1.50");
  CHECK(root.find("null")->items[2].is_scalar());
  CHECK(root.find("null")->items[3].text == "Null");
  CHECK(root.find("empty")->kind == YamlNode::Kind::null);
  CHECK(root.find("absent") == nullptr);
}

TEST_CASE("a question mark inside of a word is part of it") {
  const Source source("a", "{topic?: Text, a+: [b?, \"c?\"]}\n");
  const YamlNode root = read(source);
  REQUIRE(root.find("topic?") != nullptr);
  CHECK(root.find("topic?")->text == "Text");
  CHECK(root.find("a+")->items[0].text == "b?");
  CHECK(root.find("a+")->items[1].text == "c?");
}

TEST_CASE("every part of a scalar knows its place in the file") {
  const std::string_view texts[] = {
      "a: plain words\nb:   more # comment\n",
      "a: plain\n  over\n\n  lines  \n  and on\n",
      "a: |\n  one\n    two\n\n  three\nb: x\n",
      "a: |-\n  one\n  two\n\n\nb: x\n",
      "a: |+\n  one\n\n\nb: x\n",
      "a: |2\n    indented more\n  less\n",
      "a: >\n  one\n  two\n\n  three\n    kept\n  four\nb: x\n",
      "a: >-\n  one\n  two\n",
      "a: |\n\n  after an empty line\n",
      "a: |  # comment\n  text # no comment\n",
      "- 'it''s quoted'\n- 'over\n  lines\n\n  and on'\n- ''\n",
      "- \"tab \\t and \\u00e9 and \\\" and \\\\ end\"\n- \"over\n  lines \\\n   joined\"\n",
      "a: caf\xC3\xA9 \xF0\x9F\x98\x80 ol\xC3\xA9\n\xC3\xA9: |\n  \xC3\xA9t\xC3\xA9\n",
      "a: |\r\n  one\r\n  two\r\nb: 'x\r\n  y'\r\nc: plain\r\n  more\r\n",
      "{a: [b, 'c', \"d\"], e: {f: g}}\n",
      "\xEF\xBB\xBF"
      "a: after the mark\n",
      "a: |\n  no line end",
      "a: no line end",
      "? a\n: b\n",
      "--- \na: b\n...\n",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    const Source source("a", std::string(text));
    CHECK(check_places(read(source), source.text()) > 0);
  }
}

TEST_CASE("lines and columns count characters") {
  const Source source("a.yaml", "\xC3\xA9t\xC3\xA9: [\xF0\x9F\x98\x80, here]\n");
  const YamlNode root = read(source);
  const YamlNode& item = root.items[0].items[1];
  const factwright::Location where = source.at(item.span);
  CHECK(where.line == 1);
  CHECK(where.column == 10);
  CHECK(where.length == 4);
}

TEST_CASE("what was given back can be found again") {
  const Source source("a.yaml", "\xC3\xA9t\xC3\xA9: here\nand: there\n");
  const YamlNode root = read(source);
  for (const YamlNode& node : root.items) {
    const factwright::Span again = source.span_of(source.at(node.span));
    CHECK(again == node.span);
  }
}

TEST_CASE("files that are too large or too deep are refused at once") {
  const std::pair<std::string, const char*> cases[] = {
      {std::string(2 << 20, 'a'), "FW101"},
      {std::string(1 << 20, '['), "FW110"},
      {std::string(1 << 20, '{'), "FW110"},
      {"a: " + std::string(70, '[') + std::string(70, ']') + "\n", "FW110"},
  };
  for (const auto& [text, code] : cases) {
    const Source source("a", text);
    Diagnostics diagnostics;
    CHECK_FALSE(factwright::read_yaml(source, diagnostics).has_value());
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(diagnostics.items()[0].code == code);
    CHECK(diagnostics.items()[0].source_line.size() <= 1000);
  }
  std::string deep = "a: ";
  for (int i = 0; i < 60; ++i) deep += "[";
  for (int i = 0; i < 60; ++i) deep += "]";
  CHECK(read(Source("a", deep)).is_map());
}

TEST_CASE("a file of nothing but faults gives a bounded number of them") {
  std::string text = "{";
  while (text.size() < 500000) text += "a: b, ";
  const Source source("a", text + "}");
  Diagnostics diagnostics;
  CHECK_FALSE(factwright::read_yaml(source, diagnostics).has_value());
  CHECK(diagnostics.items().size() == 100);
}

TEST_CASE("hostile strings are read or refused") {
  const bool long_tests = std::getenv("FACTWRIGHT_LONG_TESTS") != nullptr;
  for (std::size_t length = 1; length <= (long_tests ? 5 : 4); ++length) check_hostile(length);
}
