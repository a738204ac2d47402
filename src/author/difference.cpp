#include "author/difference.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "author/brief.hpp"
#include "base/utf8.hpp"

namespace factwright {
namespace {

using Line = std::pair<std::string, std::string>;  // role or key, words or value

bool has_key(const std::vector<Line>& lines, const std::string& key) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const Line& line) { return line.first == key; });
}

void add_once(std::vector<Line>& lines, Line line) {
  if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
}

std::vector<Line> expected_lines(const Example& example) {
  std::vector<Line> out;
  for (const ExampleMark& mark : example.marks) {
    const auto words = std::string_view(example.text).substr(mark.span.begin, mark.span.size());
    out.emplace_back(mark.role, without_article(words));
  }
  for (const auto& [key, value] : example.expectations) out.emplace_back(key, value);
  return out;
}

std::vector<Line> found_lines(const Example& example, const std::vector<const Statement*>& found,
                              const Statements& all) {
  std::vector<Line> out;
  for (const Statement* statement : found) {
    for (const NamedSpan& span : statement->evidence.spans) {
      add_once(out,
               {role_of(span, *statement), std::string(without_article(words_at(example, span)))});
    }
    for (const char* key : {"status", "time", "relation", "place", "source"}) {
      auto value = value_of(*statement, key, all.entities);
      if (!value.empty()) add_once(out, {key, std::move(value)});
    }
    for (const Filler& filler : statement->roles) {
      if (filler.statement != none)
        add_once(out, {filler.role, brief(all, all.items[filler.statement])});
    }
  }
  return out;
}

}  // namespace

std::string words_at(const Example& example, const NamedSpan& span) {
  const CodePointIndex places(example.text);
  const auto begin = places.byte_of(span.begin);
  return example.text.substr(begin, places.byte_of(span.end) - begin);
}

std::string role_of(const NamedSpan& span, const Statement& statement) {
  if (span.name == "from") return statement.from.role;
  if (span.name == "to") return statement.to.role;
  return span.name;
}

std::string_view without_article(std::string_view text) {
  for (const std::string_view article : {"the ", "The ", "a ", "A ", "an ", "An "}) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

std::string value_of(const Statement& statement, const std::string& key,
                     const std::vector<LocalEntity>& entities) {
  if (key == "status") return statement.status;
  if (key == "time") return statement.time;
  if (key == "relation") return statement.relation;
  const auto entity = key == "source" ? statement.source : key == "place" ? statement.place : none;
  return entity == none ? std::string() : entities[entity].name;
}

std::vector<std::string> values_of(const Statements& all, const Statement& statement,
                                   const std::string& key) {
  std::vector<std::string> out;
  if (auto value = value_of(statement, key, all.entities); !value.empty())
    out.push_back(std::move(value));
  for (const Filler& filler : statement.roles) {
    if (filler.role == key && filler.statement != none)
      out.push_back(brief(all, all.items[filler.statement]));
  }
  return out;
}

std::vector<std::string> difference(const Example& example,
                                    const std::vector<const Statement*>& found,
                                    const Statements& all) {
  const auto expected = expected_lines(example);
  const auto got = found_lines(example, found, all);
  std::vector<std::string> out;
  const auto put = [&](const char* sign, const Line& line) {
    out.push_back(sign + line.first + ": " + line.second);
  };
  for (const Line& line : expected) {
    put(std::find(got.begin(), got.end(), line) == got.end() ? "- " : "  ", line);
  }
  for (const Line& line : got) {
    const bool met = std::find(expected.begin(), expected.end(), line) != expected.end();
    if (!met && has_key(expected, line.first)) put("+ ", line);
  }
  return out;
}

}  // namespace factwright
