#include "program.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

using Catch::Matchers::Contains;

const std::vector<std::string> texts = {
    "Foreign Minister Ana Ruiz met Tom Cole in Oslo on Friday.\n",
    "Ruiz, the foreign minister, met Tom Cole. Norway sanctioned Kenya.\n",
    "Stefan Biegler criticized Kenya. Kenya rejected the criticism.\n",
    "Stefan Beigler criticized Kenya on Monday. Tom Cole did not meet Ana Ruiz.\n",
    "Foreign Minister Ruiz visited Kenya. Kenya was sanctioned by Norway.\n",
    "Norway sanctioned Kenya. Norway destroyed the bridge. The bridge was destroyed on Monday.\n",
    "Ana Ruiz met Tom Cole, Eva Lind and Per Holm in Oslo.\nKenya accused Norway of attacking "
    "Mombasa.\n",
    "Norway attacked Mombasa. Kenya accused Norway of attacking Mombasa on Monday.\n",
    "Ana Ruiz ordered Tom Cole to leave. Kenya demanded that Norway release Eva Lind.\n"};

/// The same texts as one folder and as parts by a number's digits.
Workplace with_parts(std::size_t parts, std::size_t seed) {
  Workplace place;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto name = "/t" + std::to_string(i) + ".txt";
    place.add("whole" + name, texts[i]);
    place.add("part" + std::to_string(seed % parts) + name, texts[i]);
    seed = seed / parts + 7 * i;
  }
  return place;
}

}  // namespace

TEST_CASE("builds of parts merged are the build of the whole, byte by byte") {
  const auto seed = GENERATE(range(1U, 8U));
  const std::size_t parts = 2 + seed % 3;
  const auto place = with_parts(parts, seed * 7919);
  REQUIRE(place.run("build whole -o out").code == 0);
  std::string folders;
  for (std::size_t i = 0; i < parts; ++i) {
    const auto name = std::to_string(i);
    if (!place.has("part" + name)) continue;
    REQUIRE(place.run("build part" + name + " -o out" + name + " --format statements").code == 0);
    folders = " out" + name + folders;
  }
  const auto merged = place.run("merge" + folders + " -o merged");
  INFO(merged.err);
  REQUIRE(merged.code == 0);
  CHECK_THAT(merged.out, Contains("9 documents"));
  REQUIRE(place.names("merged") == place.names("out"));
  for (const std::string& name : place.names("out")) {
    INFO(name);
    if (name != "graph.svg") CHECK(place.read("merged/" + name) == place.read("out/" + name));
  }
}

TEST_CASE("a merge can be merged again, and a part may be named twice") {
  const auto place = with_parts(2, 5);
  REQUIRE(place.run("build whole -o out --format facts,statements").code == 0);
  REQUIRE(place.run("build part0 -o a --format statements").code == 0);
  REQUIRE(place.run("build part1 -o b --format statements").code == 0);
  REQUIRE(place.run("merge a b a -o c --format facts,statements").code == 0);
  REQUIRE(place.run("merge c b -o d --format facts,statements").code == 0);
  for (const std::string name : {"facts.jsonl", "statements.jsonl", "build.json"}) {
    INFO(name);
    CHECK(place.read("d/" + name) == place.read("out/" + name));
  }
}

TEST_CASE("what cannot be merged is refused with a remedy") {
  Workplace place;
  place.add("a/t.txt", texts[0]);
  place.add("b/t.txt", texts[1]);
  REQUIRE(place.run("build a -o oa --format statements").code == 0);
  REQUIRE(place.run("build b -o ob --format statements").code == 0);
  REQUIRE(place.run("build a -o oc --format statements --no-coreference").code == 0);
  REQUIRE(place.run("build a -o od --format facts").code == 0);
  place.add("broken/statements.jsonl", place.read("oa/statements.jsonl") + "{\"document\":1}\n");
  place.add("torn/statements.jsonl", place.read("oa/statements.jsonl").substr(0, 400));
  struct Row {
    std::string parts;
    std::string says;
  };
  const auto row = GENERATE(values<Row>({{"oa ob", "two different documents are called"},
                                         {"oa oc", "built with another"},
                                         {"oa od", "--format statements"},
                                         {"oa nowhere", "holds no statements.jsonl"},
                                         {"broken", "statements.jsonl:3"},
                                         {"torn", "not JSON"}}));
  const auto run = place.run("merge " + row.parts + " -o out");
  CHECK(run.code == 2);
  CHECK_THAT(run.err, Contains(row.says));
  CHECK(!place.has("out/facts.jsonl"));
}

}  // namespace factwright
