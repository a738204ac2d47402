#include "author/key_help.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "rules/codes.hpp"
#include "rules/keys.hpp"
#include "rules/source.hpp"
#include "rules/yaml_tree.hpp"

namespace factwright {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Every "FWnnn" that the sources of the rooms name in quotes, the table's own files left out.
std::set<std::string> codes_of_sources() {
  static const std::regex code("\"(FW[0-9]{3})\"");
  std::set<std::string> out;
  for (const auto& entry :
       fs::recursive_directory_iterator(fs::path(FACTWRIGHT_SOURCE_DIR) / "src")) {
    const auto name = entry.path().filename().string();
    if (entry.path().extension() != ".cpp" || name.starts_with("codes")) continue;
    const auto text = bytes_of(entry.path());
    for (std::sregex_iterator it(text.begin(), text.end(), code), end; it != end; ++it) {
      out.insert((*it)[1]);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("the table of codes has each code that is ever given, and no other") {
  std::set<std::string> table;
  for (const CodeDoc& row : all_codes()) table.emplace(row.code);
  CHECK(table == codes_of_sources());
  CHECK(table.size() == all_codes().size());
}

TEST_CASE("each code of a loaded pack has a golden case") {
  std::string shown;
  const auto cases = fs::path(FACTWRIGHT_SOURCE_DIR) / "tests" / "cases" / "diagnostics";
  for (const auto& entry : fs::recursive_directory_iterator(cases)) {
    if (entry.path().extension() == ".expected") shown += bytes_of(entry.path());
  }
  for (const CodeDoc& row : all_codes()) {
    if (row.code == "FW603" || row.code == "FW604") continue;          // of test, not of the loader
    if (row.code == "FW811" || row.code.starts_with("FW9")) continue;  // of merge and corrections
    INFO(row.code);
    CHECK(shown.find("[" + std::string(row.code) + "]") != std::string::npos);
  }
}

TEST_CASE("codes stand in order and say what is wrong, how it looks and how it is mended") {
  const auto& rows = all_codes();
  CHECK(std::is_sorted(rows.begin(), rows.end(),
                       [](const CodeDoc& a, const CodeDoc& b) { return a.code < b.code; }));
  for (const CodeDoc& row : rows) {
    INFO(row.code);
    CHECK_FALSE(row.title.empty());
    CHECK_FALSE(row.title.ends_with('.'));
    CHECK_FALSE(row.example.empty());
    CHECK(row.remedy.ends_with('.'));
  }
}

TEST_CASE("each key has a description and an example that is YAML with the key in it") {
  for (const KeyDoc& key : all_keys()) {
    INFO(context_name(key.context) << ": " << key.name);
    CHECK(key.doc.ends_with('.'));
    Diagnostics faults;
    const auto tree = read_yaml(Source("example", std::string(key.example)), faults);
    REQUIRE(tree.has_value());
    CHECK(tree->find(key.name) != nullptr);
  }
}

TEST_CASE("help knows keys, positions and codes") {
  struct Row {
    std::string word;
    std::string part;
  };
  const auto row = GENERATE(values<Row>({
      {"makes", "makes (in a rule)"},
      {"makes", "makes (in an entity rule)"},
      {"confidence", "one of high, medium, low"},
      {"subject", "subject (a position)"},
      {"on behalf of", "\"on behalf of\" beside the trigger"},
      {"FW301", "No type has this name"},
      {"fw301", "remedy:"},
      {"301", "FW301: No type"},
  }));
  const auto text = help_on(row.word);
  INFO(row.word);
  REQUIRE(text.has_value());
  CHECK(text->find(row.part) != std::string::npos);
}

TEST_CASE("help on an unknown word is nothing") {
  const auto word = GENERATE(as<std::string>(), "", "meet", "FW999", "FW30", "subjekt");
  CHECK_FALSE(help_on(word).has_value());
}

TEST_CASE("every word that help offers has a text, and the overview names the fixed ones") {
  for (const std::string& word : help_words()) {
    INFO(word);
    CHECK(help_on(word).has_value());
  }
  for (const CodeDoc& row : all_codes()) {
    CHECK(help_overview().find(row.code) != std::string::npos);
    CHECK(reference().find(row.code) != std::string::npos);
  }
}

}  // namespace factwright
