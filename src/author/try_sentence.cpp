#include "author/try_sentence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <vector>

#include "analyze/grammar.hpp"
#include "author/brief.hpp"
#include "author/difference.hpp"
#include "author/grammar_sentence.hpp"
#include "author/rule_words.hpp"
#include "mention/lexicon.hpp"

namespace factwright {
namespace {

constexpr std::size_t longest_phrase = 60;  // bytes shown of what stands somewhere

std::string_view plain_name(Upos upos) {
  constexpr std::array<std::string_view, 17> names = {
      "adjective",    "preposition", "adverb", "auxiliary", "conjunction", "article",
      "interjection", "noun",        "number", "particle",  "pronoun",     "name",
      "punctuation",  "conjunction", "symbol", "verb",      "other"};
  return names[static_cast<std::size_t>(upos)];
}

/// The text of tokens [begin, end) on one line, cut where it is long.
std::string text_of(const Analysis& analysis, Span tokens) {
  std::string out;
  for (auto token = tokens.begin; token < tokens.end; ++token) {
    if (out.size() > longest_phrase) return out + "..";
    out += analysis.form(token);
    if (token + 1 < tokens.end && analysis.tokens[token].space_after) out += ' ';
  }
  return out;
}

/// The phrase that a token heads, without the preposition that leads it in.
std::string phrase_of(const Grammar& grammar, const Argument& argument) {
  const Analysis& analysis = grammar.analysis();
  Span tokens = grammar.token_range(argument.head, argument.slot != Slot::clause);
  while (tokens.begin < argument.head && analysis.tokens[tokens.begin].deprel == Deprel::case_) {
    ++tokens.begin;
  }
  return text_of(analysis, tokens);
}

const char* how_named(const Mention& mention) {
  switch (mention.kind) {
    case MentionKind::name:
      return mention.demonym ? "adjective of origin" : "name";
    case MentionKind::nominal:
      return "description";
    case MentionKind::pronoun:
      return "pronoun";
  }
  return "";
}

std::string describe(const Tried& tried, const Mention& mention) {
  std::string out;
  for (const Reading& reading : mention.readings) {
    const LocalEntity& entity = tried.mentions.entities[reading.entity];
    out += fmt::format("{}{} ({}{})", out.empty() ? "" : "; ", entity.name, entity.type,
                       reading.use == Use::acting ? ", where it acts" : "");
  }
  if (out.empty()) out = "nobody known";
  if (!mention.via.empty()) out += fmt::format(", by {}", mention.via);
  return out;
}

std::string place_of(const Rule* rule) {
  return rule == nullptr ? "" : " (" + line_of(rule->where) + ")";
}

std::string in_words(const Tried& tried, const Statement& statement) {
  Example text;
  text.text = tried.document.text;
  std::string roles;
  std::string trigger;
  for (const NamedSpan& span : statement.evidence.spans) {
    auto words = words_at(text, span);
    std::replace(words.begin(), words.end(), '\n', ' ');
    if (span.name == "trigger")
      trigger += (trigger.empty() ? "" : " .. ") + words;
    else if (span.name != "time" && span.name != "place" && span.name != "source")
      roles += fmt::format("{}{}: {}", roles.empty() ? "" : ", ", role_of(span, statement), words);
  }
  std::string out = fmt::format("{}({}) {}", statement.relation, roles, statement.status);
  for (const char* key : {"time", "place", "source"}) {
    const auto value = value_of(statement, key, tried.statements.entities);
    if (!value.empty()) out += fmt::format(", {} {}", key, value);
  }
  for (const Filler& filler : statement.roles) {
    if (filler.statement == none) continue;
    const Statement& inner = tried.statements.items[filler.statement];
    out +=
        fmt::format("\n    {}: {} {}", filler.role, brief(tried.statements, inner), inner.status);
  }
  return out + fmt::format("\n    by the rule `{}`{}, from \"{}\"\n", statement.evidence.rule,
                           place_of(rule_of(tried.pack, statement.evidence.rule)), trigger);
}

using Words = std::set<std::string>;

/// Lemmas and small-letter forms of the words of each sentence.
std::vector<Words> words_met(const Analysis& analysis) {
  std::vector<Words> out;
  for (const Sentence& sentence : analysis.sentences) {
    Words& words = out.emplace_back();
    for (auto token = sentence.begin; token < sentence.end; ++token) {
      words.insert(lower_ascii(analysis.tokens[token].lemma));
      words.insert(lower_ascii(analysis.form(token)));
    }
  }
  return out;
}

bool all_met(std::string_view trigger, const Words& met) {
  while (!trigger.empty()) {
    const auto end = std::min(trigger.size(), trigger.find(' '));
    if (!met.contains(std::string(trigger.substr(0, end)))) return false;
    trigger.remove_prefix(std::min(trigger.size(), end + 1));
  }
  return true;
}

}  // namespace

std::string show_tokens(const Tried& tried) {
  std::string out = "tokens\n";
  std::size_t width = 1;
  for (std::uint32_t i = 0; i < tried.analysis.tokens.size(); ++i) {
    width = std::max(width, tried.analysis.form(i).size());
  }
  for (std::uint32_t i = 0; i < tried.analysis.tokens.size(); ++i) {
    const Token& token = tried.analysis.tokens[i];
    out += fmt::format("  {:{}}  {:12}  {}\n", tried.analysis.form(i), width,
                       plain_name(token.upos), token.lemma);
  }
  return out;
}

std::string show_names(const Tried& tried) {
  std::string out = "names\n";
  for (const Mention& mention : tried.mentions.items) {
    out += fmt::format("  {}: {}: {}\n", text_of(tried.analysis, {mention.begin, mention.end}),
                       how_named(mention), describe(tried, mention));
  }
  for (const TimeExpression& time : tried.analysis.times) {
    out += fmt::format("  {}: time: {}\n", text_of(tried.analysis, {time.begin, time.end}),
                       time.value.empty() ? "stays relative" : time.value);
  }
  if (tried.mentions.items.empty() && tried.analysis.times.empty()) out += "  none\n";
  return out;
}

std::string show_grammar(const Tried& tried) {
  const Grammar grammar(tried.analysis);
  std::string out = "grammar\n";
  for (std::uint32_t i = 0; i < tried.analysis.tokens.size(); ++i) {
    const Token& token = tried.analysis.tokens[i];
    const bool predicate =
        token.upos == Upos::verb || token.upos == Upos::noun || token.upos == Upos::adj;
    const auto arguments = predicate ? grammar.arguments(i) : std::vector<Argument>();
    if (arguments.empty()) continue;
    std::string places;
    for (const Argument& argument : arguments) {
      places += fmt::format("{}{} \"{}\"", places.empty() ? "" : ", ", position_of(argument),
                            phrase_of(grammar, argument));
    }
    out += fmt::format("  {} ({} {}): {}\n", tried.analysis.form(i), plain_name(token.upos),
                       token.lemma, places);
  }
  return out;
}

std::string show_statements(const Tried& tried) {
  std::string out = "statements\n";
  std::set<std::string> spoke;
  for (const Statement& statement : tried.statements.items) {
    out += "  " + in_words(tried, statement);
    spoke.insert(statement.evidence.rule);
  }
  if (tried.statements.items.empty()) out += "  none\n";
  const auto met = words_met(tried.analysis);
  for (const Rule& rule : tried.pack.rules) {
    if (rule.deprecated || spoke.contains(rule.pack + "/" + rule.name)) continue;
    const auto word =
        std::find_if(rule.triggers.begin(), rule.triggers.end(), [&](const TriggerWord& trigger) {
          return std::any_of(met.begin(), met.end(),
                             [&](const Words& words) { return all_met(trigger.text, words); });
        });
    if (word == rule.triggers.end()) continue;
    out += fmt::format("  nothing by `{}/{}`{}, though \"{}\" is there\n", rule.pack, rule.name,
                       place_of(&rule), word->text);
  }
  return out;
}

}  // namespace factwright
