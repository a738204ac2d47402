#include "mention/find_mentions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "mention/draft.hpp"
#include "mention/quotations.hpp"

namespace factwright {
namespace {

void resolve_one(Draft& draft, const Candidate& candidate) {
  const auto before = draft.result.items.size();
  switch (candidate.kind) {
    case Candidate::Kind::described:
      resolve_description(draft, candidate);
      break;
    case Candidate::Kind::pronoun:
      resolve_pronoun(draft, candidate);
      break;
    default:
      resolve_name(draft, candidate);
      break;
  }
  if (draft.result.items.size() == before) return;
  const auto index = static_cast<std::uint32_t>(before);
  const Mention& mention = draft.result.items[index];
  if (mention.kind == MentionKind::nominal) {
    draft.result.at_token[mention.head] = index;
    return;
  }
  for (auto token = mention.begin; token < mention.end; ++token) {
    draft.result.at_token[token] = index;
  }
}

/// Names first within a phrase, so that "Norwegian" is known when "Norwegian minister" is read.
bool reads_before(const Candidate& a, const Candidate& b) {
  const bool a_described = a.kind == Candidate::Kind::described;
  const bool b_described = b.kind == Candidate::Kind::described;
  const auto a_place = a_described ? a.read_at : a.begin;
  const auto b_place = b_described ? b.read_at : b.begin;
  return std::pair(a_place, a_described) < std::pair(b_place, b_described);
}

bool is_speaker(const Draft& draft, const Candidate& candidate) {
  static constexpr std::array words{"i", "we", "me", "us", "my", "our"};
  if (candidate.kind != Candidate::Kind::pronoun) return false;
  const auto form = lower_ascii(draft.analysis.form(candidate.head));
  return std::find(words.begin(), words.end(), form) != words.end();
}

void sort_items(Mentions& mentions) {
  std::vector<std::uint32_t> order(mentions.items.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Mention& x = mentions.items[a];
    const Mention& y = mentions.items[b];
    return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
  });
  std::vector<Mention> sorted;
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(std::move(mentions.items[order[i]]));
  }
  mentions.items = std::move(sorted);
  for (auto& index : mentions.at_token) {
    if (index != none) index = place[index];
  }
}

}  // namespace

Mentions find_mentions(const Grammar& grammar, const Lexicon& lexicon,
                       const MentionOptions& options) {
  const Analysis& analysis = grammar.analysis();
  auto candidates = find_names(grammar, lexicon, options.rules);
  auto described = find_descriptions(analysis, grammar, lexicon, candidates);
  auto pronouns = find_pronouns(analysis);
  candidates.insert(candidates.end(), std::make_move_iterator(described.begin()),
                    std::make_move_iterator(described.end()));
  candidates.insert(candidates.end(), std::make_move_iterator(pronouns.begin()),
                    std::make_move_iterator(pronouns.end()));
  std::stable_sort(candidates.begin(), candidates.end(), reads_before);

  Draft draft{analysis, grammar, lexicon, options.document, options.coreference, {}, {}, {},
              {},       {},      {}};
  draft.result.at_token.assign(analysis.tokens.size(), none);
  draft.sentence_of = sentences_of(analysis);
  for (const Candidate& candidate : candidates) {
    if (!is_speaker(draft, candidate)) resolve_one(draft, candidate);
  }
  draft.result.quotations = find_quotations(draft);
  for (const Candidate& candidate : candidates) {  // "I .., said Ruiz": the name comes later
    if (is_speaker(draft, candidate)) resolve_one(draft, candidate);
  }
  sort_items(draft.result);
  return std::move(draft.result);
}

}  // namespace factwright
