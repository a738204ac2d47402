#ifndef FACTWRIGHT_AUTHOR_WHY_NOT_HPP
#define FACTWRIGHT_AUTHOR_WHY_NOT_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "author/try_sentence.hpp"
#include "factwright/pack.hpp"

namespace factwright {

/// A fact that somebody misses: "meet(Ana Ruiz, Tom Cole)", "say(Ana Ruiz, meet(Oslo, Kenya))".
/// Names and facts may be left out.
struct Wanted {
  std::string relation;
  std::vector<std::string> names;
  std::vector<Wanted> inner{};  ///< facts in its roles
};

/// Reads "relation(A, B)" or "relation", each of A and B a name or again such a form; nothing
/// where the form is another one, or has more than eight levels.
[[nodiscard]] std::optional<Wanted> wanted_from(std::string_view text);

/// How far one rule came in a text, and what would carry it on.
struct Obstacle {
  const Rule* rule = nullptr;
  int steps = 0;       ///< passed; the more, the nearer
  std::string step;    ///< the first that failed, in words
  std::string remedy;  ///< the smallest edit that would let it pass; may be empty
};

/// The rules that made nothing wanted, the nearest first, at most `most`. Without a wish: all
/// rules of which a word is there. Follows the words of the text, not the number of rules, but for
/// the rules of the wanted relation.
[[nodiscard]] std::vector<Obstacle> why_not(const Tried& tried, const Wanted& wanted,
                                            std::size_t most);

}  // namespace factwright

#endif
