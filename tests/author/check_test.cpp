#include "author/check.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "../rules/rules_cases.hpp"

namespace factwright {
namespace {

fs::path checked_cases() { return cases_folder() / "checked"; }

std::string findings(const fs::path& pack_folder, const std::string& root) {
  Diagnostics diagnostics;
  const Pack pack = load_pack(pack_folder.string(), diagnostics);
  check_pack(pack, {pack_folder.string()}, diagnostics);
  diagnostics.sort();
  std::string text;
  for (const auto& item : diagnostics.items()) text += to_text(item) + "\n";
  return without(text, root + "/");
}

/// One case: `checked/base` with the files of NAME.txt in place of its own gives what is in
/// NAME.expected.
void check_case(const fs::path& input) {
  const TemporaryFolder folder;
  const fs::path pack = folder.path() / "pack";
  fs::copy(checked_cases() / "base", pack, fs::copy_options::recursive);
  write_sections(input, pack);
  const std::string got = findings(pack, folder.path().string());
  fs::path expected = input;
  expected.replace_extension(".expected");
  if (std::getenv("FACTWRIGHT_ACCEPT") != nullptr) write_file(expected, got);
  INFO(input.filename().string());
  CHECK(got == read_file(expected));
}

}  // namespace

TEST_CASE("what a whole pack shows to be wrong is told at its place") {
  std::vector<fs::path> inputs;
  for (const auto& entry : fs::directory_iterator(checked_cases())) {
    if (entry.path().extension() == ".txt") inputs.push_back(entry.path());
  }
  std::sort(inputs.begin(), inputs.end());
  REQUIRE(inputs.size() >= 16);
  for (const fs::path& input : inputs) check_case(input);
}

TEST_CASE("only files under the named folders are told of") {
  const TemporaryFolder folder;
  const fs::path pack_folder = folder.path() / "pack";
  fs::copy(checked_cases() / "base", pack_folder, fs::copy_options::recursive);
  write_sections(checked_cases() / "fw511_unused_list.txt", pack_folder);
  Diagnostics diagnostics;
  const Pack pack = load_pack(pack_folder.string(), diagnostics);
  check_pack(pack, {(folder.path() / "pac").string()}, diagnostics);
  CHECK(diagnostics.items().empty());
  check_pack(pack, {pack_folder.string() + "/"}, diagnostics);
  CHECK(diagnostics.items().size() == 1);
}

}  // namespace factwright
