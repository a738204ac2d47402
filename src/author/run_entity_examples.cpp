#include "author/run_entity_examples.hpp"

#include "author/findings.hpp"

#include <algorithm>
#include <string>

namespace factwright {
namespace {

std::string quoted(const Example& example, Span span) {
  return '"' + example.text.substr(span.begin, span.size()) + '"';
}

/// The first thing that keeps the mentions of the rule from being what a `+` asks for.
std::string missing(const Example& example, const std::vector<RuledMention>& own) {
  if (own.empty()) return "the rule found nothing";
  for (const ExampleMark& mark : example.marks) {
    const bool found = std::any_of(own.begin(), own.end(), [&](const RuledMention& mention) {
      return mention.span == mark.span;
    });
    if (!found) {
      return quoted(example, mark.span) + " is no mention; found " +
             quoted(example, own.front().span);
    }
  }
  return {};
}

}  // namespace

ExampleResult run_entity_example(const EntityRule& rule, std::uint32_t index,
                                 const Example& example, const MentionFinder& find) {
  auto own = find(as_document(example));
  std::erase_if(own, [&](const RuledMention& mention) { return mention.rule != index; });
  ExampleResult out;
  out.rule = rule.name;
  out.example = &example;
  out.verdict = Verdict::passed;
  if (example.kind == Example::Kind::negative) {
    if (own.empty()) return out;
    out.why = "must give nothing; found " + quoted(example, own.front().span);
    out.verdict = Verdict::failed;
    return out;
  }
  out.why = missing(example, own);
  const bool gap = example.kind == Example::Kind::gap;
  if (out.why.empty()) {
    out.verdict = gap ? Verdict::gap_closed : Verdict::passed;
  } else {
    out.verdict = gap ? Verdict::known_gap : Verdict::failed;
  }
  return out;
}

std::vector<ExampleResult> run_entity_examples(const Pack& pack, const MentionFinder& find,
                                               const std::vector<std::string>& folders) {
  std::vector<ExampleResult> out;
  for (std::uint32_t i = 0; i < pack.entity_rules.size(); ++i) {
    const EntityRule& rule = pack.entity_rules[i];
    if (!stands_in(rule.where, folders)) continue;
    for (const Example& example : rule.examples) {
      out.push_back(run_entity_example(rule, i, example, find));
    }
  }
  return out;
}

}  // namespace factwright
