#include "program.hpp"

#include <catch2/catch.hpp>

namespace factwright {

using Catch::Matchers::Contains;

TEST_CASE("analyze shows people names, times, who does what, and the words") {
  const auto run =
      Workplace().run("analyze -", "Ana Ruiz met Tom Cole in Oslo.\n\nLind was accused by Cole.\n");
  CHECK(run.code == 0);
  CHECK_THAT(run.out, Contains("== stdin\n") && Contains("1. Ana Ruiz met Tom Cole in Oslo.\n") &&
                          Contains("names  Ana Ruiz (person), Tom Cole (person), Oslo (place)") &&
                          Contains("says   Ana Ruiz \u00B7 met \u00B7 Tom Cole \u00B7 in Oslo\n") &&
                          Contains("says   Cole \u00B7 accused \u00B7 Lind\n") &&
                          Contains("met   VERB  VBD   meet root\n"));
}

TEST_CASE("analyze shows each sentence as CoNLL-U with its names") {
  const auto run =
      Workplace().run("analyze --format conllu -", "Ana Ruiz met Tom Cole in Oslo.\n\nHe left.\n");
  CHECK(run.code == 0);
  CHECK_THAT(run.out, Contains("# text = Ana Ruiz met Tom Cole in Oslo.\n") &&
                          Contains("3\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n") &&
                          Contains("Name=B-PER") && Contains("SpaceAfter=No") &&
                          Contains("# text = He left.\n"));
}

TEST_CASE("every line of a sentence has ten columns and a head inside the sentence") {
  const auto run = Workplace().run("analyze --format conllu -",
                                   "The envoys, who had arrived late, left Oslo.\n");
  std::istringstream lines(run.out);
  int words = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    ++words;
    CHECK(std::count(line.begin(), line.end(), '\t') == 9);
    CHECK(line.starts_with(std::to_string(words) + "\t"));
  }
  CHECK(words == 11);
}

TEST_CASE("analyze writes JSON with offsets in characters, a document a line") {
  const auto run = Workplace().run("analyze --format json -", "\u00C9va Lind met Tom Cole.\n");
  CHECK(run.code == 0);
  CHECK(std::count(run.out.begin(), run.out.end(), '\n') == 1);
  CHECK_THAT(run.out, Contains(R"({"begin":9,"end":12,"text":"met","lemma":"meet")") &&
                          Contains(R"({"position":"subject","head":1,"text":"Éva Lind"})"));
}

TEST_CASE("a misspelt format or model of analyze is refused with the known ones") {
  CHECK(Workplace().run("analyze --format yaml -", "a").code == 2);
  const auto run = Workplace().run("analyze --model newz -", "a");
  CHECK(run.code == 2);
  CHECK_THAT(run.err, Contains("newz.fwm"));
}

}  // namespace factwright
