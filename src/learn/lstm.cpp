#include "learn/lstm.hpp"

#include <cassert>
#include <utility>

namespace factwright {
namespace {

constexpr int directions = 2;

/// The order in which a direction visits the times.
struct Walk {
  Index times;
  int direction;

  [[nodiscard]] Index time(Index step) const { return direction == 0 ? step : times - 1 - step; }
  [[nodiscard]] Index previous(Index time) const { return direction == 0 ? time - 1 : time + 1; }
};

/// Sentences active both at `time` and at the time visited before it.
Index carried(const BatchShape& shape, const Walk& walk, Index time) {
  const Index previous = walk.previous(time);
  if (previous < 0) return 0;
  return std::min(shape.active[static_cast<std::size_t>(time)],
                  shape.active[static_cast<std::size_t>(previous)]);
}

void step_forward(LstmTrace& trace, const BatchShape& shape, const Walk& walk, Index time) {
  const Index hidden = trace.hidden.cols() / directions;
  const Index count = shape.active[static_cast<std::size_t>(time)];
  const Index row = shape.row(time, 0);
  const Index gate = walk.direction * 4 * hidden;
  const Index state = walk.direction * hidden;
  auto sigmoids = trace.gates.block(row, gate, count, 3 * hidden).array();
  sigmoids = (sigmoids * 0.5F).tanh() * 0.5F + 0.5F;
  auto candidates = trace.gates.block(row, gate + 3 * hidden, count, hidden).array();
  candidates = candidates.tanh();
  auto cells = trace.cells.block(row, state, count, hidden).array();
  cells = trace.gates.block(row, gate, count, hidden).array() * candidates;
  if (const Index kept = carried(shape, walk, time); kept > 0) {
    trace.cells.block(row, state, kept, hidden).array() +=
        trace.gates.block(row, gate + hidden, kept, hidden).array() *
        trace.cells.block(shape.row(walk.previous(time), 0), state, kept, hidden).array();
  }
  auto squashed = trace.squashed.block(row, state, count, hidden).array();
  squashed = cells.tanh();
  trace.hidden.block(row, state, count, hidden).array() =
      trace.gates.block(row, gate + 2 * hidden, count, hidden).array() * squashed;
}

/// Gradients by the state that the next visited time received: rows of sentences.
struct Carry {
  Matrix hidden;
  Matrix cells;
};

/// Fills the gradient by the gates before activation at `time`; `carry` goes one time back.
void step_backward(const LstmGradient& at, const BatchShape& shape, const Walk& walk, Index time,
                   Matrix& of_gates, Carry& carry) {
  const Index hidden = at.trace.hidden.cols() / directions;
  const Index count = shape.active[static_cast<std::size_t>(time)];
  const Index row = shape.row(time, 0);
  const Index gate = walk.direction * 4 * hidden;
  const Index state = walk.direction * hidden;
  const auto gate_block = [&](Index which) {
    return at.trace.gates.block(row, gate + which * hidden, count, hidden).array();
  };
  const auto in = gate_block(0);
  const auto forget = gate_block(1);
  const auto out = gate_block(2);
  const auto candidate = gate_block(3);
  const auto squashed = at.trace.squashed.block(row, state, count, hidden).array();
  const Matrix of_hidden =
      at.of_hidden.block(row, state, count, hidden) + carry.hidden.topRows(count);
  const Matrix of_cells =
      (carry.cells.topRows(count).array() + of_hidden.array() * out * (1 - squashed.square()))
          .matrix();
  const auto result = [&](Index which, Index rows) {
    return of_gates.block(row, gate + which * hidden, rows, hidden).array();
  };
  result(0, count) = of_cells.array() * candidate * in * (1 - in);
  result(2, count) = of_hidden.array() * squashed * out * (1 - out);
  result(3, count) = of_cells.array() * in * (1 - candidate.square());
  const Index kept = carried(shape, walk, time);
  carry.hidden.setZero();
  carry.cells.setZero();
  if (kept == 0) return;
  const auto before =
      at.trace.cells.block(shape.row(walk.previous(time), 0), state, kept, hidden).array();
  const auto open = forget.topRows(kept);
  result(1, kept) = of_cells.topRows(kept).array() * before * open * (1 - open);
  carry.cells.topRows(kept) = (of_cells.topRows(kept).array() * open).matrix();
  carry.hidden.topRows(kept).noalias() =
      of_gates.block(row, gate, kept, 4 * hidden) * at.layer.recurrent(walk.direction).transpose();
}

}  // namespace

BatchShape batch_shape(std::vector<Index> lengths) {
  BatchShape shape;
  shape.lengths = std::move(lengths);
  shape.sentences = static_cast<Index>(shape.lengths.size());
  shape.times = shape.lengths.empty() ? 0 : shape.lengths.front();
  for (Index time = 0; time <= shape.times; ++time) {
    Index count = shape.active.empty() ? shape.sentences : shape.active.back();
    while (count > 0 && shape.lengths[static_cast<std::size_t>(count - 1)] <= time) --count;
    shape.active.push_back(count);
  }
  return shape;
}

LstmTrace lstm_forward(const LayerParameters& layer, const Matrix& input, const BatchShape& shape) {
  const Index hidden = layer.forward.rows();
  LstmTrace trace;
  trace.gates.noalias() = input * layer.input.weights;
  trace.gates.rowwise() += layer.input.bias.row(0);
  trace.cells = Matrix::Zero(shape.rows(), directions * hidden);
  trace.squashed = Matrix::Zero(shape.rows(), directions * hidden);
  trace.hidden = Matrix::Zero(shape.rows(), directions * hidden);
  for (int direction = 0; direction < directions; ++direction) {
    const Walk walk{shape.times, direction};
    for (Index step = 0; step < shape.times; ++step) {
      const Index time = walk.time(step);
      if (const Index kept = step == 0 ? 0 : carried(shape, walk, time); kept > 0) {
        trace.gates.block(shape.row(time, 0), direction * 4 * hidden, kept, 4 * hidden).noalias() +=
            trace.hidden.block(shape.row(walk.previous(time), 0), direction * hidden, kept,
                               hidden) *
            layer.recurrent(direction);
      }
      step_forward(trace, shape, walk, time);
    }
  }
  return trace;
}

Matrix lstm_backward(const LstmGradient& at, const BatchShape& shape, LayerParameters& parameters) {
  const Index hidden = at.layer.forward.rows();
  const Index sentences = shape.sentences;
  Matrix of_gates = Matrix::Zero(shape.rows(), directions * 4 * hidden);
  for (int direction = 0; direction < directions; ++direction) {
    const Walk walk{shape.times, direction};
    Carry carry{Matrix::Zero(sentences, hidden), Matrix::Zero(sentences, hidden)};
    for (Index step = shape.times; step-- > 0;) {
      step_backward(at, shape, walk, walk.time(step), of_gates, carry);
    }
    if (shape.times < 2) continue;
    const Index rows = (shape.times - 1) * sentences;
    const Index later = direction == 0 ? sentences : 0;  // rows whose state came from others
    parameters.recurrent(direction).noalias() +=
        at.trace.hidden.block(sentences - later, direction * hidden, rows, hidden).transpose() *
        of_gates.block(later, direction * 4 * hidden, rows, 4 * hidden);
  }
  parameters.input.weights.noalias() += at.input.transpose() * of_gates;
  parameters.input.bias.row(0) += of_gates.colwise().sum();
  return of_gates * at.layer.input.weights.transpose();
}

}  // namespace factwright
