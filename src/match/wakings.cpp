#include "match/wakings.hpp"

#include <algorithm>
#include <utility>

namespace factwright {

void Wakings::enter(std::uint32_t token) {
  if (token == token_) return;
  token_ = token;
  wakings_.clear();
  last_ = nullptr;
}

const Trigger* Wakings::trigger(const TriggerEntry& entry) {
  const auto known = std::find_if(wakings_.begin(), wakings_.end(),
                                  [&](const Waking& waking) { return waking.way == entry.way; });
  if (known != wakings_.end()) {
    last_ = &*known;
  } else {
    last_ = &wakings_.emplace_back();
    last_->way = entry.way;
    last_->trigger = wake(scene_, entry, token_);
    if (last_->trigger) last_->trigger->state = entry.state;
  }
  return last_->trigger ? &*last_->trigger : nullptr;
}

bool Wakings::holds(const CompiledCondition& condition) {
  for (const auto& [number, answer] : last_->answers) {
    if (number == condition.number) return answer;
  }
  const bool answer = factwright::holds(scene_, *last_->trigger, condition);
  last_->answers.emplace_back(condition.number, answer);
  return answer;
}

}  // namespace factwright
