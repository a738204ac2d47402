#include "program.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

using Catch::Matchers::Contains;

/// A pack whose rules take facts by every kind of pattern.
Workplace with_pack() {
  Workplace place;
  place.add("p/pack.yaml", R"(pack: p
version: 0.1.0
engine: ">=0.1 <1"
license: Apache-2.0
uses: [news]
)");
  place.add("p/schema.yaml", R"(relations:
  claim:
    edge: speaker -> what
    roles: {speaker: Actor, what: Fact, words?: Text}
  anger:
    edge: cause -> whom
    roles: {cause: Fact, whom: Actor}
)");
  place.add("p/rules/a.yaml", R"(rules:
  - rule: claims
    makes: claim
    trigger: {verb: [claim, say]}
    roles:
      speaker: subject
      what: {at: [clause, quote], is: [attack, meet, claim]}
      words: quote
    examples: |
      + [speaker: Ana Ruiz] claimed [what: Norway attacked Kenya].  => what: attack(Norway, Kenya)
      + "[words: We met Tom Cole in Oslo on Friday]," [speaker: Ana Ruiz] said.  => what: meet(Ana Ruiz, Tom Cole)
      + [speaker: Eva Lind] said Ana Ruiz claimed that Norway attacked Kenya.  => what: claim(Ana Ruiz, attack(Norway, Kenya))
      + [speaker: Ana Ruiz] claimed that Norway had attacked Mombasa and had attacked Kenya. => what: attack(Norway, Kenya)
      - Ana Ruiz claimed that it rained.
      - Ana Ruiz claimed that Norway sanctioned Kenya.
  - rule: claims by path
    makes: claim
    path: |
      speaker:Person <nsubj trigger:[lemma=boast] >ccomp what:Fact
    where: {what: attack}
    examples: |
      + [speaker: Ana Ruiz] boasted that Norway had attacked Kenya.  => what: attack(Norway, Kenya)
      - Ana Ruiz boasted that it rained.
      - Ana Ruiz boasted that Norway sanctioned Kenya.
  - rule: claims by tokens
    makes: claim
    tokens: |
      (?<speaker> [entity=Person]) (?<trigger> [lemma=insist]) []{0,4} (?<what> [lemma=attack])
    examples: |
      + [speaker: Ana Ruiz] insisted Norway had attacked Kenya.  => what: attack(Norway, Kenya)
      - Ana Ruiz insisted that the dog attacked.
  - rule: what angers
    makes: anger
    trigger: {verb: anger}
    roles: {cause: subject, whom: object}
    examples: |
      + Norway's attack on Kenya angered [whom: Uganda].  => cause: attack(Norway, Kenya)
      - Rain angered Uganda.
)");
  return place;
}

}  // namespace

TEST_CASE("facts fill roles by triggers, paths, tokens and quotations") {
  const auto run = with_pack().run("test p");
  INFO(run.out << run.err);
  CHECK(run.code == 0);
  CHECK_THAT(run.out, Contains("0 failed"));
}

TEST_CASE("an example shows which fact it expected and which it found") {
  auto place = with_pack();
  place.add("p/rules/b.yaml", R"(rules:
  - rule: hints
    makes: claim
    trigger: {verb: hint}
    roles: {speaker: subject, what: clause}
    examples: |
      + [speaker: Ana Ruiz] hinted that Norway had attacked Kenya.  => what: attack(Kenya, Norway)
      - Ana Ruiz hinted that it rained.
)");
  const auto run = place.run("test p");
  CHECK(run.code == 1);
  CHECK_THAT(run.out, Contains("- what: attack(Kenya, Norway)") &&
                          Contains("+ what: attack(Norway, Kenya)"));
}

TEST_CASE("explain tells of the facts in a fact and of those that it stands in") {
  auto place = with_pack();
  place.add("a.txt", "Ana Ruiz claimed that Norway had attacked Kenya.\n");
  REQUIRE(place.run("build a.txt --pack p -o out --format facts").code == 0);
  const auto run = place.run("explain Norway --from out --pack p");
  CHECK_THAT(run.out, Contains("told of by f:") &&
                          Contains("claim(Ana Ruiz, attack(Norway, Kenya)), asserted"));
  const auto outer = place.run("explain \"Ana Ruiz\" --from out --pack p");
  CHECK_THAT(outer.out, Contains("attack(Norway, Kenya), possible"));
}

TEST_CASE("a wish may hold facts") {
  const auto place = with_pack();
  const std::string sentence = "why-not --pack p \"Ana Ruiz claimed that Norway attacked Kenya.\" ";
  const auto met = place.run(sentence + "--want 'claim(Ana Ruiz, attack(Norway, Kenya))'");
  CHECK_THAT(met.out, !Contains("it joins others than those wanted"));
  const auto missed = place.run(sentence + "--want 'claim(Ana Ruiz, attack(Kenya, Norway, meet))'");
  CHECK_THAT(missed.out, Contains("it joins others than those wanted"));
}

}  // namespace factwright
