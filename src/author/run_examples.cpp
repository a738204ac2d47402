#include "author/run_examples.hpp"

#include <algorithm>
#include <string_view>

#include "author/difference.hpp"
#include "author/findings.hpp"

namespace factwright {
namespace {

std::string in_words(const Example& example, const Statement& statement) {
  std::string out = statement.relation + "(";
  for (const NamedSpan& span : statement.evidence.spans) {
    if (span.name == "trigger") continue;
    if (out.back() != '(') out += ", ";
    out += role_of(span, statement) + ": " + words_at(example, span);
  }
  return out + ") " + statement.status;
}

bool fills(const Example& example, const Statement& statement, const ExampleMark& mark,
           const std::vector<LocalEntity>& entities) {
  const auto wanted =
      without_article(std::string_view(example.text).substr(mark.span.begin, mark.span.size()));
  if (mark.role == "source") {
    if (statement.source == none) return false;
    const LocalEntity& source = entities[statement.source];
    return source.name == wanted || source.name.find(wanted) != std::string::npos ||
           std::find(source.aliases.begin(), source.aliases.end(), wanted) != source.aliases.end();
  }
  return std::any_of(statement.evidence.spans.begin(), statement.evidence.spans.end(),
                     [&](const NamedSpan& span) {
                       return role_of(span, statement) == mark.role &&
                              without_article(words_at(example, span)) == wanted;
                     });
}

/// The first thing that keeps the statements of the rule from being what a `+` asks for.
std::string missing(const Example& example, const std::vector<const Statement*>& own,
                    const Statements& all) {
  if (own.empty()) return "the rule found nothing";
  for (const ExampleMark& mark : example.marks) {
    const bool filled = std::any_of(own.begin(), own.end(), [&](const Statement* statement) {
      return fills(example, *statement, mark, all.entities);
    });
    if (!filled) {
      return "nothing has \"" + example.text.substr(mark.span.begin, mark.span.size()) + "\" as " +
             mark.role + "; found " + in_words(example, *own.front());
    }
  }
  for (const auto& [key, value] : example.expectations) {
    const bool met = std::any_of(own.begin(), own.end(), [&](const Statement* statement) {
      const auto values = values_of(all, *statement, key);
      return std::find(values.begin(), values.end(), value) != values.end();
    });
    if (!met) {
      const auto values = values_of(all, *own.front(), key);
      return "nothing has the " + key + " " + value + "; found " +
             (values.empty() ? "" : values.front());
    }
  }
  return {};
}

}  // namespace

Document as_document(const Example& example) {
  Document document;
  document.id = "example";
  document.text = example.text;
  document.blocks.push_back({{0, static_cast<std::uint32_t>(example.text.size())}, Zone::body});
  return document;
}

ExampleResult run_example(const Rule& rule, const Example& example, const Extractor& extract) {
  const auto found = extract(as_document(example));
  std::vector<const Statement*> own;
  for (const Statement& statement : found.items) {
    if (statement.evidence.rule == rule.pack + "/" + rule.name) own.push_back(&statement);
  }
  ExampleResult out;
  out.rule = rule.name;
  out.example = &example;
  if (example.kind == Example::Kind::negative) {
    out.verdict = own.empty() ? Verdict::passed : Verdict::failed;
    if (own.empty()) return out;
    out.why = "must give nothing; found " + in_words(example, *own.front());
    for (const Statement* statement : own) {
      out.difference.push_back("+ " + in_words(example, *statement));
    }
    return out;
  }
  out.why = missing(example, own, found);
  const bool met = out.why.empty();
  if (!met) out.difference = difference(example, own, found);
  if (example.kind == Example::Kind::gap)
    out.verdict = met ? Verdict::gap_closed : Verdict::known_gap;
  else
    out.verdict = met ? Verdict::passed : Verdict::failed;
  return out;
}

std::vector<ExampleResult> run_examples(const Pack& pack, const Extractor& extract,
                                        const std::vector<std::string>& folders) {
  std::vector<ExampleResult> out;
  for (const Rule& rule : pack.rules) {
    if (!stands_in(rule.where, folders)) continue;
    for (const Example& example : rule.examples) out.push_back(run_example(rule, example, extract));
  }
  return out;
}

}  // namespace factwright
