#include "match/trigger_index.hpp"

#include <algorithm>
#include <utility>

namespace factwright {

void TriggerIndex::add(std::uint32_t word, TriggerEntry entry) {
  added_.push_back({word, std::move(entry)});
}

void TriggerIndex::close() {
  std::stable_sort(added_.begin(), added_.end(), [](const Added& a, const Added& b) {
    return std::pair(a.entry.kind, a.word) < std::pair(b.entry.kind, b.word);
  });
  auto added = added_.begin();
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    auto& begins = begins_[kind];
    for (; added != added_.end() && static_cast<std::size_t>(added->entry.kind) == kind; ++added) {
      begins.resize(added->word + 1, static_cast<std::uint32_t>(entries_.size()));
      guards_.push_back(added->entry.guard);
      entries_.push_back(std::move(added->entry));
    }
    begins.push_back(static_cast<std::uint32_t>(entries_.size()));
  }
  added_ = {};
}

}  // namespace factwright
