#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "factwright/document.hpp"
#include "factwright/error.hpp"
#include "files.hpp"

using factwright::Documents;
using factwright::LeftOut;
using factwright::read_documents;

namespace {

std::vector<std::string> ids(const Documents& documents) {
  std::vector<std::string> result;
  for (const auto& document : documents.items) result.push_back(document.id);
  return result;
}

/// Reads "-" with `text` as standard input.
Documents read_standard_input(const std::string& text) {
  std::istringstream input(text);
  std::streambuf* const before = std::cin.rdbuf(input.rdbuf());
  const Documents documents = read_documents({"-"});
  std::cin.rdbuf(before);
  return documents;
}

}  // namespace

TEST_CASE("the results of a build below a folder are not read as texts", "[read_documents]") {
  const TestFolder folder;
  folder.add("a.txt", "The talks failed.");
  folder.add("out/build.json", "{}");
  folder.add("out/facts.jsonl", R"({"id":"f:1"})");
  const Documents documents = read_documents({folder.path()});
  CHECK(ids(documents) == std::vector<std::string>{"a.txt"});
  CHECK(documents.left_out.empty());
}

TEST_CASE("folders are read with all below them, in order of ids", "[read_documents]") {
  const TestFolder folder;
  folder.add("c.txt", "The talks failed.");
  folder.add("sub/deep/a.md", "The talks failed.");
  folder.add("b.text", "The talks failed.");
  folder.add("d.jsonl", R"({"id":"a0","text":"The talks failed."})");
  folder.add("rules.yaml", "rules: []");
  folder.add(".hidden.txt", "The talks failed.");
  const Documents documents = read_documents({folder.path()});
  CHECK(ids(documents) == std::vector<std::string>{"a.md", "a0", "b.text", "c.txt"});
  CHECK(documents.left_out.empty());
}

TEST_CASE("a file that is named is read whatever its ending", "[read_documents]") {
  const TestFolder folder;
  const Documents documents = read_documents({folder.add("story", "The talks failed.")});
  CHECK(ids(documents) == std::vector<std::string>{"story"});
}

TEST_CASE("a file is read once, and two files of one name get different ids", "[read_documents]") {
  const TestFolder folder;
  const std::string first = folder.add("a/x.txt", "The talks failed.");
  const std::string second = folder.add("b/x.txt", "All went well.");
  folder.add("b/x.txt#2", "not read");
  const Documents forward = read_documents({first, second, first, folder.path() + "/a/../a"});
  const Documents backward = read_documents({second, first});
  REQUIRE(ids(forward) == std::vector<std::string>{"x.txt", "x.txt#2"});
  REQUIRE(ids(backward) == ids(forward));
  CHECK(forward.items[0].text == backward.items[0].text);
  CHECK(forward.items[0].text == "All went well.");
}

TEST_CASE("what cannot be read is left out with its reason", "[read_documents]") {
  const TestFolder folder;
  folder.add("good.txt", "The talks failed.");
  folder.add("binary.txt", std::string_view("ab\0cd", 5));
  folder.add("picture.bin", std::string_view("ab\0cd", 5));
  folder.add("empty.txt", "");
  folder.add("blank.txt", " \r\n\xEF\xBB\xBF");
  folder.add("latin.txt", "Caf\xE9 closed.");
  folder.add("line.txt", std::string(10'000'000, 'x'));
  std::filesystem::create_symlink("gone", folder.path() + "/vanished.txt");
  const Documents documents = read_documents({folder.path()});
  CHECK(ids(documents) == std::vector<std::string>{"good.txt"});
  const std::vector<LeftOut> expected = {
      {"binary.txt", "is a binary file, not text (byte 2 is zero)"},
      {"blank.txt", "is empty"},
      {"empty.txt", "is empty"},
      {"latin.txt", "is not UTF-8 text (byte 3)"},
      {"line.txt", "has 10000000 bytes without white space (a text may have 1048576)"},
      {"picture.bin", "is a binary file, not text"},
      {"vanished.txt", "cannot be read: No such file or directory"},
  };
  CHECK(documents.left_out == expected);
}

TEST_CASE("a file without read permission is left out", "[read_documents]") {
  if (geteuid() == 0) return;  // root reads everything
  const TestFolder folder;
  const std::string file = folder.add("closed.txt", "The talks failed.");
  std::filesystem::permissions(file, std::filesystem::perms::none);
  const Documents documents = read_documents({file});
  CHECK(documents.left_out ==
        std::vector<LeftOut>{{"closed.txt", "cannot be read: Permission denied"}});
}

TEST_CASE("a path that does not exist is an error", "[read_documents]") {
  const TestFolder folder;
  CHECK_THROWS_AS(read_documents({folder.path() + "/none.txt"}), factwright::Error);
}

TEST_CASE("nothing named, nothing read", "[read_documents]") {
  const Documents documents = read_documents({});
  CHECK(documents.items.empty());
  CHECK(documents.left_out.empty());
}

TEST_CASE("standard input is text, or JSON lines where it starts with a brace",
          "[read_documents]") {
  const Documents text = read_standard_input("The talks failed.\n");
  REQUIRE(ids(text) == std::vector<std::string>{"stdin"});
  CHECK(text.items[0].text == "The talks failed.\n");
  const Documents lines = read_standard_input("\n{\"id\":\"b\",\"text\":\"x\"}\n{\"text\":\"y\"}");
  CHECK(ids(lines) == std::vector<std::string>{"b", "stdin:3"});
}
