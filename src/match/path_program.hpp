#ifndef FACTWRIGHT_MATCH_PATH_PROGRAM_HPP
#define FACTWRIGHT_MATCH_PATH_PROGRAM_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "factwright/pack.hpp"
#include "mention/token_program.hpp"
#include "mention/wake_index.hpp"

namespace factwright {

/// A label of a step, compiled: a relation by number, with a preposition where it names one.
struct PathLabel {
  bool any = false;
  bool negated = false;
  std::uint32_t relation = 0;
  std::string preposition;
  std::uint32_t regex = none;  ///< index of PathProgram::regexes
};

/// One state of a path's automaton.
struct PathStep {
  enum class Kind : std::uint8_t { node, go, split, branch, accept };
  Kind kind = Kind::accept;
  std::uint32_t next = 0;
  std::uint32_t other = 0;    ///< second way of a split; first state of a branch
  std::uint32_t test = none;  ///< node
  std::uint32_t role = none;  ///< node: index of PathProgram::roles
  std::string type;           ///< node
  StepKind step = StepKind::down;
  StepSide side = StepSide::any;
  std::vector<PathLabel> labels;
  bool negated = false;   ///< branch
  bool optional = false;  ///< branch
  bool together = false;  ///< branch: all its ends at once
};

/// A path as a machine runs it. It starts with state 0 at the token of the word that wakes it; what
/// stands before that word in the pattern has been turned round.
struct PathProgram {
  std::vector<PathStep> steps;
  std::vector<std::string> roles;
  std::vector<Regex> regexes;
  std::vector<WakeSet> wakes;  ///< of the start, then others; empty where no word indexes the path
};

/// The programs of a path: one for each of its alternatives.
[[nodiscard]] std::vector<PathProgram> compile_path(const PathPattern& pattern,
                                                    PatternParts& parts);

}  // namespace factwright

#endif
