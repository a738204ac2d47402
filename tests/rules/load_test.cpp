#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "factwright/error.hpp"
#include "rules_cases.hpp"

namespace {

using factwright::Diagnostics;
using factwright::Pack;

/// One case: the pack `base` with the files of NAME.txt in place of its own gives the diagnostics
/// of NAME.expected. With FACTWRIGHT_ACCEPT set in the environment the outcome is written there.
void check(const fs::path& input) {
  const TemporaryFolder folder;
  const fs::path pack = folder.path() / "pack";
  fs::copy(cases_folder() / "base", pack, fs::copy_options::recursive);
  write_sections(input, pack);
  const std::string got = without(diagnostics_of(pack.string()), folder.path().string() + "/");
  fs::path expected = input;
  expected.replace_extension(".expected");
  if (std::getenv("FACTWRIGHT_ACCEPT") != nullptr) write_file(expected, got);
  INFO(input.filename().string());
  CHECK(got == read_file(expected));
}

}  // namespace

TEST_CASE("each faulty pack gives the expected diagnostics") {
  std::vector<fs::path> inputs;
  for (const auto& entry : fs::directory_iterator(cases_folder())) {
    if (entry.path().extension() == ".txt") inputs.push_back(entry.path());
  }
  std::sort(inputs.begin(), inputs.end());
  REQUIRE(inputs.size() >= 60);
  for (const fs::path& input : inputs) check(input);
}

TEST_CASE("a pack is read whole") {
  const TemporaryFolder folder;
  const fs::path root = folder.path() / "pack";
  fs::copy(cases_folder() / "base", root, fs::copy_options::recursive);
  write_file(root / "rules/a.yaml", R"(rules:
  - rule: people meet
    makes: meet
    trigger: {verb: [meet, hold talks], noun: "@offices"}
    roles:
      party: {at: [subject, with], is: [Country, "@offices"]}
      topic: about
    when: {zone: body, under: any}
    unless: {object: [target, Weapon], words: "@offices", out of: [town]}
    status: planned
    confidence: low
    instead-of: [city]
    note: no
    deprecated: true
    examples: |
      + [party: Norland] met [party: Sutania]. => status: planned
      - It rained.
entities:
  - entity: city
    makes: City
    phrases: |
      City of {Name}+
    examples: |
      + The [City: City of Nod] slept.
      - It rained.
)");
  Diagnostics diagnostics;
  const Pack pack = factwright::load_pack(root.string() + "/", diagnostics);
  CHECK(diagnostics.items().empty());
  CHECK(pack.name == "news");
  CHECK(pack.relations.size() == 3);
  CHECK(pack.relation("meet")->symmetric);
  CHECK(pack.relation("meet")->role("party")->repeated);
  CHECK(pack.relation("meet")->role("topic")->optional);
  CHECK(pack.relation("meet")->properties.at("plover") == "CONSULT");
  CHECK(pack.relation("holds_position")->state);
  CHECK(pack.relation("destroy")->from == "by");
  CHECK(pack.is_a("Country", "Place"));
  REQUIRE(pack.rules.size() == 1);
  const factwright::Rule& rule = pack.rules[0];
  REQUIRE(rule.triggers.size() == 3);
  CHECK(rule.triggers[1].text == "hold talks");
  CHECK(rule.triggers[2].kind == factwright::TriggerKind::noun);
  REQUIRE(rule.roles.size() == 2);
  CHECK(rule.roles[0].at[1].preposition == "with");
  CHECK(rule.roles[0].is == std::vector<std::string>{"Country", "@offices"});
  REQUIRE(rule.when.size() == 2);
  CHECK(rule.when[0].kind == factwright::ConditionKind::zone);
  CHECK(rule.when[1].values == std::vector<std::string>{"any"});
  REQUIRE(rule.unless.size() == 3);
  CHECK(rule.unless[2].position.preposition == "out of");
  CHECK(rule.status == "planned");
  CHECK(rule.confidence == factwright::Confidence::low);
  CHECK(rule.instead_of == std::vector<std::string>{"city"});
  CHECK(rule.note == "no");
  CHECK(rule.deprecated);
  CHECK(rule.examples.size() == 2);
  CHECK(rule.pack == "news");
  CHECK(rule.pack_version == "0.1.0");
  REQUIRE(pack.entity_rules.size() == 1);
  CHECK(pack.entity_rules[0].type == "City");
}

TEST_CASE("the hash follows names and bytes, not the folder") {
  const TemporaryFolder folder;
  const auto hash_with = [&](const std::string& name, const std::string& list) {
    const fs::path root = folder.path() / name;
    fs::copy(cases_folder() / "base", root, fs::copy_options::recursive);
    if (!list.empty()) write_file(root / "lists" / list, "word\nx\n");
    Diagnostics diagnostics;
    return factwright::load_pack(root.string(), diagnostics).hash;
  };
  const std::string plain = hash_with("a", "");
  CHECK(plain.size() == 16);
  CHECK(plain == hash_with("b", ""));
  CHECK(hash_with("c", "p.tsv") != plain);
  CHECK(hash_with("d", "p.tsv") != hash_with("e", "q.tsv"));
}

TEST_CASE("a pack takes over what the packs it uses declare") {
  const TemporaryFolder folder;
  fs::copy(cases_folder() / "base", folder.path() / "base", fs::copy_options::recursive);
  write_file(folder.path() / "mine/pack.yaml", "pack: mine\nversion: 0.1.0\nuses: [base]\n");
  write_file(folder.path() / "mine/rules/a.yaml", R"(rules:
  - rule: people meet
    makes: meet
    trigger: {noun: "@offices"}
    roles: {party: [subject]}
    examples: |
      + [party: Ann] met [party: Bo].
      - It rained.
)");
  Diagnostics diagnostics;
  const Pack pack = factwright::load_pack((folder.path() / "mine").string(), diagnostics);
  CHECK(diagnostics.items().empty());
  CHECK(pack.name == "mine");
  CHECK(pack.uses == std::vector<std::string>{"base"});
  CHECK(pack.relation("meet") != nullptr);
  REQUIRE(pack.rules.size() == 1);
  CHECK(pack.rules[0].pack == "mine");
}

TEST_CASE("a folder that is no pack is an error of the world") {
  const TemporaryFolder folder;
  Diagnostics diagnostics;
  CHECK_THROWS_AS(factwright::load_pack(folder.path().string(), diagnostics), factwright::Error);
  CHECK_THROWS_AS(factwright::load_pack((folder.path() / "none").string(), diagnostics),
                  factwright::Error);
}
