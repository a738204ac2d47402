#ifndef FACTWRIGHT_LEARN_OBJECTIVE_HPP
#define FACTWRIGHT_LEARN_OBJECTIVE_HPP

#include <span>

#include "learn/example.hpp"
#include "learn/gradient.hpp"
#include "learn/losses.hpp"
#include "learn/parameters.hpp"
#include "learn/random.hpp"
#include "learn/settings.hpp"

namespace factwright {

/// What a part of a batch is weighed with.
struct ShardTask {
  const TrainingSettings& settings;
  std::span<const Example* const> examples;  ///< longest first
  float scale = 1;                           ///< one divided by the words of the whole batch
};

/// Adds the gradient of the weighted losses over the examples to `gradient`, with dropout drawn
/// from `random`.
Losses add_gradient(const Parameters& parameters, const ShardTask& task, Random random,
                    Gradient& gradient);

}  // namespace factwright

#endif
