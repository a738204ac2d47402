#include "mention/titles.hpp"

#include <algorithm>

namespace factwright {
namespace {

/// Whom the name at this token means; `none` where no name of its own is there.
std::uint32_t named_at(const Draft& draft, std::uint32_t token) {
  const Mention* mention = draft.result.covering(token);
  if (mention == nullptr || mention->kind != MentionKind::name || mention->demonym) return none;
  const auto entity = mention->readings.front().entity;
  return draft.entity(entity).named ? entity : none;
}

}  // namespace

std::uint32_t end_of_post(const Draft& draft, const Candidate& candidate) {
  const auto next = candidate.head + 1;
  if (next + 2 >= draft.analysis.tokens.size()) return candidate.end;
  const auto form = draft.analysis.form(next);
  if (form != "to" && form != "for") return candidate.end;
  auto token = next + (draft.analysis.form(next + 1) == "the" ? 2 : 1);
  const auto begin = token;
  while (token < begin + 3 && draft.result.covering(token) != nullptr &&
         draft.result.covering(token)->end > token) {
    const auto& readings = draft.result.covering(token)->readings;
    if (readings.empty() || draft.is_a(readings.front().entity, "Person")) break;
    token = draft.result.covering(token)->end;
  }
  return token > begin ? token : candidate.end;
}

std::uint32_t after_title(const Draft& draft, const Candidate& candidate) {
  const auto token = end_of_post(draft, candidate);
  const Mention* next_mention =
      token < draft.analysis.tokens.size() ? draft.result.covering(token) : nullptr;
  const bool person = next_mention != nullptr && !next_mention->readings.empty() &&
                      draft.is_a(next_mention->readings.front().entity, "Person");
  return person ? token : candidate.end;
}

std::uint32_t behind_comma(const Draft& draft, const Candidate& candidate) {
  const auto post = std::max(candidate.end, end_of_post(draft, candidate));
  const auto name = post + 1;
  const bool counterpart = draft.analysis.tokens[candidate.head].lemma == "counterpart";
  if ((post == candidate.head + 1 && !counterpart) || name + 1 >= draft.analysis.tokens.size())
    return none;
  const bool definite = lower_ascii(draft.analysis.form(candidate.begin)) == "the" ||
                        draft.grammar.child(candidate.head, Deprel::nmod_poss) != none;
  if (!definite || draft.analysis.form(post) != ",") return none;
  const auto found = named_at(draft, name);
  if (found == none || !draft.is_a(found, "Person")) return none;
  if (counterpart) return found;  // "his counterparts, Marta Silva and Tom Cole, ..": the first
  const auto end = draft.result.covering(name)->end;
  return end < draft.analysis.tokens.size() && draft.analysis.form(end) == "," ? found : none;
}

std::uint32_t named_beside(const Draft& draft, const Candidate& candidate) {
  const Token& head = draft.analysis.tokens[candidate.head];
  std::uint32_t found = none;
  const auto after = after_title(draft, candidate);
  if (after < draft.analysis.tokens.size() &&
      draft.sentence_of[after] == draft.sentence_of[candidate.head]) {
    found = named_at(draft, after);
    if (found != none && !draft.is_a(found, "Person")) found = none;
  }
  if (found == none && head.deprel == Deprel::appos && head.head != none)
    found = named_at(draft, head.head);
  if (found == none) {
    const auto apposition = draft.grammar.child(candidate.head, Deprel::appos);
    if (apposition != none) found = named_at(draft, apposition);
  }
  if (found == none) found = behind_comma(draft, candidate);
  if (found == none) return none;
  const auto& types = draft.lexicon.types();
  const bool fits =
      std::any_of(candidate.types.begin(), candidate.types.end(), [&](const auto& type) {
        const auto wanted = type == "Role" ? std::string("Person") : type;
        return draft.is_a(found, wanted) || types.is_a(wanted, draft.entity(found).type);
      });
  return fits ? found : none;
}

std::uint32_t origin_behind(const Draft& draft, const Candidate& candidate) {
  const Mention* name =
      candidate.end < draft.analysis.tokens.size() ? draft.result.covering(candidate.end) : nullptr;
  if (name == nullptr || name->kind != MentionKind::name || name->begin != candidate.end)
    return none;
  if (name->end + 1 >= draft.analysis.tokens.size() || draft.analysis.form(name->end) != "of") {
    return none;
  }
  for (const NameHit& hit :
       draft.lexicon.names_at(draft.analysis, name->end + 1,
                              static_cast<std::uint32_t>(draft.analysis.tokens.size()))) {
    const auto& listed = draft.lexicon.entity(hit.entity);
    const auto known = draft.by_key.find("list:" + listed.type + ":" + listed.name);
    if (listed.type == "Country" && known != draft.by_key.end()) return known->second;
  }
  return none;
}

}  // namespace factwright
