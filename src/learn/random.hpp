#ifndef FACTWRIGHT_LEARN_RANDOM_HPP
#define FACTWRIGHT_LEARN_RANDOM_HPP

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>
#include <vector>

namespace factwright {

/// Pseudo-random numbers (SplitMix64), the same on every machine for the same keys. Each use makes
/// its own generator from what it is for (seed, step, shard), so that nothing needs to be saved to
/// resume a training.
class Random {
 public:
  explicit Random(std::initializer_list<std::uint64_t> keys);

  std::uint64_t next();
  float uniform();  ///< in [0, 1)
  float gauss();    ///< mean 0, standard deviation 1
  std::size_t below(std::size_t bound);

  template <typename Value>
  void shuffle(std::vector<Value>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

 private:
  std::uint64_t state_ = 0;
};

}  // namespace factwright

#endif
