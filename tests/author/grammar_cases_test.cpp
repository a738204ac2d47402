// What the normalised grammar says of sentences that the shipped model has parsed: the cases of
// tests/cases/grammar. A line that starts with "?" is a known gap; one that works is named.

#include "../analyze/cases.hpp"
#include "author/grammar_sentence.hpp"

#include <catch2/catch.hpp>

#include "analyze/grammar.hpp"
#include "factwright/analysis.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace factwright {
namespace {

const Models& models() {
  static const auto loaded = Models::load(FACTWRIGHT_SOURCE_DIR "/models", "news");
  return loaded;
}

using Items = std::multiset<std::string>;

/// Positions that a case lists only where it is about them.
bool is_side(const std::string& item) {
  return item.starts_with("modifier ") || item.starts_with("clause ") ||
         item.starts_with("apposition ");
}

std::string joined(const Items& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : "; ") + item;
  return out;
}

/// The participants of a word, an actor after "by" once only, as the subject.
Items participants(const Grammar& grammar, std::uint32_t predicate) {
  const auto arguments = grammar.arguments(predicate);
  Items out;
  for (const Argument& argument : arguments) {
    const bool actor = std::any_of(arguments.begin(), arguments.end(), [&](const Argument& other) {
      return other.slot == Slot::subject && other.head == argument.head;
    });
    if (actor && argument.slot == Slot::preposition) continue;
    out.insert(position_of(argument) + " " + phrase_of(grammar, argument.head));
  }
  return out;
}

std::uint32_t token_of(const Analysis& analysis, const std::string& form) {
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    if (analysis.form(i) == form) return i;
  }
  return none;
}

/// What a case finds, without the side positions that it does not ask for.
std::string found(const Case& row, const Items& expected) {
  Document document;
  document.text = row.columns.at(0);
  document.blocks.push_back({{0, static_cast<std::uint32_t>(document.text.size())}, Zone::body});
  const auto analysis = analyze(document, models());
  const auto token = token_of(analysis, row.columns.at(1));
  if (token == none) return "no such word";
  Items out = participants(Grammar(analysis), token);
  std::erase_if(out,
                [&](const std::string& item) { return is_side(item) && !expected.contains(item); });
  return joined(out);
}

}  // namespace

TEST_CASE("the normalised grammar finds the participants of the cases") {
  std::size_t cases = 0;
  std::size_t gaps = 0;
  for (Case row : read_cases("grammar")) {
    const bool gap = row.columns.at(0).starts_with("? ");
    if (gap) row.columns[0].erase(0, 2);
    const auto listed = split(row.columns.at(2), "; ");
    const Items expected(listed.begin(), listed.end());
    const std::string result = found(row, expected);
    ++cases;
    if (gap && result == joined(expected)) WARN("a known gap works now: " << row.where);
    gaps += gap ? 1U : 0U;
    if (gap) continue;
    INFO(row.where << ": " << row.columns[0] << " [" << row.columns[1] << "]");
    CHECK(result == joined(expected));
  }
  CHECK(cases >= 150);
  CHECK(gaps * 5 < cases);
}

}  // namespace factwright
