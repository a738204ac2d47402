#include "match/pattern_match.hpp"

#include <algorithm>
#include <utility>

#include "match/pattern_view.hpp"

namespace factwright {
namespace {

bool is_in(const PatternRole& role, std::uint32_t token) {
  return role.tokens.begin <= token && token < role.tokens.end;
}

/// Steps from a token up to its root.
std::uint32_t depth(const Scene& scene, std::uint32_t token) {
  std::uint32_t out = 0;
  while (scene.token(token).head != none && out < scene.analysis.tokens.size()) {
    token = scene.token(token).head;
    ++out;
  }
  return out;
}

/// The words of the match that give it away.
std::vector<std::uint32_t> key_words(const PatternHit& hit) {
  std::vector<std::uint32_t> named;
  std::vector<std::uint32_t> free;
  std::vector<std::uint32_t> all;
  for (const PatternRole& role : hit.roles) {
    for (auto t = role.tokens.begin; role.role == "trigger" && t < role.tokens.end; ++t) {
      named.push_back(t);
    }
  }
  for (auto token = hit.tokens.begin; token < hit.tokens.end; ++token) {
    all.push_back(token);
    const bool taken = std::any_of(hit.roles.begin(), hit.roles.end(),
                                   [&](const PatternRole& role) { return is_in(role, token); });
    if (!taken) free.push_back(token);
  }
  if (hit.kind == RulePattern::Kind::phrase) return all;
  if (!named.empty()) return named;
  return free.empty() ? all : free;
}

Trigger trigger_of(const Scene& scene, const PatternHit& hit) {
  Trigger out;
  out.tokens = key_words(hit);
  if (hit.kind == RulePattern::Kind::phrase) {
    out.token = scene.grammar.head_of(hit.tokens.begin, hit.tokens.end);
  } else {
    out.token = *std::min_element(
        out.tokens.begin(), out.tokens.end(),
        [&](std::uint32_t a, std::uint32_t b) { return depth(scene, a) < depth(scene, b); });
  }
  return out;
}

/// What the pattern has given a role: the last of it, or all for a role that may be repeated.
std::vector<Found> fillers(const Scene& scene, const PatternHit& hit, const CompiledRole& role) {
  std::vector<Found> out;
  for (const PatternRole& part : hit.roles) {
    if (part.role != role.decl->name) continue;
    auto found = found_in(scene, role, part.tokens, part.mention);
    if (!found) continue;
    if (!role.decl->repeated) out.clear();
    out.push_back(std::move(*found));
  }
  return out;
}

bool conditions_hold(const Scene& scene, const CompiledRule& rule, const Trigger& trigger) {
  const auto is_true = [&](const auto& condition) { return holds(scene, trigger, condition); };
  return std::all_of(rule.when.begin(), rule.when.end(), is_true) &&
         std::none_of(rule.unless.begin(), rule.unless.end(), is_true);
}

/// Whether the rule asks for anything beside the words of its patterns.
bool looks_around(const CompiledRule& rule) {
  return !rule.when.empty() || !rule.unless.empty() ||
         std::any_of(rule.roles.begin(), rule.roles.end(),
                     [](const CompiledRole& role) { return !role.at.empty(); });
}

/// "Oslo left, a spokesman said": what stands behind the comma is the subject of the speech, not in
/// apposition to what is before it.
bool joins_speaker(const Scene& scene, const PatternHit& hit) {
  for (const PatternRole& part : hit.roles) {
    auto before = part.tokens.begin;
    while (before > hit.tokens.begin && scene.token(before - 1).upos == Upos::det) --before;
    if (before == hit.tokens.begin || scene.analysis.form(before - 1) != ",") continue;
    const Token& head = scene.token(scene.grammar.head_of(part.tokens.begin, part.tokens.end));
    const bool subject = head.deprel == Deprel::nsubj && head.head != none &&
                         head.head >= hit.tokens.end && scene.token(head.head).upos == Upos::verb;
    if (subject && scene.lexicon().has("speech", lower_ascii(scene.token(head.head).lemma)))
      return true;
  }
  return false;
}

}  // namespace

std::optional<Match> match_of(const Scene& scene, const PatternHit& hit) {
  const CompiledRule& rule = scene.program.rules()[hit.rule];
  if (hit.kind == RulePattern::Kind::phrase && joins_speaker(scene, hit)) return std::nullopt;
  Match out;
  out.rule = hit.rule;
  out.by_phrase = hit.kind == RulePattern::Kind::phrase;
  out.trigger = trigger_of(scene, hit);
  if (!out.by_phrase || looks_around(rule)) {
    out.trigger.arguments = scene.grammar.arguments(out.trigger.token);
    if (!conditions_hold(scene, rule, out.trigger)) return std::nullopt;
  }
  for (const RoleDecl& decl : rule.relation->roles) {
    const auto role = pattern_role(rule, decl.name);
    auto found = fillers(scene, hit, *role);
    if (!found.empty()) out.roles.emplace_back(role->decl, std::move(found));
  }
  for (const CompiledRole& role : rule.roles) {
    const bool filled = std::any_of(out.roles.begin(), out.roles.end(),
                                    [&](const auto& part) { return part.first == role.decl; });
    if (role.at.empty() || filled) continue;
    auto found = fill(scene, out.trigger, role);
    if (!found.empty()) out.roles.emplace_back(role.decl, std::move(found));
  }
  return out;
}

}  // namespace factwright
