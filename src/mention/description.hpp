#ifndef FACTWRIGHT_MENTION_DESCRIPTION_HPP
#define FACTWRIGHT_MENTION_DESCRIPTION_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "mention/draft.hpp"

namespace factwright {

/// A description taken apart: "the new Norwegian fisheries minister".
struct Description {
  std::string lemma;                   ///< "minister"
  std::string noun;                    ///< the listed noun, small letters: "news agency"
  std::vector<std::string> modifiers;  ///< "new", "fisheries"; not articles, origins, quoted words
  std::uint32_t origin = none;         ///< the country "Norwegian" stands for
  std::uint32_t owner = none;          ///< whose it is: "Ruiz's campaign", "the Ruiz campaign"
  std::string owner_word;              ///< "your": whose it is, where nobody knows who that is
  std::uint32_t place = none;          ///< "the Lima office", "the office in Lima"
  bool definite = false;
  bool pointed = false;  ///< "this", "that"
  bool plural = false;
  bool bare = false;    ///< no words but the listed noun's own: "the news agency"
  bool names = false;   ///< a word of it is a name's that nobody knows: "the Nordvind pipeline"
  bool nobody = false;  ///< "no office", "each office": nothing that a later description means
  bool two = false;     ///< "the two", "both"
};

[[nodiscard]] Description take_apart(const Draft& draft, const Candidate& candidate);

/// Notes what a description says of the entity that it means.
void tell(Draft& draft, std::uint32_t entity, const Description& said);

/// Whom a description means of those before it, and why; `none` for nobody.
struct Antecedent {
  std::uint32_t entity = none;
  std::string via;
};

/// The latest entity that has been described by the same noun and at least the same words; of a
/// building also the only one of that noun, where the other words do not tell two apart.
[[nodiscard]] Antecedent described_before(const Draft& draft, const Candidate& candidate,
                                          const Description& said);

/// The latest entity of the sort that a general noun stands for: "the company" after a company's
/// name. Which nouns are general says the pack's list `general_nouns`.
[[nodiscard]] Antecedent latest_of_sort(const Draft& draft, const Candidate& candidate,
                                        const Description& said);

/// A headline tells what the first sentences tell: "Rebels Blow Up Lima Office", then "rebels blew
/// up a building": what the same verb of the same subject acts on there.
[[nodiscard]] Antecedent in_headline(const Draft& draft, const Candidate& candidate,
                                     const Description& said);

/// "The two sides": of the countries named lately the two that the text speaks of most; "both
/// leaders": the latest two persons. Empty where there are not two.
[[nodiscard]] std::vector<std::uint32_t> latest_two(const Draft& draft, const Candidate& candidate);

}  // namespace factwright

#endif
