#include "rules/values.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

factwright::YamlNode scalar(std::string text) {
  factwright::YamlNode node;
  node.kind = factwright::YamlNode::Kind::scalar;
  node.text = std::move(text);
  node.runs = {{0, 100}};
  return node;
}

std::vector<std::string> texts(const std::vector<factwright::PlacedText>& parts) {
  std::vector<std::string> result;
  for (const auto& part : parts) result.emplace_back(part.text);
  return result;
}

}  // namespace

TEST_CASE("lines and words keep their places") {
  const auto node = scalar("one two\n\n  # remark\n  three \n");
  const auto lines = factwright::lines_of(node);
  REQUIRE(texts(lines) == std::vector<std::string>{"one two", "three"});
  CHECK(lines[1].whole() == factwright::Span{122, 127});
  const auto words = factwright::words_of(lines[0]);
  REQUIRE(texts(words) == std::vector<std::string>{"one", "two"});
  CHECK(words[1].whole() == factwright::Span{104, 107});
  CHECK(factwright::words_of(factwright::trimmed(lines[0].part(3, 1))).empty());
}

TEST_CASE("one text or a list of texts read the same") {
  factwright::YamlNode list;
  list.kind = factwright::YamlNode::Kind::sequence;
  list.items = {scalar("a"), factwright::YamlNode(), scalar("b")};
  CHECK(texts(factwright::texts_of(list)) == std::vector<std::string>{"a", "b"});
  CHECK(texts(factwright::texts_of(scalar("a b"))) == std::vector<std::string>{"a b"});
  CHECK(factwright::texts_of(factwright::YamlNode()).empty());
}

TEST_CASE("names are told by their letters") {
  for (const char* name : {"meet", "holds_position", "x2", "\xC3\xA9tat"}) {
    CAPTURE(name);
    CHECK(factwright::is_lower_name(name));
    CHECK_FALSE(factwright::is_type_name(name));
  }
  for (const char* name : {"Person", "NewsAgency", "G7", "\xC3\x89tat"}) {
    CAPTURE(name);
    CHECK(factwright::is_type_name(name));
    CHECK_FALSE(factwright::is_lower_name(name));
  }
  for (const char* name : {"", "2x", "a b", "a-b", "meeT", "_a", "News_Agency"}) {
    CAPTURE(name);
    CHECK_FALSE(factwright::is_lower_name(name));
    CHECK_FALSE(factwright::is_type_name(name));
  }
}
