#include "analyze/tree_decoder.hpp"

#include "factwright/span.hpp"

#include <algorithm>
#include <limits>

namespace factwright {
namespace {

/// More than any sum of differences of scores can make up for: it leaves one word to the root.
constexpr double root_penalty = 1e7;
constexpr double never = -1e15;

}  // namespace

std::span<const std::uint32_t> TreeDecoder::decode(const ArcScores& scores) {
  size_ = scores.size;
  choose_heads(scores);
  const auto roots = std::count(heads_.begin() + 1, heads_.end(), 0U);
  if (size_ <= 1 || (roots == 1 && !find_cycle())) return heads_;
  load(scores);
  while (find_cycle()) contract();
  expand();
  return heads_;
}

/// Each word's best head by itself.
void TreeDecoder::choose_heads(const ArcScores& scores) {
  heads_.assign(size_, 0);
  active_.resize(size_);
  for (std::uint32_t d = 0; d < size_; ++d) active_[d] = d;
  for (std::size_t d = 1; d < size_; ++d) {
    std::size_t best = 0;
    for (std::size_t h = 1; h < size_; ++h) {
      if (h != d && scores.at(d, h) > scores.at(d, best)) best = h;
    }
    heads_[d] = static_cast<std::uint32_t>(best);
  }
}

/// Sets `cycle_`; false where the heads are a tree.
bool TreeDecoder::find_cycle() {
  visit_.assign(size_, 0);
  for (const std::uint32_t start : active_) {
    std::uint32_t node = start;
    while (node != 0 && visit_[node] == 0) {
      visit_[node] = start;
      node = heads_[node];
    }
    if (node == 0 || visit_[node] != start) continue;
    cycle_.clear();
    for (std::uint32_t each = node; cycle_.empty() || each != node; each = heads_[each]) {
      cycle_.push_back(each);
    }
    return true;
  }
  return false;
}

void TreeDecoder::load(const ArcScores& scores) {
  contractions_.clear();
  entries_.clear();
  exits_.clear();
  in_cycle_.assign(size_, false);
  absorbed_.assign(size_, none);
  graph_.resize(size_ * size_);
  for (std::uint32_t d = 1; d < size_; ++d) {
    for (std::uint32_t h = 0; h < size_; ++h) at(d, h) = h == d ? never : scores.at(d, h);
    at(d, 0) -= root_penalty;
  }
  for (std::uint32_t d = 1; d < size_; ++d) choose_head(d);
}

/// Of equal heads the first one wins.
void TreeDecoder::choose_head(std::uint32_t node) {
  std::uint32_t best = 0;
  for (const std::uint32_t head : active_) {
    if (head != node && at(node, head) > at(node, best)) best = head;
  }
  heads_[node] = best;
}

void TreeDecoder::contract() {
  const std::uint32_t node = cycle_.front();
  contractions_.push_back({node, heads_[node]});
  entries_.resize(contractions_.size() * size_);
  exits_.resize(contractions_.size() * size_);
  for (const std::uint32_t each : cycle_) {
    in_cycle_[each] = true;
    if (each != node) absorbed_[each] = static_cast<std::uint32_t>(contractions_.size() - 1);
  }
  active_.erase(std::remove_if(active_.begin(), active_.end(),
                               [&](std::uint32_t each) { return in_cycle_[each] && each != node; }),
                active_.end());
  for (const std::uint32_t outside : active_) {
    if (outside == node) continue;
    join(outside);
    if (in_cycle_[heads_[outside]]) heads_[outside] = node;
  }
  for (const std::uint32_t each : cycle_) in_cycle_[each] = false;
  choose_head(node);
}

/// Scores between the cycle's node and another one, and which nodes of the cycle they stand for.
void TreeDecoder::join(std::uint32_t outside) {
  const std::size_t place = (contractions_.size() - 1) * size_ + outside;
  double best_entry = -std::numeric_limits<double>::infinity();
  double best_exit = best_entry;
  for (const std::uint32_t each : cycle_) {
    const double gain = at(each, outside) - at(each, heads_[each]);
    if (gain > best_entry) {
      best_entry = gain;
      entries_[place] = each;
    }
    if (at(outside, each) > best_exit) {
      best_exit = at(outside, each);
      exits_[place] = each;
    }
  }
  at(cycle_.front(), outside) = best_entry;
  at(outside, cycle_.front()) = best_exit;
}

/// Takes the cycles apart again, the last one first.
void TreeDecoder::expand() {
  for (std::size_t i = contractions_.size(); i-- > 0;) {
    const Contraction& made = contractions_[i];
    const std::uint32_t into = heads_[made.node];
    heads_[made.node] = made.head;
    for (std::uint32_t node = 1; node < size_; ++node) {
      const bool outside = absorbed_[node] > i && node != made.node;
      if (outside && heads_[node] == made.node) heads_[node] = exits_[i * size_ + node];
    }
    heads_[entries_[i * size_ + into]] = into;
  }
}

std::vector<std::uint32_t> best_tree(const ArcScores& scores) {
  TreeDecoder decoder;
  const auto heads = decoder.decode(scores);
  return {heads.begin(), heads.end()};
}

}  // namespace factwright
