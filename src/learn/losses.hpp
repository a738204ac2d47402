#ifndef FACTWRIGHT_LEARN_LOSSES_HPP
#define FACTWRIGHT_LEARN_LOSSES_HPP

#include <cstdint>

namespace factwright {

/// Sums of losses (natural logarithms) over words.
struct Losses {
  double arcs = 0;
  double labels = 0;
  double tags = 0;
  double names = 0;
  std::uint64_t words = 0;

  Losses& operator+=(const Losses& other);
};

/// What the trainer tells while it works.
struct TrainingProgress {
  std::uint32_t epoch = 0;  ///< from 1
  std::uint32_t epochs = 0;
  std::uint64_t batch = 0;  ///< from 1, in the epoch
  std::uint64_t batches = 0;
  Losses losses;  ///< of the epoch so far
};

}  // namespace factwright

#endif
