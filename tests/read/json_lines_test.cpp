#include "read/json_lines.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "factwright/document.hpp"

using factwright::Documents;
using factwright::LeftOut;

namespace {
Documents read(const std::string& lines) {
  std::istringstream input(lines);
  Documents documents;
  factwright::read_json_lines(input, "x.jsonl", documents);
  return documents;
}
}  // namespace

TEST_CASE("a line gives a document with all it says of it", "[json_lines]") {
  const Documents documents = read(
      "\xEF\xBB\xBF"
      R"({"id":"d1","text":"Ruiz met Cole.\n\nThey spoke.","date":"2020-08-18T09:00:00Z",)"
      R"("title":"Talks","publisher":"Fjord News","url":"https://example.org/1",)"
      R"("tags":["a",{"text":"b","id":null}],"views":12})"
      "\r\n\n");
  REQUIRE(documents.items.size() == 1);
  const factwright::Document& document = documents.items[0];
  CHECK(document.id == "d1");
  CHECK(document.text == "Ruiz met Cole.\n\nThey spoke.");
  CHECK(document.date == factwright::Date{2020, 8, 18});
  CHECK(document.title == "Talks");
  CHECK(document.publisher == "Fjord News");
  CHECK(document.url == "https://example.org/1");
  CHECK(document.blocks.size() == 2);
}

TEST_CASE("ids may be numbers, or the place of the line where there is none", "[json_lines]") {
  const Documents documents = read("{\"id\":17,\"text\":\"a\"}\n{\"text\":\"b\",\"date\":null}\n");
  REQUIRE(documents.items.size() == 2);
  CHECK(documents.items[0].id == "17");
  CHECK(documents.items[1].id == "x.jsonl:2");
  CHECK_FALSE(documents.items[1].date.known());
}

TEST_CASE("faulty lines are named with what is wrong, the others are read", "[json_lines]") {
  struct Case {
    std::string line;
    std::string reason;
  };
  const Case cases[] = {
      {"{\"text\":\"a\"",
       "is not JSON: Missing a comma or '}' after an object member. (byte 11 of the line)"},
      {"{\"text\":\"a\"} x",
       "is not JSON: The document root must not be followed by other values. (byte 13 of the "
       "line)"},
      {"[1]", "is a list, not an object"},
      {"\"text\"", "is a string, not an object"},
      {"12", "is a number, not an object"},
      {"{\"id\":\"a\"}", "has no \"text\""},
      {"{\"text\":12}", "has a number as \"text\", not a string"},
      {"{\"text\":[\"a\"]}", "has a list as \"text\", not a string"},
      {"{\"text\":null}", "has null as \"text\", not a string"},
      {"{\"text\":\"\"}", "is empty"},
      {"{\"text\":\"\xFF\"}", "is not UTF-8 text (byte 9 of the line)"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const Documents documents = read("{\"text\":\"good\"}\n" + c.line + "\n{\"text\":\"good\"}");
    CHECK(documents.items.size() == 2);
    REQUIRE(documents.left_out.size() == 1);
    CHECK(documents.left_out[0].name == "x.jsonl:2");
    CHECK(documents.left_out[0].reason == c.reason);
  }
}

TEST_CASE("half a surrogate pair and deep nesting are faults of their line", "[json_lines]") {
  const std::string deep = "{\"a\":" + std::string(200'000, '[');
  for (const std::string& line : {std::string(R"({"text":"\ud800 x"})"), deep}) {
    const Documents documents = read(line);
    CHECK(documents.items.empty());
    CHECK(documents.left_out.size() == 1);
  }
}

TEST_CASE("a zero character that JSON spells out is replaced", "[json_lines]") {
  const Documents documents = read(R"({"text":"a\u0000b\u0001c"})");
  REQUIRE(documents.items.size() == 1);
  CHECK(documents.items[0].text == "a\uFFFDb\uFFFDc");
  CHECK(documents.items[0].replaced_characters == 2);
}

TEST_CASE("input without a line is empty", "[json_lines]") {
  CHECK(read("\n \n").left_out == std::vector<LeftOut>{{"x.jsonl", "is empty"}});
}
