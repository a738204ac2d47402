#include "program.hpp"

#include <catch2/catch.hpp>

namespace factwright {

using Catch::Matchers::Contains;

TEST_CASE("an analysis written as CoNLL-U and read back gives the same facts, byte for byte") {
  const Workplace place;
  REQUIRE(place.run("build " + source("examples/summit") + " -o text --format facts").code == 0);
  place.add("all.conllu", place.run("analyze --format conllu " + source("examples/summit")).out);
  CHECK(place.run("build all.conllu -o all --format facts").code == 0);
  CHECK(place.read("all/facts.jsonl") == place.read("text/facts.jsonl"));
  CHECK(place.run("build --given tokens all.conllu -o tokens --format facts").code == 0);
  CHECK(place.read("tokens/facts.jsonl") == place.read("text/facts.jsonl"));
}

TEST_CASE("the text of an analysis has every space and skipped line of the original") {
  const Workplace place;
  const std::string text =
      "  Talks Open in Oslo\n\nBy Ana Ruiz\n\nOSLO, Aug. 18, 2020 (Fjord News) --  Envoys met\tin "
      "Oslo \r\non Monday.\u00A0Don't go | stay \\n .\n\n\n";
  const auto once = place.run("analyze --format conllu -", text);
  const auto twice = place.run("analyze --format conllu -", once.out);
  CHECK(once.code == 0);
  CHECK(twice.out == once.out);
  CHECK_THAT(once.out, Contains("# skipped byline = By Ana Ruiz"));
  CHECK(place.run("analyze --format json -", once.out).out ==
        place.run("analyze --format json -", text).out);
}

TEST_CASE("the trees of another parser decide what is found") {
  const Workplace place;
  const std::string head =
      "# newdoc id = d\n# text = Ruiz met Cole\n1\tRuiz\tRuiz\tPROPN\tNNP\t_\t";
  const std::string rest =
      "\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n3\tCole\tCole\tPROPN\tNNP\t_\t";
  place.add("good.conllu",
            head + "2\tnsubj\t_\tName=B-PER\n2" + rest + "2\tobj\t_\tName=B-PER\n\n");
  place.add("bad.conllu",
            head + "2\tvocative\t_\tName=B-PER\n2" + rest + "2\tvocative\t_\tName=B-PER\n\n");
  REQUIRE(place.run("build good.conllu -o good --format facts").code == 0);
  REQUIRE(place.run("build bad.conllu -o bad --format facts").code == 0);
  REQUIRE(place.run("build --given tokens bad.conllu -o anew --format facts").code == 0);
  CHECK(place.facts("good").facts.size() == 1);
  CHECK(place.facts("bad").facts.empty());
  CHECK(place.facts("anew").facts.size() == 1);
}

TEST_CASE("a fault of CoNLL-U names file, line and remedy and leaves the others in") {
  const Workplace place;
  place.add("d/a.conllu", "# newdoc id = x\n1\tOslo\t_\tPROPN\t_\t_\t5\tnsubj\t_\t_\n\n");
  place.add("d/b.txt", "Ana Ruiz met Tom Cole in Oslo.\n");
  const auto run = place.run("build d -o out --format facts");
  CHECK(run.code == 1);
  CHECK_THAT(run.err,
             Contains("left out: a.conllu: line 2 (document x) has the head 5; heads are"));
  const auto alone = place.run("analyze d/a.conllu");
  CHECK(alone.code == 2);
  CHECK_THAT(alone.err, Contains("no document could be read"));
}

TEST_CASE("a sentence that had to be cut is named with its document, place and length") {
  const Workplace place;
  std::string text = "Oslo agreed. The";
  for (int i = 0; i < 700; ++i) text += " envoys";
  place.add("long.txt", text + " left.\n");
  for (const std::string command : {"build long.txt --format facts", "analyze long.txt"}) {
    const auto run = place.run(command);
    CHECK(run.code == 0);
    CHECK_THAT(run.err, Contains("cut: long.txt: the sentence at character 13 has 703 words") &&
                            Contains("help: ") && Contains("full stops"));
  }
}

}  // namespace factwright
