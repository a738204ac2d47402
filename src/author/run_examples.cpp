#include "author/run_examples.hpp"

#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"

namespace factwright {
namespace {

Document as_document(const Example& example) {
  Document document;
  document.id = "example";
  document.text = example.text;
  document.blocks.push_back({{0, static_cast<std::uint32_t>(example.text.size())}, Zone::body});
  return document;
}

std::string slice(const Example& example, const CodePointIndex& places, const NamedSpan& span) {
  const auto begin = places.byte_of(span.begin);
  return example.text.substr(begin, places.byte_of(span.end) - begin);
}

std::string_view without_article(std::string_view text) {
  for (const std::string_view article : {"the ", "The ", "a ", "A ", "an ", "An "}) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

/// The role that a span of the evidence stands for: "from" and "to" are the edge's.
std::string role_of(const NamedSpan& span, const Statement& statement) {
  if (span.name == "from") return statement.from.role;
  if (span.name == "to") return statement.to.role;
  return span.name;
}

std::string in_words(const Example& example, const Statement& statement) {
  const CodePointIndex places(example.text);
  std::string out = statement.relation + "(";
  for (const NamedSpan& span : statement.evidence.spans) {
    if (span.name == "trigger") continue;
    if (out.back() != '(') out += ", ";
    out += role_of(span, statement) + ": " + slice(example, places, span);
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
  const CodePointIndex places(example.text);
  return std::any_of(statement.evidence.spans.begin(), statement.evidence.spans.end(),
                     [&](const NamedSpan& span) {
                       return role_of(span, statement) == mark.role &&
                              without_article(slice(example, places, span)) == wanted;
                     });
}

std::string value_of(const Statement& statement, const std::string& key,
                     const std::vector<LocalEntity>& entities) {
  if (key == "status") return statement.status;
  if (key == "time") return statement.time;
  if (key == "relation") return statement.relation;
  const auto entity = key == "source" ? statement.source : key == "place" ? statement.place : none;
  return entity == none ? std::string() : entities[entity].name;
}

/// The first thing that keeps the statements of the rule from being what a `+` asks for.
std::string missing(const Example& example, const std::vector<const Statement*>& own,
                    const std::vector<LocalEntity>& entities) {
  if (own.empty()) return "the rule found nothing";
  for (const ExampleMark& mark : example.marks) {
    const bool filled = std::any_of(own.begin(), own.end(), [&](const Statement* statement) {
      return fills(example, *statement, mark, entities);
    });
    if (!filled) {
      return "nothing has \"" + example.text.substr(mark.span.begin, mark.span.size()) + "\" as " +
             mark.role + "; found " + in_words(example, *own.front());
    }
  }
  for (const auto& [key, value] : example.expectations) {
    const bool met = std::any_of(own.begin(), own.end(), [&](const Statement* statement) {
      return value_of(*statement, key, entities) == value;
    });
    if (!met) {
      return "nothing has the " + key + " " + value + "; found " +
             value_of(*own.front(), key, entities);
    }
  }
  return {};
}

ExampleResult run_one(const Rule& rule, const Example& example, const Extractor& extract) {
  const auto found = extract(as_document(example));
  std::vector<const Statement*> own;
  for (const Statement& statement : found.items) {
    if (statement.evidence.rule == rule.pack + "/" + rule.name) own.push_back(&statement);
  }
  ExampleResult out{rule.name, &example, Verdict::passed, {}};
  if (example.kind == Example::Kind::negative) {
    if (!own.empty()) out.why = "must give nothing; found " + in_words(example, *own.front());
    out.verdict = own.empty() ? Verdict::passed : Verdict::failed;
    return out;
  }
  out.why = missing(example, own, found.entities);
  const bool met = out.why.empty();
  if (example.kind == Example::Kind::gap)
    out.verdict = met ? Verdict::gap_closed : Verdict::known_gap;
  else
    out.verdict = met ? Verdict::passed : Verdict::failed;
  return out;
}

}  // namespace

std::vector<ExampleResult> run_examples(const Pack& pack, const Extractor& extract) {
  std::vector<ExampleResult> out;
  for (const Rule& rule : pack.rules) {
    for (const Example& example : rule.examples) out.push_back(run_one(rule, example, extract));
  }
  return out;
}

}  // namespace factwright
