#include "program.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

/// A pack of one rule; `line` is one of its lines and `instead` what stands there.
Workplace with_pack(const std::string& line = {}, const std::string& instead = {}) {
  std::string rules = R"(rules:
  - rule: people meet
    makes: meet
    trigger: {verb: [meet]}
    roles:
      party: {at: [subject, object, with], is: Person}
    unless:
      object: [minister]
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

TEST_CASE("faults come in the format that is asked for, on standard output") {
  const auto place = with_pack("makes: meet", "makes: meat");
  const auto concise = place.run("check p --format concise");
  CHECK(concise.code == 1);
  CHECK_THAT(concise.out, StartsWith("p/rules/meet.yaml:3:12: error[FW302]: "));
  CHECK_THAT(concise.out, !Contains("relations"));
  CHECK_THAT(place.run("check p --format json").out, Contains("\"code\": \"FW302\""));
  CHECK_THAT(place.run("check p --format sarif").out, Contains("\"ruleId\": \"FW302\""));
  CHECK_THAT(place.run("test p --format concise").out, StartsWith("p/rules/meet.yaml:3:12: error"));
  CHECK(place.run("check p --format xml").code == 2);
}

TEST_CASE("warnings let check pass unless it is to fail on them") {
  const auto place = with_pack("      - Sales met expectations.\n", "");
  const auto check = place.run("check p");
  CHECK(check.code == 0);
  CHECK_THAT(check.err, Contains("FW602") && Contains("0 errors, 1 warnings"));
  CHECK(place.run("check p --fail-on warning").code == 1);
  CHECK(with_pack().run("check p --fail-on warning").code == 0);
}

TEST_CASE("a failed example shows what differs and the first step that failed") {
  struct Row {
    std::string line;
    std::string instead;
    std::string part;
    std::string step;
  };
  const auto row = GENERATE(values<Row>({
      {"[party: Tom Cole].", "[party: Tom Cole]. => status: planned",
       "  party: Ana Ruiz\n          party: Tom Cole\n        - status: planned\n"
       "        + status: asserted\n",
       ""},
      {"object: [minister]", "object: [Person]", "- party: Ana Ruiz",
       "step: it passes without `unless: object` (p/rules/meet.yaml:8)"},
      {"[subject, object, with], is: Person", "[subject, object, with], is: Organization",
       "- party: Tom Cole", "step: it passes without `is` of the role `party`"},
      {"[party: Ana Ruiz] met", "[party: Ana Ruiz] saw", "- party: Ana Ruiz",
       "step: its trigger does not wake"},
  }));
  const auto run = with_pack(row.line, row.instead).run("test p");
  INFO(run.out);
  CHECK(run.code == 1);
  CHECK_THAT(run.out, Contains(row.part) && Contains(row.step));
}

TEST_CASE("test writes JUnit, and SARIF for failed examples") {
  const auto place = with_pack("] met", "] & friends saw");
  const auto junit = place.run("test p --format junit");
  CHECK(junit.code == 1);
  CHECK_THAT(junit.out, Contains("<testsuite name=\"tiny\" tests=\"2\" failures=\"1\"") &&
                            Contains("classname=\"tiny.people meet\"") &&
                            Contains("Ana Ruiz &amp; friends saw Tom Cole.") &&
                            Contains("<failure message=\"the rule found nothing\">"));
  CHECK_THAT(junit.err, Contains("1 examples passed, 1 failed"));
  CHECK_THAT(place.run("test p --format sarif").out, Contains("\"ruleId\": \"FW603\""));
}

TEST_CASE("mutation names the conditions that no example holds in place") {
  const auto run = with_pack().run("test p --mutate");
  INFO(run.out);
  CHECK(run.code == 0);
  CHECK_THAT(run.out, Contains("p/rules/meet.yaml:8:7: no example needs `unless: object`") &&
                          Contains("no example needs `is` of the role `party`") &&
                          Contains("no example needs the position `with` of `party`") &&
                          !Contains("`subject`") &&
                          Contains("5 conditions dropped in turn, 2 of them are held"));
}

TEST_CASE("the number of threads does not change what test says") {
  const auto place = with_pack("] met", "] saw");
  CHECK(place.run("test p --mutate --jobs 1").out == place.run("test p --mutate --jobs 4").out);
}

TEST_CASE("try shows words, names, grammar and the rules that spoke") {
  const auto all = with_pack().run("try --pack p 'Ana Ruiz met Tom Cole in Oslo.'");
  INFO(all.out + all.err);
  CHECK(all.code == 0);
  CHECK_THAT(all.out, Contains("  met   verb          meet\n") &&
                          Contains("  Ana Ruiz: name: Ana Ruiz (Person)\n") &&
                          Contains("met (verb meet): subject \"Ana Ruiz\", object \"Tom Cole\"") &&
                          Contains("meet(party: Ana Ruiz, party: Tom Cole) asserted") &&
                          Contains("by the rule `tiny/people meet` (p/rules/meet.yaml:2)"));
  const auto part = with_pack().run("try --pack p --show statements", "Sales met expectations.\n");
  CHECK_THAT(part.out, StartsWith("statements\n  none\n") &&
                           Contains("nothing by `tiny/people meet` (p/rules/meet.yaml:2), though "
                                    "\"meet\" is there"));
}

TEST_CASE("try without a sentence is an error of the call") {
  CHECK(with_pack().run("try --pack p", " \n").code == 2);
  CHECK(with_pack().run("try --pack p ''").code == 2);
}

TEST_CASE("fmt writes files in one style and then leaves them alone") {
  const auto place = with_pack("makes: meet", "makes:    meet   # what");
  CHECK(place.run("fmt --check p").code == 1);
  CHECK_THAT(place.read("p/rules/meet.yaml"), Contains("makes:    meet   # what"));
  const auto first = place.run("fmt p");
  CHECK(first.code == 0);
  CHECK(first.out == "p/rules/meet.yaml\n");
  CHECK_THAT(place.read("p/rules/meet.yaml"), Contains("    makes: meet  # what\n"));
  const auto again = place.run("fmt p");
  CHECK(again.out.empty());
  CHECK(place.run("fmt --check p").code == 0);
  CHECK(place.run("test p").code == 0);
}

TEST_CASE("fmt leaves a file with errors as it is") {
  const auto place = with_pack("makes: meet", "makes meet");
  const auto before = place.read("p/rules/meet.yaml");
  const auto run = place.run("fmt p/rules/meet.yaml");
  CHECK(run.code == 1);
  CHECK_THAT(run.err, Contains("FW105"));
  CHECK(place.read("p/rules/meet.yaml") == before);
  CHECK(place.run("fmt p/none.yaml").code == 2);
}

TEST_CASE("help explains a word or names one that is near") {
  const Workplace place;
  CHECK_THAT(place.run("help FW301").out, StartsWith("FW301: No type has this name"));
  CHECK_THAT(place.run("help trigger").out, Contains("verb: [meet, hold talks with]"));
  CHECK_THAT(place.run("help").out, Contains("factwright build"));
  const auto wrong = place.run("help triger");
  CHECK(wrong.code == 2);
  CHECK_THAT(wrong.err, Contains("did you mean trigger?"));
}

TEST_CASE("schema writes the pack's own names for editors") {
  const auto place = with_pack();
  CHECK_THAT(place.run("schema p").out, Contains("\"const\": \"meet\""));
  CHECK_THAT(place.run("schema --for pack").out, Contains("pack.yaml of a Factwright pack"));
  CHECK(place.run("schema p -o s").code == 0);
  CHECK(place.names("s") ==
        std::vector<std::string>{"pack.schema.json", "rules.schema.json", "schema.schema.json"});
}

}  // namespace factwright
