#include "program.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::Matches;

/// A pack of one rule; `line` is one of its lines and `instead` what stands there.
Workplace with_pack(const std::string& line = {}, const std::string& instead = {}) {
  std::string rules = R"(rules:
  - rule: people meet
    makes: meet
    trigger: {verb: [meet]}
    roles:
      party: [subject, object, with]
    examples: |
      + [party: Ana Ruiz] met [party: Tom Cole].
      - Sales met expectations.
)";
  if (const auto at = rules.find(line); !line.empty()) rules.replace(at, line.size(), instead);
  Workplace place;
  place.add("p/pack.yaml",
            "pack: tiny\nversion: 0.1.0\nengine: \">=0.1 <1\"\nlicense: Apache-2.0\n");
  place.add("p/schema.yaml",
            "types:\n  Actor: [Person, Organization]\n\nrelations:\n  meet:\n"
            "    edge: party -- party\n    roles:\n      party+: Actor\n");
  place.add("p/rules/meet.yaml", rules);
  return place;
}

}  // namespace

TEST_CASE("a good pack passes check and test") {
  const auto place = with_pack();
  const auto check = place.run("check p");
  CHECK(check.code == 0);
  CHECK_THAT(check.out, Contains("tiny 0.1.0") && Contains("1 relations") && Contains("1 rules"));
  const auto test = place.run("test p");
  INFO(test.out + test.err);
  CHECK(test.code == 0);
  CHECK_THAT(test.out, Contains("2 examples passed, 0 failed"));
}

TEST_CASE("the shipped packs and examples pass check and test") {
  const auto pack = GENERATE(as<std::string>(), "packs/news", "examples/minimal/pack");
  INFO(pack);
  CHECK(Workplace().run("check " + source(pack)).code == 0);
  const auto test = Workplace().run("test " + source(pack));
  INFO(test.out);
  CHECK(test.code == 0);
}

TEST_CASE("a fault of a pack is shown at its line and column") {
  const auto place = with_pack("makes: meet", "makes: meat");
  for (const std::string command : {"check p", "test p"}) {
    const auto run = place.run(command);
    INFO(command + "\n" + run.err);
    CHECK(run.code == 1);
    CHECK_THAT(run.err, Contains("p/rules/meet.yaml:3:12") && Contains("meet"));
  }
}

TEST_CASE("an example that fails is shown at its line with the reason") {
  struct Row {
    std::string line;
    std::string instead;
    std::string place;
    std::string why;
  };
  const auto row = GENERATE(values<Row>({
      {"- Sales met expectations.", "- Eva Lind met Tom Cole.",
       "p/rules/meet.yaml:9:", "must give nothing"},
      {"+ [party: Ana Ruiz] met", "+ [party: Ana Ruiz] saw",
       "p/rules/meet.yaml:8:", "found nothing"},
      {"[party: Tom Cole].", "[party: Tom Cole].  => status: planned",
       "p/rules/meet.yaml:8:", "nothing has the status planned; found asserted"},
  }));
  const auto run = with_pack(row.line, row.instead).run("test p");
  INFO(run.out);
  CHECK(run.code == 1);
  CHECK_THAT(run.out, Contains(row.place) && Contains(row.why) && Contains("1 failed"));
  CHECK_THAT(run.err, Contains("1 examples failed"));
}

TEST_CASE("a known gap that works does not fail the pack but is told") {
  const auto run = with_pack("+ [party: Ana Ruiz] met",
                             "? [party: Eva Lind] met [party: Tom Cole].\n"
                             "      + [party: Ana Ruiz] met")
                       .run("test p");
  CHECK(run.code == 0);
  CHECK_THAT(run.out, Contains("a known gap works now"));
}

TEST_CASE("a pack that is not there is an error of the call") {
  for (const std::string command : {"check", "test"}) {
    const auto run = Workplace().run(command + " nowhere");
    CHECK(run.code == 2);
    CHECK_THAT(run.err, Contains("nowhere"));
  }
}

}  // namespace factwright
