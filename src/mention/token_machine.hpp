#ifndef FACTWRIGHT_MENTION_TOKEN_MACHINE_HPP
#define FACTWRIGHT_MENTION_TOKEN_MACHINE_HPP

#include <cstdint>
#include <optional>
#include <vector>

#include "mention/token_program.hpp"

namespace factwright {

/// What a role of a pattern has taken: tokens [begin, end).
struct TokenCapture {
  std::uint32_t role = 0;  ///< by the number in the program
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t mention = none;  ///< index of Mentions::items where the role took a mention
};

struct TokenMatch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::vector<TokenCapture> captures;  ///< in the order of their ends
};

/// Runs compiled token patterns over one sentence after the other: the first way in the order that
/// the pattern prefers, found by going back with a memory of what has failed, so that the cost of
/// a sentence is its tokens times the pattern's steps (look-arounds: once more its tokens).
/// Not for several threads at once.
class TokenMachine {
 public:
  TokenMachine(const PatternParts& parts, const TokenScene& scene) : parts_(parts), scene_(scene) {}

  /// The sentence [begin, end) and the program for the next calls of match_at.
  void enter(const TokenProgram& program, std::uint32_t begin, std::uint32_t end);
  /// The match that starts at `token`, of one token or more. Calls of one entered sentence and
  /// program go from left to right.
  [[nodiscard]] std::optional<TokenMatch> match_at(std::uint32_t token);

 private:
  struct State {
    std::uint32_t step = 0;
    std::uint32_t token = 0;
    std::uint32_t captures = 0;    ///< how many of trail_ are kept when going back here
    bool person = false;           ///< a person has been taken
    std::uint32_t pending = none;  ///< of pending_: the mention that is taken on going back here
  };

  /// Whether a way leads from the state to an end, to `wanted_end` where that is given.
  [[nodiscard]] bool run(State state, std::uint32_t wanted_end, std::uint32_t& end);
  /// Takes the step of the state; other ways wait. False where it leads nowhere.
  [[nodiscard]] bool take(State& state, std::vector<State>& waiting);
  [[nodiscard]] bool take_mention(const TokenStep& step, State& state, std::vector<State>& waiting);
  [[nodiscard]] bool take_list(const TokenStep& step, State& state, std::vector<State>& waiting);
  [[nodiscard]] bool look(const TokenStep& step, const State& state);
  void close(std::uint32_t role, std::uint32_t token);
  [[nodiscard]] bool seen(const State& state, std::uint32_t round);

  const PatternParts& parts_;
  const TokenScene& scene_;
  const TokenProgram* program_ = nullptr;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t rounds_ = 0;  ///< given out so far
  std::uint32_t round_ = 0;   ///< of the run that goes on; starts that have failed share one
  std::vector<std::uint32_t> visited_;  ///< the latest round that came by, by step and token
  std::vector<TokenCapture> trail_;     ///< begun captures (end `none`) and done ones
  std::vector<TokenCapture> pending_;   ///< mentions of ways that wait
};

}  // namespace factwright

#endif
