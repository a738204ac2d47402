#ifndef FACTWRIGHT_LEARN_ADAM_HPP
#define FACTWRIGHT_LEARN_ADAM_HPP

#include <cstdint>

#include "learn/gradient.hpp"
#include "learn/parameters.hpp"

namespace factwright {

/// The state of the Adam optimiser (Kingma & Ba 2015): means of gradients and of their squares.
/// Rows of the tables move only in steps that have a gradient for them.
struct Adam {
  Parameters means;
  Parameters squares;
  std::uint64_t steps = 0;

  explicit Adam(const Parameters& zero) : means(zero), squares(zero) {}

  /// One step against the gradient, which is first shortened to a norm of at most 5.
  void step(const Gradient& gradient, float learning_rate, Parameters& parameters);

  float word_rate = 1;  ///< the word table moves with this part of the learning rate
};

}  // namespace factwright

#endif
