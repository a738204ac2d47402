#include "author/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "author/brief.hpp"
#include "author/rule_words.hpp"
#include "base/near.hpp"
#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "mention/lexicon.hpp"

namespace factwright {
namespace {

bool is_called(const Entity& entity, const std::string& name) {
  if (entity.id == name || lower_ascii(entity.name) == name) return true;
  return std::any_of(entity.aliases.begin(), entity.aliases.end(),
                     [&](const std::string& alias) { return lower_ascii(alias) == name; });
}

bool takes_part(const Facts& facts, const Fact& fact, const std::string& name) {
  std::vector<std::uint32_t> all{fact.from, fact.to};
  for (const RoleFiller& role : fact.roles) all.push_back(role.entity);
  return std::any_of(all.begin(), all.end(), [&](std::uint32_t entity) {
    return entity != none && is_called(facts.entities[entity], name);
  });
}

std::string name_of(const Facts& facts, std::uint32_t entity) {
  return entity == none ? "(not said)" : printable(facts.entities[entity].name);
}

/// Who stands at an end, or the fact that stands there.
std::string end_of(const Facts& facts, const Fact& fact, std::uint32_t end) {
  if (end != none) return name_of(facts, end);
  const auto inner = std::find_if(fact.roles.begin(), fact.roles.end(),
                                  [](const RoleFiller& role) { return role.fact != none; });
  return inner == fact.roles.end() ? name_of(facts, end)
                                   : printable(brief(facts, facts.facts[inner->fact]));
}

std::string headline(const Facts& facts, const Fact& fact) {
  auto out = fmt::format("{}  {} | {} | {}, {}", fact.id, end_of(facts, fact, fact.from),
                         fact.relation, end_of(facts, fact, fact.to), fact.status);
  if (!fact.time.empty()) out += ", " + fact.time;
  if (fact.place != none) out += ", in " + name_of(facts, fact.place);
  if (fact.source != none) out += ", says " + name_of(facts, fact.source);
  return out + "\n";
}

std::string participant(const Facts& facts, std::uint32_t index) {
  if (index == none) return {};
  const Entity& entity = facts.entities[index];
  auto out = fmt::format("  {} ({}, {})", printable(entity.name), entity.type, entity.id);
  for (std::size_t i = 0; i < entity.aliases.size(); ++i)
    out += (i == 0 ? "; also " : ", ") + fmt::format("\"{}\"", printable(entity.aliases[i]));
  return out + "\n";
}

std::string inner_fact(const Facts& facts, const Fact& inner) {
  return fmt::format("    {}: {}, {}\n", inner.id, printable(brief(facts, inner)), inner.status);
}

bool tells_of(const Facts& facts, const Fact& outer, const Fact& inner) {
  return std::any_of(outer.roles.begin(), outer.roles.end(), [&](const RoleFiller& role) {
    return role.fact != none && &facts.facts[role.fact] == &inner;
  });
}

std::string tally(const Fact& fact) {
  std::set<std::string> documents;
  for (const Evidence& evidence : fact.evidence) documents.insert(evidence.document);
  const auto count = [](std::size_t n, const char* what) {
    return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s");
  };
  return fmt::format("  said {}, in {}, by {}\n", count(fact.evidence.size(), "time"),
                     count(documents.size(), "document"),
                     count(fact.sources, "independent source"));
}

/// The sentence with its spans in brackets; the outer one first where two begin together.
std::string marked(const Evidence& evidence) {
  auto spans = evidence.spans;
  std::sort(spans.begin(), spans.end(), [](const NamedSpan& a, const NamedSpan& b) {
    return std::pair(a.begin, b.end) < std::pair(b.begin, a.end);
  });
  const CodePointIndex places(evidence.text);
  const auto slice = [&](std::uint32_t begin, std::uint32_t end) {
    const auto from = places.byte_of(begin - evidence.begin);
    return std::string(
        evidence.text.view().substr(from, places.byte_of(end - evidence.begin) - from));
  };
  std::string out;
  auto at = evidence.begin;
  for (const NamedSpan& span : spans) {
    if (span.begin < at || span.end > evidence.end) continue;  // inside another, or elsewhere
    out += slice(at, span.begin);
    out += fmt::format("[{}: {}]", span.name, slice(span.begin, span.end));
    at = span.end;
  }
  return printable(out + slice(at, evidence.end));
}

std::string rule_place(const Pack& pack, const std::string& id) {
  const Rule* rule = rule_of(pack, id);
  return rule == nullptr ? " (not in the pack any more)" : " (" + line_of(rule->where) + ")";
}

std::string told(const Evidence& evidence, const Pack& pack) {
  auto out =
      fmt::format("\n  {}, characters {} to {}\n    {}\n    by the rule `{}`{}, {}\n",
                  printable(evidence.document), evidence.begin, evidence.end, marked(evidence),
                  evidence.rule, rule_place(pack, evidence.rule), evidence.pack);
  for (const std::string& via : evidence.via) out += fmt::format("    found by {}\n", via);
  return out;
}

}  // namespace

std::vector<const Fact*> facts_about(const Facts& facts, const std::vector<std::string>& words) {
  std::vector<const Fact*> out;
  for (const Fact& fact : facts.facts) {
    const bool meant = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      return fact.id == word || fact.event == word || takes_part(facts, fact, lower_ascii(word));
    });
    if (meant) out.push_back(&fact);
  }
  return out;
}

std::string explain(const Facts& facts, const Fact& fact, const Pack& pack) {
  auto out = headline(facts, fact);
  out += participant(facts, fact.from) + participant(facts, fact.to);
  for (const RoleFiller& role : fact.roles) {
    out += fmt::format("  {}: {}\n", role.role, printable(role.text));
    if (role.fact != none) out += inner_fact(facts, facts.facts[role.fact]);
  }
  for (const Fact& other : facts.facts) {
    if (tells_of(facts, other, fact))
      out += fmt::format("  told of by {}: {}, {}\n", other.id, printable(brief(facts, other)),
                         other.status);
  }
  out += tally(fact);
  for (const Evidence& evidence : fact.evidence) out += told(evidence, pack);
  return out;
}

std::string nearest_entity(const Facts& facts, const std::string& name) {
  std::vector<std::string> known;
  for (const Entity& entity : facts.entities) {
    known.push_back(entity.name);
    known.insert(known.end(), entity.aliases.begin(), entity.aliases.end());
  }
  return nearest_name(name, known);
}

}  // namespace factwright
