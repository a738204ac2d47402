#include <algorithm>

#include "mention/draft.hpp"

namespace factwright {
namespace {

constexpr std::uint32_t longest_of_phrase = 8;  ///< tokens of "of ..." kept in a description

bool is_left_part(const Token& token) {
  switch (token.deprel) {
    case Deprel::det:
    case Deprel::det_predet:
    case Deprel::amod:
    case Deprel::compound:
    case Deprel::nummod:
    case Deprel::nmod_poss:
    case Deprel::nmod_desc:
    case Deprel::advmod:
      return true;
    default:
      return false;
  }
}

/// Nouns for people that no list needs to hold: "fundamentalists", "theologian".
bool names_people(const Token& token) {
  const std::string& lemma = token.lemma;
  return token.upos == Upos::noun && lemma.size() > 6 &&
         (lemma.ends_with("ist") || lemma.ends_with("cian") || lemma.ends_with("man") ||
          lemma.ends_with("woman"));
}

std::uint32_t phrase_begin(const Grammar& grammar, std::uint32_t head) {
  auto begin = head;
  for (const auto child : grammar.children(head)) {
    if (child > head || !is_left_part(grammar.token(child))) continue;
    begin = std::min(begin, grammar.token_range(child, true).begin);
  }
  return begin;
}

std::uint32_t phrase_end(const Grammar& grammar, std::uint32_t head) {
  for (const auto child : grammar.children(head)) {
    if (child < head || grammar.token(child).deprel != Deprel::nmod) continue;
    if (grammar.preposition_of(child) != "of") continue;
    const auto end = grammar.token_range(child, true).end;
    if (end <= head + longest_of_phrase) return end;
  }
  return head + 1;
}

/// The token behind "of Norway and Kenya"; 0 where nothing is joined there.
std::uint32_t behind_joined(const Grammar& grammar, std::uint32_t head) {
  std::uint32_t last = 0;
  for (const auto child : grammar.children(head)) {
    if (child < head || grammar.token(child).deprel != Deprel::nmod) continue;
    for (const auto one : grammar.conjuncts(child)) last = std::max(last, one + 2);
  }
  return last;
}

/// "to the Hague, Marta Silva": the token behind a name that follows a post after a comma; 0 where
/// none does.
std::uint32_t behind_post(const Analysis& analysis, std::uint32_t preposition) {
  constexpr std::uint32_t farthest = 6;
  const auto end = std::min<std::size_t>(preposition + farthest, analysis.tokens.size() - 1);
  for (auto token = preposition + 1; token < end; ++token) {
    if (analysis.form(token) != ",") continue;
    return analysis.tokens[token + 1].upos == Upos::propn ? token + 2 : 0;
  }
  return 0;
}

/// A description is read once the words of its phrase are; a title with a post ("envoy to Oslo Tom
/// Cole") or with a name in apposition ("the envoy, Tom Cole") once that name is.
std::uint32_t read_at(const Grammar& grammar, const Candidate& candidate) {
  constexpr std::uint32_t post = 4;
  constexpr std::uint32_t farthest = 12;
  const Analysis& analysis = grammar.analysis();
  const auto next = candidate.head + 1;
  const bool sent = next < analysis.tokens.size() &&
                    (analysis.form(next) == "to" || analysis.form(next) == "for");
  const bool named = next + 1 < analysis.tokens.size() && analysis.form(next) == "," &&
                     analysis.tokens[next + 1].upos == Upos::propn;
  auto place = candidate.end + (sent ? post : named ? 2 : 0);
  const auto apposition = grammar.child(candidate.head, Deprel::appos);
  const bool beside = apposition != none && apposition > candidate.head &&
                      apposition <= candidate.head + farthest &&
                      analysis.tokens[apposition].upos == Upos::propn;
  if (beside) place = std::max(place, apposition + 1);
  const auto behind = candidate.end + 1;  // "the mayor of Cusco, Marta Silva, .."
  const bool closed = behind < analysis.tokens.size() && analysis.form(candidate.end) == "," &&
                      analysis.tokens[behind].upos == Upos::propn;
  if (closed) place = std::max(place, behind + 1);
  const bool plural = analysis.tokens[candidate.head].xpos == "NNS";
  if (plural) place = std::max(place, behind_joined(grammar, candidate.head));
  if (sent) place = std::max(place, behind_post(analysis, next));
  return place;
}

}  // namespace

std::vector<Candidate> find_descriptions(const Analysis& analysis, const Grammar& grammar,
                                         const Lexicon& lexicon,
                                         const std::vector<Candidate>& names) {
  std::vector<bool> named(analysis.tokens.size(), false);
  for (const Candidate& name : names) {
    if (name.kind == Candidate::Kind::part) continue;
    std::fill(named.begin() + name.begin, named.begin() + name.end, true);
  }
  std::vector<Candidate> out;
  for (const Sentence& sentence : analysis.sentences) {
    for (auto token = sentence.begin; token < sentence.end; ++token) {
      const Token& t = analysis.tokens[token];
      if (named[token] || (t.upos != Upos::noun && t.upos != Upos::propn)) continue;
      auto hits = lexicon.nouns_at(analysis, token, sentence.begin);
      if (hits.empty() && names_people(t)) hits.push_back({"Person", 1});
      if (hits.empty()) continue;
      Candidate found;
      found.head = token;
      found.begin = phrase_begin(grammar, token);
      found.end = phrase_end(grammar, token);
      found.kind = Candidate::Kind::described;
      found.noun_begin = token + 1 - hits.front().length;
      found.noun_end = token + 1 + hits.front().after;
      found.end = std::max(found.end, found.noun_end);
      for (const NounHit& hit : hits) found.types.emplace_back(hit.type);
      found.begin = std::min(found.begin, found.noun_begin);
      found.read_at = read_at(grammar, found);
      while (!out.empty() && out.back().head >= found.noun_begin) out.pop_back();  // "deputy head"
      out.push_back(std::move(found));
    }
  }
  return out;
}

}  // namespace factwright
