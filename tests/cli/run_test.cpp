#include "program.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

}  // namespace

TEST_CASE("the program says what it is for") {
  const Workplace place;
  for (const std::string word : {"--help", "help", "-h"}) {
    const auto run = place.run(word);
    CHECK(run.code == 0);
    CHECK_THAT(run.out, Contains("factwright build articles/") && Contains("stats"));
    CHECK(run.err.empty());
  }
  const auto bare = place.run("");
  CHECK(bare.code == 2);
  CHECK_THAT(bare.err, Contains("factwright build articles/"));
  CHECK(bare.out.empty());
}

TEST_CASE("the version is one line") {
  const auto run = Workplace().run("--version");
  CHECK(run.code == 0);
  CHECK_THAT(run.out, StartsWith("factwright 0."));
  CHECK(run.out.find('\n') == run.out.size() - 1);
}

TEST_CASE("the help of each command shows an example before its options") {
  const std::string command =
      GENERATE(as<std::string>(), "build", "merge", "stats", "convert", "timeline", "check", "test",
               "coverage", "try", "fmt", "schema", "explain", "why-not", "help", "analyze");
  const auto run = Workplace().run(command + " --help");
  INFO(run.out);
  CHECK(run.code == 0);
  const auto example = run.out.find("Example:");
  REQUIRE(example != std::string::npos);
  CHECK(example < run.out.find("Usage:"));
  CHECK(run.out.find("factwright " + command, example) < run.out.find("Usage:"));
  CHECK(Workplace().run("help " + command).out == run.out);
}

TEST_CASE("a shipped pack is found by its name, a folder of that name comes first") {
  const Workplace place;
  const auto shipped = place.run("check news");
  INFO(shipped.err);
  CHECK(shipped.code == 0);
  CHECK_THAT(shipped.out, StartsWith("news "));
  place.add("news/pack.yaml", "pack: mine\nversion: 0.1.0\n");
  CHECK_THAT(place.run("check news").out, StartsWith("mine "));
  CHECK(place.run("check nws").code == 2);
}

TEST_CASE("control characters of names do not reach the terminal") {
  struct Row {
    std::string words;
    int code;
  };
  const auto row = GENERATE(values<Row>({
      {"$(printf 'a\\033[31mb')", 2},
      {"help $(printf 'a\\033[31mb')", 2},
      {"build $(printf 'a\\033[31mb')", 2},
      {"build odd -o out", 2},
      {"analyze odd.jsonl", 0},
  }));
  const Workplace place;
  place.add("odd/a\x1B[31mb.txt", std::string_view("\0", 1));
  place.add("odd.jsonl", R"({"id":"a\u001b[31mb","title":"T\u0007","text":"Ana Ruiz slept."})");
  const auto run = place.run(row.words);
  INFO(row.words << ": " << run.out << run.err);
  CHECK(run.code == row.code);
  CHECK((run.out + run.err).find_first_of("\x1B\x07") == std::string::npos);
  CHECK_THAT(run.out + run.err, Contains("a\xEF\xBF\xBD[31mb"));
}

TEST_CASE("a misspelt word is answered with the near one") {
  struct Row {
    std::string words;
    std::string near;
  };
  const auto row = GENERATE(values<Row>({
      {"bild a.txt", "did you mean build?"},
      {"chek", "did you mean check?"},
      {"stat a.txt", "did you mean stats?"},
      {"build --fromat=facts a.txt", "did you mean --format?"},
      {"build a.txt --outptu out", "did you mean --output?"},
      {"stats --job 2 a.txt", "did you mean --jobs?"},
      {"test --model nowhere", "did you mean --models?"},
      {"--hlp", "did you mean --help?"},
      {"transmogrify", "see `factwright --help`"},
      {"build --transmogrify a.txt", "see `factwright build --help`"},
  }));
  INFO(row.words);
  const auto run = Workplace().run(row.words);
  CHECK(run.code == 2);
  CHECK(run.out.empty());
  CHECK_THAT(run.err, Contains(row.near));
}

}  // namespace factwright
