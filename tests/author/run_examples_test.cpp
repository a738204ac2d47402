#include "author/run_examples.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

const std::string sentence = "The Ruiz met Cole in Oslo.";

Example example(Example::Kind kind) {
  Example out;
  out.kind = kind;
  out.text = sentence;
  return out;
}

Pack pack_of(std::vector<Example> examples) {
  Pack pack;
  Rule rule;
  rule.name = "people meet";
  rule.pack = "p";
  rule.examples = std::move(examples);
  pack.rules.push_back(std::move(rule));
  return pack;
}

/// Says that Ruiz met Cole in Oslo, as Eva Lind says, by the rule.
Extractor extractor(const std::string& rule) {
  return [rule](const Document&) {
    Statements said;
    said.entities.resize(2);
    said.entities[0].name = "Oslo";
    said.entities[1].name = "Eva Lind";
    said.entities[1].aliases = {"Lind"};
    Statement statement;
    statement.relation = "meet";
    statement.from.role = "party";
    statement.to.role = "guest";
    statement.status = "planned";
    statement.time = "2020-08-17";
    statement.place = 0;
    statement.source = 1;
    statement.evidence.rule = rule;
    statement.evidence.spans = {
        {"from", 4, 8}, {"place", 21, 25}, {"to", 13, 17}, {"trigger", 9, 12}};
    said.items.push_back(std::move(statement));
    return said;
  };
}

ExampleResult run(const Example& one, const std::string& rule = "p/people meet") {
  const auto pack = pack_of({one});
  auto results = run_examples(pack, extractor(rule));
  REQUIRE(results.size() == 1);
  results[0].example = nullptr;  // the pack ends here
  return results[0];
}

}  // namespace

TEST_CASE("a kind of example and what is found decide the verdict") {
  struct Row {
    Example::Kind kind;
    std::string rule;
    Verdict verdict;
  };
  const auto row = GENERATE(values<Row>({
      {Example::Kind::positive, "p/people meet", Verdict::passed},
      {Example::Kind::positive, "p/other", Verdict::failed},
      {Example::Kind::positive, "q/people meet", Verdict::failed},
      {Example::Kind::negative, "p/people meet", Verdict::failed},
      {Example::Kind::negative, "p/other", Verdict::passed},
      {Example::Kind::gap, "p/people meet", Verdict::gap_closed},
      {Example::Kind::gap, "p/other", Verdict::known_gap},
  }));
  const auto result = run(example(row.kind), row.rule);
  CHECK(result.verdict == row.verdict);
  CHECK(result.rule == "people meet");
  if (row.verdict == Verdict::failed) CHECK_FALSE(result.why.empty());
  if (row.verdict == Verdict::passed) CHECK(result.why.empty());
}

TEST_CASE("marked words must stand in their roles") {
  struct Row {
    std::string role;
    Span span;
    bool met;
  };
  const auto row = GENERATE(values<Row>({
      {"party", {4, 8}, true},    // Ruiz
      {"party", {0, 8}, true},    // The Ruiz: the article does not count
      {"guest", {13, 17}, true},  // Cole
      {"party", {13, 17}, false},
      {"guest", {4, 8}, false},
      {"party", {5, 8}, false},
      {"place", {21, 25}, true},
      {"trigger", {9, 12}, true},
      {"topic", {21, 25}, false},
  }));
  auto one = example(Example::Kind::positive);
  one.marks.push_back({row.role, row.span});
  const auto result = run(one);
  INFO(row.role << " " << result.why);
  CHECK((result.verdict == Verdict::passed) == row.met);
  if (!row.met) CHECK(result.why.find(" as " + row.role) != std::string::npos);
}

TEST_CASE("what an example expects after the arrow must be so") {
  struct Row {
    std::string key;
    std::string value;
    bool met;
  };
  const auto row = GENERATE(values<Row>({
      {"status", "planned", true},
      {"status", "asserted", false},
      {"time", "2020-08-17", true},
      {"time", "2020-08", false},
      {"relation", "meet", true},
      {"place", "Oslo", true},
      {"place", "Bergen", false},
      {"source", "Eva Lind", true},
      {"source", "Ana Lind", false},
  }));
  auto one = example(Example::Kind::positive);
  one.expectations.emplace_back(row.key, row.value);
  const auto result = run(one);
  INFO(row.key << " " << result.why);
  CHECK((result.verdict == Verdict::passed) == row.met);
  if (!row.met) CHECK(result.why.find("the " + row.key + " " + row.value) != std::string::npos);
}

TEST_CASE("results stand in the order of the rules and their examples") {
  auto pack = pack_of({example(Example::Kind::positive), example(Example::Kind::negative)});
  pack.rules.push_back(pack.rules[0]);
  pack.rules[1].name = "second";
  const auto results = run_examples(pack, extractor("p/second"));
  REQUIRE(results.size() == 4);
  CHECK(results[0].example == &pack.rules[0].examples[0]);
  CHECK(results[0].verdict == Verdict::failed);
  CHECK(results[1].verdict == Verdict::passed);
  CHECK(results[2].verdict == Verdict::passed);
  CHECK(results[3].example == &pack.rules[1].examples[1]);
  CHECK(results[3].verdict == Verdict::failed);
}

TEST_CASE("an extractor is given the example as one body of text") {
  const auto pack = pack_of({example(Example::Kind::positive)});
  int calls = 0;
  const auto results = run_examples(pack, [&](const Document& document) {
    ++calls;
    CHECK(document.text == sentence);
    REQUIRE(document.blocks.size() == 1);
    CHECK(document.blocks[0].zone == Zone::body);
    CHECK(document.blocks[0].span.size() == sentence.size());
    return Statements();
  });
  CHECK(calls == 1);
  CHECK(results[0].why == "the rule found nothing");
}

}  // namespace factwright
