#include "read/zones.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "factwright/document.hpp"
#include "read/line_looks.hpp"
#include "read/paragraphs.hpp"

namespace fs = std::filesystem;
using factwright::Block;
using factwright::Document;
using factwright::Span;
using factwright::Zone;

namespace {

const fs::path cases = fs::path(FACTWRIGHT_SOURCE_DIR) / "tests/cases/zones";

std::string read_all(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Document marked(std::string text) {
  Document document;
  document.text = std::move(text);
  factwright::mark_zones(document);
  return document;
}

std::string shown(const Document& document) {
  std::string result = fmt::format("title: {}\npublisher: {}\ndate: {}\n\n", document.title,
                                   document.publisher, factwright::to_iso(document.date));
  for (const Block& block : document.blocks) {
    const std::string text = document.text.substr(block.span.begin, block.span.size());
    result += fmt::format("{}: {}\n", factwright::to_string(block.zone),
                          factwright::collapse_blanks(text));
  }
  return result;
}

/// Blocks in order, none empty, and nothing but blanks outside of them.
bool tiles(const Document& document) {
  const auto end = static_cast<std::uint32_t>(document.text.size());
  std::uint32_t at = 0;
  for (const Block& block : document.blocks) {
    if (block.span.begin < at || block.span.empty() || block.span.end > end) return false;
    if (!factwright::trimmed(document.text, {at, block.span.begin}).empty()) return false;
    at = block.span.end;
  }
  return factwright::trimmed(document.text, {at, end}).empty();
}

std::vector<fs::path> case_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(cases)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

// To take the program's answers as the new expectations: FACTWRIGHT_ACCEPT=1 test_read "[zones]".
TEST_CASE("each kind of page is parted into its zones", "[zones]") {
  const std::vector<fs::path> files = case_files();
  REQUIRE(files.size() >= 25);
  for (fs::path file : files) {
    const Document document = marked(read_all(file));
    CAPTURE(file.filename());
    CHECK(tiles(document));
    const std::string zones = shown(document);
    file.replace_extension(".zones");
    if (std::getenv("FACTWRIGHT_ACCEPT") != nullptr) std::ofstream(file) << zones;
    CHECK(zones == read_all(file));
  }
}

TEST_CASE("what the document already knows is not replaced by what its text says", "[zones]") {
  Document document;
  document.text =
      "Ruiz Meets Cole in Oslo\n\n"
      "OSLO, Aug. 18, 2020 (Fjord News) -- Ana Ruiz met Tom Cole on Tuesday.\n";
  document.title = "Ministers meet";
  document.publisher = "Norland Times";
  document.date = {2020, 8, 19};
  factwright::mark_zones(document);
  CHECK(document.title == "Ministers meet");
  CHECK(document.publisher == "Norland Times");
  CHECK(document.date == factwright::Date{2020, 8, 19});
}

TEST_CASE("a text of blanks has no blocks", "[zones]") {
  CHECK(marked("").blocks.empty());
  CHECK(marked(" \n\t\r\n\xC2\xA0").blocks.empty());
}

TEST_CASE("a line of many megabytes is parted in linear time", "[zones]") {
  std::string text;
  while (text.size() < 4'000'000) text += "The minister met the envoy. ";
  const Document document = marked(std::move(text));
  REQUIRE(document.blocks.size() == 1);
  CHECK(document.blocks.front().zone == Zone::body);
}
