#include "rules/position.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace factwright {
namespace {

constexpr std::array<std::pair<std::string_view, PositionKind>, 14> fixed = {{
    {"subject", PositionKind::subject},
    {"object", PositionKind::object},
    {"recipient", PositionKind::recipient},
    {"possessor", PositionKind::possessor},
    {"modifier", PositionKind::modifier},
    {"complement", PositionKind::complement},
    {"apposition", PositionKind::apposition},
    {"clause", PositionKind::clause},
    {"quote", PositionKind::quote},
    {"owner", PositionKind::owner},
    {"speaker", PositionKind::speaker},
    {"before", PositionKind::before},
    {"after", PositionKind::after},
    {"trigger", PositionKind::trigger},
}};

/// English prepositions, sorted. "before" and "after" are positions of their own.
constexpr auto prepositions = std::to_array<std::string_view>({
    "aboard",
    "about",
    "above",
    "according to",
    "across",
    "against",
    "ahead of",
    "along",
    "along with",
    "alongside",
    "amid",
    "amidst",
    "among",
    "amongst",
    "apart from",
    "around",
    "as",
    "as for",
    "as of",
    "as part of",
    "as to",
    "as well as",
    "aside from",
    "astride",
    "at",
    "at the hands of",
    "atop",
    "away from",
    "barring",
    "because of",
    "behind",
    "below",
    "beneath",
    "beside",
    "besides",
    "between",
    "beyond",
    "but for",
    "by",
    "by means of",
    "by way of",
    "circa",
    "close to",
    "concerning",
    "contrary to",
    "despite",
    "down",
    "due to",
    "during",
    "except",
    "except for",
    "excluding",
    "far from",
    "following",
    "for",
    "from",
    "given",
    "in",
    "in accordance with",
    "in addition to",
    "in case of",
    "in charge of",
    "in connection with",
    "in exchange for",
    "in favor of",
    "in favour of",
    "in front of",
    "in lieu of",
    "in light of",
    "in line with",
    "in place of",
    "in response to",
    "in retaliation for",
    "in return for",
    "in spite of",
    "in support of",
    "in terms of",
    "including",
    "inside",
    "instead of",
    "into",
    "like",
    "minus",
    "near",
    "near to",
    "next to",
    "notwithstanding",
    "of",
    "off",
    "on",
    "on account of",
    "on behalf of",
    "on board",
    "on top of",
    "onto",
    "opposite",
    "other than",
    "out",
    "out of",
    "outside",
    "outside of",
    "over",
    "past",
    "pending",
    "per",
    "plus",
    "prior to",
    "pro",
    "regarding",
    "regardless of",
    "respecting",
    "round",
    "save",
    "since",
    "subject to",
    "such as",
    "than",
    "thanks to",
    "through",
    "throughout",
    "till",
    "to",
    "together with",
    "toward",
    "towards",
    "under",
    "underneath",
    "unlike",
    "until",
    "unto",
    "up",
    "up to",
    "upon",
    "versus",
    "via",
    "vs",
    "with",
    "with regard to",
    "with respect to",
    "within",
    "without",
});

}  // namespace

std::optional<PositionRef> parse_position(std::string_view name) {
  PositionRef position;
  for (const auto& [word, kind] : fixed) {
    if (word != name) continue;
    position.kind = kind;
    return position;
  }
  if (!std::binary_search(prepositions.begin(), prepositions.end(), name)) return std::nullopt;
  position.kind = PositionKind::preposition;
  position.preposition = name;
  return position;
}

const std::vector<std::string>& position_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const auto& entry : fixed) all.emplace_back(entry.first);
    all.insert(all.end(), prepositions.begin(), prepositions.end());
    return all;
  }();
  return names;
}

}  // namespace factwright
