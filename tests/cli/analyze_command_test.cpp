#include "program.hpp"

#include <catch2/catch.hpp>

namespace factwright {

using Catch::Matchers::Contains;

TEST_CASE("analyze shows each sentence as CoNLL-U with its names") {
  const auto run = Workplace().run("analyze -", "Ana Ruiz met Tom Cole in Oslo.\n\nHe left.\n");
  CHECK(run.code == 0);
  CHECK_THAT(run.out, Contains("# text = Ana Ruiz met Tom Cole in Oslo.\n") &&
                          Contains("3\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n") &&
                          Contains("Name=B-PER") && Contains("SpaceAfter=No") &&
                          Contains("# text = He left.\n"));
}

TEST_CASE("every line of a sentence has ten columns and a head inside the sentence") {
  const auto run = Workplace().run("analyze -", "The envoys, who had arrived late, left Oslo.\n");
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

}  // namespace factwright
