#ifndef FACTWRIGHT_MENTION_NAMES_BEFORE_HPP
#define FACTWRIGHT_MENTION_NAMES_BEFORE_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "mention/draft.hpp"

namespace factwright {

// What a shorter form of a name means in its document; `none` or empty for nothing.

/// The words of a name's key.
[[nodiscard]] std::vector<std::string> words_of(const std::string& key);

/// A surname that the tagger took for something else, after the full name.
[[nodiscard]] std::uint32_t by_surname(const Draft& draft, const Candidate& candidate,
                                       const std::string& name);

/// "the Koreas", "the North": countries that the document has named, by a part of their names.
[[nodiscard]] std::vector<std::uint32_t> named_by_part(const Draft& draft,
                                                       const Candidate& candidate);

/// "National Front (NF)", and "NF" for a National Front met before.
[[nodiscard]] std::uint32_t by_acronym(const Draft& draft, const std::string& name);

/// "Nordvind" after "Nordvind Energy": the first word of an organisation's name.
[[nodiscard]] std::uint32_t by_first_word(const Draft& draft, const Candidate& candidate,
                                          const std::string& name);

}  // namespace factwright

#endif
