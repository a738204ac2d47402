#ifndef FACTWRIGHT_MATCH_TIDY_HPP
#define FACTWRIGHT_MATCH_TIDY_HPP

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "factwright/statements.hpp"
#include "match/program.hpp"

namespace factwright {

/// A role that facts of the text fill: those at some words.
struct Inside {
  const RoleDecl* role = nullptr;
  std::set<std::string, std::less<>> relations;  ///< only these; empty: any
  std::string text;                              ///< how they are told
  std::vector<std::uint32_t> heads;              ///< the words
  NamedSpan span;                                ///< their place; without a name: it is known
  bool needed = false;                           ///< without a fact the statement says nothing
};

/// A statement with the rule and the trigger's tokens that gave it.
struct Drawn {
  Statement statement;
  std::uint32_t rule = 0;
  std::vector<std::uint32_t> trigger;
  std::uint32_t token = none;  ///< the trigger's key word
  bool by_phrase = false;      ///< told in passing, by a surface pattern
  std::vector<Inside> inside;  ///< what may fill its roles of facts
};

/// A rule with `instead-of` silences the others where its trigger shares a word with theirs.
void silence(std::vector<Drawn>& drawn, const Program& program);

/// "held talks" by verb and by noun: of equal facts of one sentence the one that says most stays.
void drop_repeated(std::vector<Drawn>& drawn);

}  // namespace factwright

#endif
