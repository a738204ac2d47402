#include "factwright/corrections.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "../read/files.hpp"

namespace factwright {
namespace {

Pack small_pack() {
  Pack pack;
  pack.types = {{"Person", {}, {}}, {"City", {}, {}}};
  pack.relations.emplace_back();
  pack.relations[0].name = "meet";
  return pack;
}

struct Loaded {
  Corrections corrections;
  std::vector<Diagnostic> faults;
};

Loaded load(const std::string& text) {
  const TestFolder folder;
  const auto path = folder.add("corrections.yaml", text);
  Diagnostics diagnostics;
  Loaded out;
  out.corrections = load_corrections(path, small_pack(), diagnostics);
  diagnostics.sort();
  out.faults = diagnostics.items();
  return out;
}

}  // namespace

TEST_CASE("a corrections file says what is same, not same, wrong, of a type and an alias") {
  const auto loaded = load(R"(# what we know better
same:
  - [Stefan Biegler, Stefan Beigler]
not-same:
  - [Ana Lee, {name: Lee, document: b.txt}]
wrong:
  - {fact: meet, from: Ana Ruiz, to: Tom Cole, time: 2020-08-18, text: waited}
  - {id: "f:0123456789abcdef"}
type:
  - {name: Bergen, is: City}
alias:
  - {name: Norland, alias: NLD}
)");
  REQUIRE(loaded.faults.empty());
  const Corrections& c = loaded.corrections;
  REQUIRE(c.same.size() == 1);
  CHECK(c.same[0].names[1].name == "Stefan Beigler");
  CHECK(c.same[0].where.line == 3);
  REQUIRE(c.not_same.size() == 1);
  CHECK(c.not_same[0].names[1].document == "b.txt");
  REQUIRE(c.wrong.size() == 2);
  CHECK(c.wrong[0].relation == "meet");
  CHECK(c.wrong[0].text == "waited");
  CHECK(c.wrong[1].id == "f:0123456789abcdef");
  REQUIRE(c.types.size() == 1);
  CHECK(c.types[0].type == "City");
  REQUIRE(c.aliases.size() == 1);
  CHECK(c.aliases[0].alias == "NLD");
  CHECK(Corrections().empty());
  CHECK(!c.empty());
}

TEST_CASE("every fault of a corrections file is told at its place") {
  struct Row {
    std::string text;
    std::string code;
    std::uint32_t line;
    std::uint32_t column;
    std::string part;  ///< of message or help
  };
  const auto row = GENERATE(values<Row>({
      {"sane:\n  - [A, B]\n", "FW201", 1, 1, "`same` is similar"},
      {"same: A\n", "FW203", 1, 7, "list of lists"},
      {"same:\n  - A\n", "FW203", 2, 5, "two or more"},
      {"same:\n  - [A]\n", "FW203", 2, 5, "two or more"},
      {"same:\n  - [A, [B]]\n", "FW203", 2, 9, "a name is expected"},
      {"same:\n  - [A, {name: B, document: d, day: x}]\n", "FW201", 2, 32, "no key"},
      {"same:\n  - [A, {document: d}]\n", "FW202", 2, 9, "needs the key `name`"},
      {"same:\n  - [A, \"e:12\"]\n", "FW903", 2, 9, "16 digits"},
      {"wrong:\n  - {from: A}\n", "FW202", 2, 5, "`fact` or the key `id`"},
      {"wrong:\n  - {fact: meat}\n", "FW302", 2, 12, "`meet` is similar"},
      {"wrong:\n  - {fact: meet, status: asserted2}\n", "FW204", 2, 26, "`asserted` is similar"},
      {"wrong:\n  - {id: f7}\n", "FW903", 2, 10, "no id"},
      {"type:\n  - {name: A, is: Persn}\n", "FW301", 2, 19, "`Person` is similar"},
      {"type:\n  - {name: A}\n", "FW202", 2, 5, "needs the key `is`"},
      {"alias:\n  - {name: A}\n", "FW202", 2, 5, "needs the key `alias`"},
      {"same:\n  - [A, B]\nnot-same:\n  - [A, B]\n", "FW901", 4, 9, "line 2"},
      {"same:\n  - [A, B]\n  - [B, C]\nnot-same:\n  - [A, C]\n", "FW901", 5, 9, "line 3"},
      {"not-same:\n  - [A, A]\n", "FW901", 2, 9, "other than itself"},
      {"type:\n  - {name: A, is: City}\n  - {name: A, is: Person}\n", "FW901", 3, 5, "line 2"},
      {"same:\n  - [A, B]\ntype:\n  - {name: A, is: City}\n  - {name: B, is: Person}\n", "FW901", 5,
       5, "line 4"},
      {"alias:\n  - {name: A, alias: X}\n  - {name: B, alias: X}\n", "FW901", 3, 5, "line 2"},
      {"not-same:\n  - [A, X]\nalias:\n  - {name: A, alias: X}\n", "FW901", 4, 5, "line 2"},
      {"wrong:\n  - {fact: meet}\n  - {fact: meet}\n", "FW902", 3, 5, "line 2"},
      {"same: [A, B\n", "FW113", 1, 7, ""},
  }));
  INFO(row.text);
  const auto loaded = load(row.text);
  REQUIRE(loaded.faults.size() == 1);
  const Diagnostic& fault = loaded.faults[0];
  CHECK(fault.code == row.code);
  CHECK(fault.where.line == row.line);
  CHECK(fault.where.column == row.column);
  CHECK((fault.message + " " + fault.help).find(row.part) != std::string::npos);
}

TEST_CASE("many names that are all the same take no time") {
  std::string text = "same:\n";
  for (int i = 0; i < 20000; ++i) {
    text += "  - [A" + std::to_string(i) + ", A" + std::to_string(i + 1) + "]\n";
  }
  CHECK(load(text + "not-same:\n  - [A0, A20000]\n").faults.size() == 1);
}

}  // namespace factwright
