#ifndef FACTWRIGHT_LEARN_LSTM_HPP
#define FACTWRIGHT_LEARN_LSTM_HPP

#include <vector>

#include "learn/matrix.hpp"
#include "learn/parameters.hpp"

namespace factwright {

/// Sentences side by side, the longest first. Word t of sentence b is row t * sentences + b of
/// every matrix, so that the words at one time are neighbours.
struct BatchShape {
  Index sentences = 0;
  Index times = 0;
  std::vector<Index> lengths;  ///< words of each sentence with the root, not increasing
  std::vector<Index> active;   ///< sentences that reach time t; one more entry, 0, at the end

  [[nodiscard]] Index rows() const { return sentences * times; }
  [[nodiscard]] Index row(Index time, Index sentence) const { return time * sentences + sentence; }
};

[[nodiscard]] BatchShape batch_shape(std::vector<Index> lengths);

/// What the way back needs of the way forward; columns of both directions side by side.
struct LstmTrace {
  Matrix gates;  ///< after their activations
  Matrix cells;
  Matrix squashed;  ///< tanh of the cells
  Matrix hidden;    ///< the layer's result; zero where a sentence has ended
};

[[nodiscard]] LstmTrace lstm_forward(const LayerParameters& layer, const Matrix& input,
                                     const BatchShape& shape);

/// One layer's place in the chain rule.
struct LstmGradient {
  const LayerParameters& layer;
  const Matrix& input;
  const LstmTrace& trace;
  const Matrix& of_hidden;  ///< gradient of the loss by the layer's result
};

/// Adds to `parameters` the gradient by the layer's numbers; returns the one by its input.
[[nodiscard]] Matrix lstm_backward(const LstmGradient& at, const BatchShape& shape,
                                   LayerParameters& parameters);

}  // namespace factwright

#endif
