#include "read/intake.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "factwright/document.hpp"

using factwright::Document;
using factwright::Documents;

namespace {

Documents taken(std::string text) {
  Documents documents;
  Document document;
  document.id = "a.txt";
  document.text = std::move(text);
  factwright::take_in(std::move(document), "a.txt", documents);
  return documents;
}

Document with(std::string id, std::string text) {
  Document document;
  document.id = std::move(id);
  document.text = std::move(text);
  return document;
}

}  // namespace

TEST_CASE("characters that XML forbids are replaced one for one", "[intake]") {
  const std::string text =
      "a\x01"
      "b\x0C\t\r\nc\xEF\xBF\xBE d\xEF\xBF\xBFé\xEF\xBB\xBF!\x7F";
  const Documents documents = taken(text);
  REQUIRE(documents.items.size() == 1);
  const Document& document = documents.items[0];
  CHECK(document.text ==
        "a\uFFFD"
        "b\uFFFD\t\r\nc\uFFFD d\uFFFDé\xEF\xBB\xBF!\x7F");
  CHECK(document.replaced_characters == 4);
  CHECK(factwright::count_code_points(document.text) == factwright::count_code_points(text));
}

TEST_CASE("a line may be as long as the text", "[intake]") {
  std::string line;
  while (line.size() < std::size_t{3} << 20) line += "the talks failed and ";
  CHECK(taken(line).items.size() == 1);
}

TEST_CASE("bytes without white space at the limit are taken, one more is not", "[intake]") {
  CHECK(taken(std::string(factwright::longest_chunk, 'x')).items.size() == 1);
  CHECK(taken(std::string(factwright::longest_chunk + 1, 'x')).left_out.size() == 1);
  const std::string chunk(factwright::longest_chunk, 'x');
  CHECK(taken(chunk + " " + chunk + "\r\n").items.size() == 1);
}

TEST_CASE("a text over the largest size is left out", "[intake]") {
  std::string text;
  while (text.size() <= factwright::largest_text) text += "The talks failed.\n";
  CHECK(taken(std::move(text)).left_out.size() == 1);
}

TEST_CASE("the same ids are numbered in order of the texts, free numbers only", "[intake]") {
  Documents documents;
  documents.items = {with("a", "3"), with("a#2", "0"), with("a", "1"), with("b", "0"),
                     with("a", "2")};
  documents.left_out = {{"z", "late"}, {"y", "early"}};
  factwright::put_in_order(documents);
  std::vector<std::string> found;
  for (const Document& document : documents.items)
    found.push_back(document.id + "=" + document.text);
  CHECK(found == std::vector<std::string>{"a=1", "a#2=0", "a#3=2", "a#4=3", "b=0"});
  CHECK(documents.left_out.front().name == "y");
}
