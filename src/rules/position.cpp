#include "rules/position.hpp"

#include <algorithm>
#include <array>

namespace factwright {
namespace {

constexpr auto fixed = std::to_array<PositionDoc>({
    {"subject", PositionKind::subject, "Who acts, in the passive too.",
     "Oslo was *criticized* by [Ana Ruiz]."},
    {"object", PositionKind::object, "What is acted on, in the passive too.",
     "[Oslo] was *criticized* by Ana Ruiz."},
    {"recipient", PositionKind::recipient, "Who is given, told or sent something.",
     "Norway *gave* [Kenya] two ships."},
    {"possessor", PositionKind::possessor, "Whose the trigger's noun is.",
     "[Norway]'s *visit* to Kenya was short."},
    {"modifier", PositionKind::modifier, "What stands before the trigger's noun and narrows it.",
     "[Norwegian]-Kenyan *talks* began."},
    {"complement", PositionKind::complement, "What is said to be or become of somebody.",
     "Ana Ruiz *became* [minister]."},
    {"apposition", PositionKind::apposition, "What is put beside the trigger's noun to explain it.",
     "The *visitor*, [Ana Ruiz], left."},
    {"clause", PositionKind::clause,
     "What is said, asked or planned; the facts inside it where the role takes a Fact.",
     "Ana Ruiz *promised* [to help Kenya]."},
    {"quote", PositionKind::quote,
     "The words in quotation marks beside a verb of speech, or without marks what is said.",
     "\"[We will help],\" *said* Ana Ruiz."},
    {"owner", PositionKind::owner, "Whose the object is, or whom the clause concerns.",
     "Ana Ruiz *rejected* [Norway]'s offer."},
    {"speaker", PositionKind::speaker, "Who says the sentence that the trigger stands in.",
     "The border was *reopened*, [Ana Ruiz] said."},
    {"before", PositionKind::before,
     "A last resort: the nearest mention that fits, before the trigger.",
     "In [Oslo], on Friday, *talks* began."},
    {"after", PositionKind::after,
     "A last resort: the nearest mention that fits, after the trigger.",
     "*Talks* began on Friday, in [Oslo]."},
    {"trigger", PositionKind::trigger, "The trigger's own words.",
     "Ana Ruiz is the *[foreign minister]*."},
});

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
  for (const PositionDoc& doc : fixed) {
    if (doc.name != name) continue;
    position.kind = doc.kind;
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
    for (const PositionDoc& doc : fixed) all.emplace_back(doc.name);
    all.insert(all.end(), prepositions.begin(), prepositions.end());
    return all;
  }();
  return names;
}

std::span<const PositionDoc> fixed_positions() { return fixed; }

}  // namespace factwright
