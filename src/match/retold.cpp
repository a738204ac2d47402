#include <algorithm>
#include <tuple>

#include "match/narrative.hpp"

namespace factwright {
namespace {

/// Whether two statements leave the same to be retold: all but their evidence is equal.
bool tells_the_same(const Drawn& a, const Drawn& b) {
  const auto told = [](const Drawn& drawn) {
    const Statement& s = drawn.statement;
    return std::tie(s.from, s.to, s.roles, s.participants, s.status, s.time, s.place, s.source,
                    s.confidence, drawn.by_phrase);
  };
  return told(a) == told(b);
}

/// "the meeting", "this attack"
bool is_definite(const Scene& scene, std::uint32_t noun) {
  const auto determiner = scene.grammar.child(noun, Deprel::det);
  if (determiner == none) return false;
  const auto form = lower_ascii(scene.analysis.form(determiner));
  return form == "the" || form == "this" || form == "that" || form == "these" || form == "those";
}

}  // namespace

std::vector<Drawn> retold(const Scene& scene, const Retelling& noun,
                          const std::vector<Drawn>& drawn) {
  constexpr std::uint32_t sentences_back = 5;
  std::vector<Drawn> out;
  const auto token = noun.trigger.token;
  const auto* relation = scene.program.rules()[noun.rule].relation;
  if (relation->state || !is_definite(scene, token)) return out;
  std::uint32_t told = none;
  for (auto past = drawn.rbegin(); past != drawn.rend(); ++past) {
    if (scene.sentence_of[past->token] + sentences_back < scene.sentence_of[token]) break;
    if (scene.program.rules()[past->rule].relation != relation || past->token == token) continue;
    if (told != none && past->token != told) break;
    told = past->token;
    const auto same = std::find_if(
        out.begin(), out.end(), [&](const Drawn& other) { return tells_the_same(other, *past); });
    if (same != out.end()) out.erase(same);  // the earlier one stays
    out.push_back(*past);
    out.back().rule = noun.rule;
    out.back().trigger = noun.trigger.tokens;
    out.back().token = token;
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace factwright
