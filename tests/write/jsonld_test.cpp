#include "sample.hpp"
#include "write/json_value.hpp"

#include <catch2/catch.hpp>

#include <string>

using factwright::Format;
using factwright::JsonValue;
using factwright::sample::count_of;
using factwright::sample::written;

namespace {

JsonValue json_of(const std::string& text) {
  JsonValue value;
  REQUIRE(factwright::read_json(text, value).message.empty());
  return value;
}

bool same(const JsonValue& a, const JsonValue& b) {
  if (a.kind != b.kind || a.text != b.text || a.items.size() != b.items.size() ||
      a.members.size() != b.members.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.members.size(); ++i) {
    if (a.members[i].first != b.members[i].first) return false;
    if (!same(a.members[i].second, b.members[i].second)) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("JSON-LD is one object of a context and a graph of nodes: @type, @id, then the rest") {
  const JsonValue value = json_of(written(factwright::sample::torture(), Format::jsonld));
  REQUIRE(value.members.size() == 2);
  CHECK(value.members[0].first == "@context");
  REQUIRE(value.members[1].first == "@graph");
  CHECK(value.members[1].second.items.size() > 100);
  for (const JsonValue& node : value.members[1].second.items) {
    REQUIRE(node.members.size() >= 2);
    CHECK(node.members[0].first == "@type");
    CHECK(node.members[1].first == "@id");
  }
}

TEST_CASE("JSON-LD uses nothing that readers disagree about") {
  const std::string text = written(factwright::sample::torture(), Format::jsonld);
  for (const char* word : {"\"@version\"", "\"@base\"", "\"@included\"", "\"@nest\"", "\"@json\"",
                           "\"@list\"", "\"_:"}) {
    CHECK(count_of(text, word) == 0);
  }
}

TEST_CASE("the published context is the one that is written") {
  const JsonValue file = json_of(factwright::sample::file_text("schemas/context.jsonld"));
  const JsonValue ours = json_of(written(factwright::Graph(), Format::jsonld));
  REQUIRE(file.members.size() == 1);
  CHECK(same(file.members.front().second, ours.members.front().second));
}
