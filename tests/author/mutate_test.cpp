#include "author/mutate.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "author/test_report.hpp"

namespace factwright {
namespace {

Example example(Example::Kind kind, const std::string& text) {
  Example out;
  out.kind = kind;
  out.text = text;
  out.where = {"p/rules/a.yaml", 7, 9, 1};
  return out;
}

Condition unless_word(const std::string& word, std::uint32_t line) {
  Condition out;
  out.kind = ConditionKind::words;
  out.values = {word};
  out.where = {"p/rules/a.yaml", line, 7, 1};
  return out;
}

Rule rule(const std::string& name, std::vector<Condition> unless, std::vector<Example> examples) {
  Rule out;
  out.name = name;
  out.pack = "p";
  out.relation = "say";
  out.unless = std::move(unless);
  out.examples = std::move(examples);
  out.where = {"p/rules/a.yaml", 2, 11, 1};
  return out;
}

bool is_refused(const Rule& rule, const std::string& text) {
  return std::any_of(rule.unless.begin(), rule.unless.end(), [&](const Condition& condition) {
    return text.find(condition.values.front()) != std::string::npos;
  });
}

/// An engine in which a rule speaks where its name stands in the text and no word of `unless`.
Extractor speaking(const Pack& pack) {
  return [&pack](const Document& document) {
    Statements out;
    for (const Rule& one : pack.rules) {
      if (document.text.find(one.name) == std::string::npos) continue;
      if (is_refused(one, document.text)) continue;
      Statement said;
      said.relation = one.relation;
      said.evidence.rule = one.pack + "/" + one.name;
      out.items.push_back(std::move(said));
    }
    return out;
  };
}

}  // namespace

TEST_CASE("a condition is held by an example that changes without it") {
  Pack pack;
  pack.rules.push_back(rule("meet", {unless_word("never", 4), unless_word("hardly", 5)},
                            {example(Example::Kind::positive, "they meet"),
                             example(Example::Kind::negative, "they never meet")}));
  const auto result = mutate(pack, speaking);
  CHECK(result.tried == 2);
  REQUIRE(result.unheld.size() == 1);
  CHECK(result.unheld[0].what == "`unless: words`");
  CHECK(result.unheld[0].where.line == 5);
  CHECK(to_text(result) ==
        "p/rules/a.yaml:5:7: no example needs `unless: words` of `meet`\n"
        "2 conditions dropped in turn, 1 of them are held by an example, 1 are not\n");
}

TEST_CASE("rules that are not run, have no example or stand elsewhere are passed over") {
  Pack pack;
  const auto shown = example(Example::Kind::positive, "they meet");
  pack.rules.push_back(rule("meet", {unless_word("never", 4)}, {shown}));
  CHECK(mutate(pack, speaking, {"q"}).tried == 0);
  CHECK(mutate(pack, speaking, {"p"}).tried == 1);
  pack.rules[0].deprecated = true;
  CHECK(mutate(pack, speaking).tried == 0);
  pack.rules[0].deprecated = false;
  pack.rules[0].examples.clear();
  CHECK(mutate(pack, speaking).tried == 0);
}

TEST_CASE("conditions of entity rules are dropped too") {
  Pack pack;
  EntityRule harbour;
  harbour.name = "harbour";
  harbour.where = {"p/rules/a.yaml", 2, 11, 1};
  PhraseNode phrase;
  phrase.children.resize(2);
  phrase.children[0].kind = PhraseNode::Kind::token_class;
  phrase.children[0].text = "Name";
  phrase.children[1].kind = PhraseNode::Kind::word;
  phrase.children[1].min = 0;
  harbour.phrases = {phrase};
  harbour.examples = {example(Example::Kind::positive, "Lund Harbour"),
                      example(Example::Kind::negative, "the harbour")};
  pack.entity_rules = {harbour};
  // the class keeps the second example out, nothing shows that the word may be missing
  const auto finder = [](const Pack& given) -> MentionFinder {
    const bool any = given.entity_rules[0].phrases[0].children[0].text == "any";
    return [any](const Document& document) {
      const bool found = any || document.text.starts_with("Lund");
      return found ? std::vector<RuledMention>{{{0, 12}, "Facility", 0}}
                   : std::vector<RuledMention>{};
    };
  };
  const auto result = mutate_entities(pack, finder);
  CHECK(result.tried == 2);
  REQUIRE(result.unheld.size() == 1);
  CHECK(result.unheld[0].what == "the repetition `?`");
  CHECK(mutate_entities(pack, finder, {"q"}).tried == 0);
}

TEST_CASE("the first step that failed is the condition without which an example passes") {
  Pack pack;
  pack.rules.push_back(rule("meet", {unless_word("never", 4)},
                            {example(Example::Kind::positive, "they never meet"),
                             example(Example::Kind::positive, "they part")}));
  auto results = run_examples(pack, speaking(pack));
  name_first_steps(results, pack, speaking);
  REQUIRE(results.size() == 2);
  CHECK(results[0].step == "it passes without `unless: words` (p/rules/a.yaml:4)");
  CHECK(results[1].step.find("its trigger does not wake") == 0);
}

TEST_CASE("results are reported as text, as diagnostics and as JUnit") {
  Pack pack;
  pack.rules.push_back(
      rule("meet", {},
           {example(Example::Kind::positive, "they <part>"),
            example(Example::Kind::gap, "they \"meet\""), example(Example::Kind::gap, "they talk"),
            example(Example::Kind::positive, "they meet")}));
  const auto results = run_examples(pack, speaking(pack));
  CHECK(to_text(results[0]).find("p/rules/a.yaml:7:9: failed\n  rule: meet\n") == 0);
  Diagnostics diagnostics;
  add_results(results, diagnostics);
  REQUIRE(diagnostics.items().size() == 2);
  CHECK(diagnostics.items()[0].code == "FW603");
  CHECK(diagnostics.items()[1].code == "FW604");
  CHECK(diagnostics.count(Severity::error) == 1);
  const auto xml = junit("p", results);
  for (const char* part : {"tests=\"4\" failures=\"1\" skipped=\"1\"", "they &lt;part&gt;",
                           "they &quot;meet&quot;", "<skipped message=\"a known gap\"/>"}) {
    INFO(part << xml);
    CHECK(xml.find(part) != std::string::npos);
  }
}

}  // namespace factwright
