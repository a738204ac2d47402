#include <algorithm>
#include <array>

#include "match/scene.hpp"

namespace factwright {
namespace {

constexpr std::uint32_t longest_text = 40;       ///< tokens kept of a phrase or clause
constexpr std::uint32_t longest_quotation = 80;  ///< tokens kept of what is said in quotes

/// "he said, in Oslo": whether the trigger's subject is who speaks.
bool is_said_by(const Trigger& trigger, const Quotation& quotation) {
  return quotation.speaker_head != none &&
         std::any_of(trigger.arguments.begin(), trigger.arguments.end(), [&](const Argument& a) {
           return a.slot == Slot::subject && a.head == quotation.speaker_head;
         });
}

/// The words that head what is said between [begin, end): of each sentence there one.
std::vector<std::uint32_t> heads_in(const Scene& scene, Span tokens) {
  std::vector<std::uint32_t> out;
  for (auto token = tokens.begin; token < tokens.end; ++token) {
    const Token& t = scene.token(token);
    const bool outside = t.head == none || t.head < tokens.begin || t.head >= tokens.end;
    if (outside && t.upos != Upos::punct) out.push_back(token);
  }
  return out;
}

Span without_marks(const Scene& scene, Span tokens) {
  const auto is_mark = [&](std::uint32_t token) { return scene.token(token).upos == Upos::punct; };
  while (tokens.begin < tokens.end && is_mark(tokens.begin)) ++tokens.begin;
  const auto ends_speech = [&](std::uint32_t token) {
    const auto form = scene.analysis.form(token);
    return is_mark(token) && form != "!" && form != "?";
  };
  while (tokens.begin < tokens.end && ends_speech(tokens.end - 1)) --tokens.end;
  return tokens;
}

}  // namespace

bool takes_text(const CompiledRole& role) {
  static constexpr std::array words{"Text", "Time", "Number", "Money"};
  if (narrows_facts(role)) return false;
  return std::any_of(words.begin(), words.end(),
                     [&](const char* type) { return role.decl->takes(type); });
}

bool takes_facts(const CompiledRole& role) { return role.decl->takes("Fact"); }

bool narrows_facts(const CompiledRole& role) {
  return takes_facts(role) && !role.narrowing.lemmas.empty();
}

Found text_at(const Scene& scene, std::uint32_t head, bool clause) {
  Found found;
  found.tokens = scene.grammar.token_range(head, !clause);
  while (found.tokens.begin < head) {
    const Token& first = scene.token(found.tokens.begin);
    const bool leads_in = first.deprel == Deprel::case_ || first.deprel == Deprel::mark ||
                          first.deprel == Deprel::fixed || first.upos == Upos::punct;
    if (!leads_in) break;
    ++found.tokens.begin;
  }
  while (found.tokens.end > head + 1 && scene.token(found.tokens.end - 1).upos == Upos::punct) {
    --found.tokens.end;
  }
  if (found.tokens.end - found.tokens.begin > longest_text) {
    found.tokens.begin =
        std::max(found.tokens.begin, head > longest_text / 2 ? head - longest_text / 2 : 0);
    found.tokens.end = std::min(found.tokens.end, found.tokens.begin + longest_text);
  }
  return found;
}

Found words_at(const Scene& scene, std::uint32_t head, const CompiledRole& role, bool clause) {
  Found out = text_at(scene, head, clause);
  if (takes_facts(role)) out.facts_at = {head};
  return out;
}

void add_quoted(const Scene& scene, const Trigger& trigger, const CompiledRole& role,
                std::vector<Found>& out) {
  if (!takes_text(role) && !takes_facts(role)) return;
  const auto before = out.size();
  for (const Quotation& quotation : scene.mentions.quotations) {
    if (!is_said_by(trigger, quotation)) continue;
    Found found;
    found.tokens = without_marks(scene, {quotation.begin, quotation.end});
    if (found.tokens.begin == found.tokens.end) continue;
    if (takes_facts(role)) found.facts_at = heads_in(scene, found.tokens);
    found.tokens.end = std::min(found.tokens.end, found.tokens.begin + longest_quotation);
    out.push_back(std::move(found));
  }
  if (out.size() != before) return;
  for (const Argument& argument : trigger.arguments) {
    if (argument.slot == Slot::clause) out.push_back(words_at(scene, argument.head, role, true));
  }
}

}  // namespace factwright
