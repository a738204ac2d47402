#ifndef FACTWRIGHT_PATTERN_HPP
#define FACTWRIGHT_PATTERN_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "factwright/diagnostics.hpp"
#include "factwright/span.hpp"

namespace factwright {

/// The symbolic forms of `tokens:` and `path:`, the two that are bound to the parser: for people
/// and for the compiler of the matcher, never executed themselves.

/// What a test looks at. `dep` is the relation to the head, `out` a relation to any dependant,
/// `entity` the type of the mention that covers the token.
enum class TestKey : std::uint8_t { lemma, word, lower, tag, xpos, dep, out, entity };

/// A test of one token: `[lemma=say,tell & !(tag=VERB | word=/Mc.*/)]`.
struct TokenTest {
  enum class Kind : std::uint8_t { any, all_of, any_of, negated, value };
  Kind kind = Kind::any;
  TestKey key = TestKey::lemma;
  std::vector<std::string> values;  ///< any of them; "@list" for the words of a list
  std::string regex;                ///< must match the whole value; then `values` is empty
  std::vector<TokenTest> children;
  Location where;
};

/// A pattern over the tokens of one sentence.
struct TokenPattern {
  enum class Kind : std::uint8_t {
    sequence,
    choice,
    token,    ///< one token that passes `test`
    mention,  ///< a mention that the role `name` takes
    capture,  ///< the role `name` is filled by what the children match
    list,     ///< an entry of the list `name`, of one or more words
    ahead,    ///< the children match (or, `negated`, do not match) what follows
    behind,   ///< likewise what comes before
    begin,    ///< of the sentence
    end
  };
  Kind kind = Kind::sequence;
  std::string name;
  TokenTest test;
  std::vector<TokenPattern> children;
  std::uint32_t min = 1;  ///< repetitions
  std::uint32_t max = 1;  ///< `none` for no bound
  bool lazy = false;
  bool negated = false;
  Location where;
};

/// How a step of a path goes on from a token.
enum class StepKind : std::uint8_t { down, up, next, previous, after, before, sibling };
/// Where the token that is reached must stand, seen from the one that was left.
enum class StepSide : std::uint8_t { any, left, right, next, previous };

/// One relation of a step: "obl", "obl:with" (a preposition), "any", /nsubj.*/.
struct StepLabel {
  std::string text;
  bool regex = false;
  bool negated = false;
};

/// A pattern over the dependency tree of one sentence, from token to token.
struct PathPattern {
  enum class Kind : std::uint8_t {
    sequence,
    choice,
    node,   ///< the token passes `test`; with a `name` it fills that role
    step,   ///< goes on to another token
    branch  ///< `(?= ..)`: the children lead somewhere from here; the path goes on from here
  };
  Kind kind = Kind::sequence;
  std::string name;  ///< the role that a node fills; "" for none, "trigger" for the key word
  std::string type;  ///< of the mention at a node; "" for any
  TokenTest test;
  StepKind step = StepKind::down;
  StepSide side = StepSide::any;
  std::vector<StepLabel> labels;  ///< any of them
  std::vector<PathPattern> children;
  std::uint32_t min = 1;  ///< repetitions; for a branch 0 where it may be missing
  std::uint32_t max = 1;  ///< `none` for no bound; for a branch: all its ends at once
  bool negated = false;   ///< `(?! ..)`
  Location where;
};

}  // namespace factwright

#endif
