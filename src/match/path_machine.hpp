#ifndef FACTWRIGHT_MATCH_PATH_MACHINE_HPP
#define FACTWRIGHT_MATCH_PATH_MACHINE_HPP

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "match/path_program.hpp"
#include "mention/token_tests.hpp"

namespace factwright {

/// One way to fill the roles of a path: (role by number, token), sorted, each once.
using PathFilling = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Runs compiled paths over dependency trees: the states of the automaton times the tokens of the
/// sentence are walked once, so that neither circles nor repetition blow it up; then the ways that
/// arrive are told apart by the roles they fill, up to a fixed number. Not for several threads.
class PathMachine {
 public:
  PathMachine(const PatternParts& parts, const TokenScene& scene) : parts_(parts), scene_(scene) {}

  /// The program and the sentence [begin, end) for the next calls.
  void enter(const PathProgram& program, std::uint32_t begin, std::uint32_t end);
  /// Every way to fill the roles from `token`, sorted; one empty way where there are no roles.
  [[nodiscard]] std::vector<PathFilling> match_at(std::uint32_t token);

 private:
  using State = std::pair<std::uint32_t, std::uint32_t>;  ///< step, token

  [[nodiscard]] std::vector<PathFilling> solve(State start);
  [[nodiscard]] std::set<State> leading_on(State start);
  [[nodiscard]] std::vector<State> after(State state);
  [[nodiscard]] const std::vector<PathFilling>& branch(std::uint32_t first, std::uint32_t token);
  [[nodiscard]] bool passes(const PathStep& step, std::uint32_t token) const;
  [[nodiscard]] std::vector<std::uint32_t> reached(const PathStep& step, std::uint32_t token) const;
  [[nodiscard]] bool has_label(const PathStep& step, std::uint32_t dependant) const;

  const PatternParts& parts_;
  const TokenScene& scene_;
  const PathProgram* program_ = nullptr;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::map<State, std::vector<PathFilling>> branches_;  ///< solved, by first step and token
};

}  // namespace factwright

#endif
