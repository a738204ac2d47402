#ifndef FACTWRIGHT_MATCH_WAKINGS_HPP
#define FACTWRIGHT_MATCH_WAKINGS_HPP

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "match/scene.hpp"

namespace factwright {

/// What wakes at one word after the other. Rules that wake in one way share one trigger, and what
/// they ask of it is answered once. For one document; not for several threads.
class Wakings {
 public:
  explicit Wakings(const Scene& scene) : scene_(scene) {}

  /// The token of the next calls.
  void enter(std::uint32_t token);
  /// The trigger of an entry at the token, if it wakes there; lives up to the next enter().
  [[nodiscard]] const Trigger* trigger(const TriggerEntry& entry);
  /// Whether a condition is met around what trigger() has given last.
  [[nodiscard]] bool holds(const CompiledCondition& condition);

 private:
  struct Waking {
    std::uint32_t way = 0;
    std::optional<Trigger> trigger;
    std::vector<std::pair<std::uint32_t, bool>> answers;  ///< by the number of the condition
  };

  const Scene& scene_;
  std::uint32_t token_ = none;
  std::deque<Waking> wakings_;  ///< at the token
  Waking* last_ = nullptr;
};

}  // namespace factwright

#endif
