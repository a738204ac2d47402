#include "learn/forward.hpp"

#include <utility>

namespace factwright {
namespace {

constexpr float leak = 0.1F;
constexpr float never = -1e9F;

Matrix dropout_mask(Index rows, Index columns, float probability, Random& random) {
  if (probability == 0) return Matrix::Ones(rows, columns);
  Matrix mask(rows, columns);
  const auto threshold = static_cast<std::uint64_t>(probability * 65536);
  const float kept = 1 / (1 - probability);
  std::uint64_t bits = 0;
  for (Index i = 0; i < mask.size(); ++i) {
    bits = i % 4 == 0 ? random.next() : bits >> 16;
    mask.data()[i] = (bits & 0xffff) < threshold ? 0 : kept;
  }
  return mask;
}

std::uint32_t dropped_word(const ExampleWord& word, float dropout, Random& random) {
  if (dropout == 0 || word.row <= 1) return word.row;
  const auto frequency = static_cast<float>(word.frequency);
  return random.uniform() < dropout / (dropout + frequency) ? 1 : word.row;
}

class Pass {
 public:
  Pass(const Parameters& parameters, std::span<const Example* const> examples,
       const Dropout& dropout, Random& random)
      : parameters_(parameters), examples_(examples), dropout_(dropout), random_(random) {}

  Forward run() {
    std::vector<Index> lengths;
    for (const Example* each : examples_) lengths.push_back(static_cast<Index>(each->size()));
    forward_.shape = batch_shape(std::move(lengths));
    embed();
    encode();
    score();
    return std::move(forward_);
  }

 private:
  void embed() {
    const BatchShape& shape = forward_.shape;
    Matrix input =
        Matrix::Zero(shape.rows(), parameters_.words.cols() + parameters_.subwords.cols());
    forward_.word_rows.assign(static_cast<std::size_t>(shape.rows()), 0);
    for (Index sentence = 0; sentence < shape.sentences; ++sentence) {
      const Example& example = *examples_[static_cast<std::size_t>(sentence)];
      forward_.small.push_back(dropout_.capitals > 0 && random_.uniform() < dropout_.capitals);
      for (std::size_t i = 0; i < example.size(); ++i) {
        embed_word(example.words[i], static_cast<Index>(i), sentence, input);
      }
    }
    forward_.input_mask = dropout_mask(input.rows(), input.cols(), dropout_.input, random_);
    forward_.inputs.push_back(input.cwiseProduct(forward_.input_mask));
  }

  void embed_word(const ExampleWord& word, Index place, Index sentence, Matrix& input) {
    const Index row = forward_.shape.row(place, sentence);
    std::uint32_t& chosen = forward_.word_rows[static_cast<std::size_t>(row)];
    chosen = dropped_word(word, dropout_.words, random_);
    input.row(row).head(parameters_.words.cols()) = parameters_.words.row(chosen);
    const WordFeatures& features = forward_.features(word, sentence);
    if (features.count == 0) return;
    auto mean = input.row(row).tail(parameters_.subwords.cols());
    for (std::uint32_t i = 0; i < features.count; ++i) {
      mean += parameters_.subwords.row(features.rows[i]);
    }
    mean /= static_cast<float>(features.count);
  }

  void encode() {
    for (const LayerParameters& layer : parameters_.layers) {
      forward_.traces.push_back(lstm_forward(layer, forward_.inputs.back(), forward_.shape));
      const Matrix& hidden = forward_.traces.back().hidden;
      forward_.masks.push_back(
          dropout_mask(hidden.rows(), hidden.cols(), dropout_.hidden, random_));
      forward_.inputs.push_back(hidden.cwiseProduct(forward_.masks.back()));
    }
  }

  void score() {
    for (std::size_t i = 0; i < scorer_count; ++i) {
      const LinearParameters& map = parameters_.scorers[i];
      Matrix& scores = forward_.scores[i];
      scores.noalias() = forward_.inputs.back() * map.weights;
      scores.rowwise() += map.bias.row(0);
      if (!is_rectified(i)) continue;
      Matrix& slopes = forward_.slopes[i];
      slopes = dropout_mask(scores.rows(), scores.cols(), dropout_.scorers, random_);
      slopes = (scores.array() > 0).select(slopes, leak * slopes);
      scores.array() *= slopes.array();
    }
  }

  const Parameters& parameters_;
  std::span<const Example* const> examples_;
  const Dropout& dropout_;
  Random& random_;
  Forward forward_;
};

}  // namespace

Forward run_forward(const Parameters& parameters, std::span<const Example* const> examples,
                    const Dropout& dropout, Random& random) {
  return Pass(parameters, examples, dropout, random).run();
}

bool is_rectified(std::size_t scorer) {
  return scorer >= static_cast<std::size_t>(Scorer::arc_dependent);
}

SentenceRows sentence_rows(Matrix& table, const BatchShape& shape, Index sentence) {
  return {table.row(sentence).data(), shape.lengths[static_cast<std::size_t>(sentence)],
          table.cols(), Eigen::OuterStride<>(shape.sentences * table.cols())};
}

ConstSentenceRows sentence_rows(const Matrix& table, const BatchShape& shape, Index sentence) {
  return {table.row(sentence).data(), shape.lengths[static_cast<std::size_t>(sentence)],
          table.cols(), Eigen::OuterStride<>(shape.sentences * table.cols())};
}

Matrix map_dependents(const Parameters& parameters, const Forward& forward, Index sentence) {
  Matrix mapped = sentence_rows(forward.score(Scorer::arc_dependent), forward.shape, sentence) *
                  parameters.arcs.weights;
  mapped.rowwise() += parameters.arcs.bias.row(0);
  return mapped;
}

Matrix arc_scores(const Parameters& parameters, const Forward& forward, Index sentence) {
  Matrix scores =
      map_dependents(parameters, forward, sentence) *
      sentence_rows(forward.score(Scorer::arc_head), forward.shape, sentence).transpose();
  scores.diagonal().setConstant(never);
  return scores;
}

Matrix label_input(const Forward& forward, Index sentence, std::span<const std::uint32_t> heads) {
  const Matrix& dependents = forward.score(Scorer::label_dependent);
  const Matrix& all_heads = forward.score(Scorer::label_head);
  const Index size = dependents.cols();
  Matrix input(static_cast<Index>(heads.size()) - 1, 3 * size);
  for (Index i = 0; i < input.rows(); ++i) {
    const Index head = heads[static_cast<std::size_t>(i + 1)];
    input.row(i).segment(size, size) = dependents.row(forward.shape.row(i + 1, sentence));
    input.row(i).tail(size) = all_heads.row(forward.shape.row(head, sentence));
  }
  input.leftCols(size) = input.middleCols(size, size).cwiseProduct(input.rightCols(size));
  return input;
}

Matrix label_scores(const Parameters& parameters, const Matrix& input) {
  Matrix scores = input * parameters.labels.weights;
  scores.rowwise() += parameters.labels.bias.row(0);
  return scores;
}

}  // namespace factwright
