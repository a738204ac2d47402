#include "learn/objective.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "learn/forward.hpp"

namespace factwright {
namespace {

/// Turns a row of scores into the gradient of `weight` times the cross entropy between `target`, a
/// distribution, and softmax(row); returns the loss.
double cross_entropy(Eigen::Map<Eigen::ArrayXf> row, const Eigen::ArrayXf& target, float weight) {
  row -= row.maxCoeff();
  const float log_sum = std::log(row.exp().sum());
  const float loss = (target * (log_sum - row).min(30.0F)).sum();
  row = (row - log_sum).exp();
  row = weight * (row - target);
  return loss;
}

class Learning {
 public:
  Learning(const Parameters& parameters, const ShardTask& task, Random random, Gradient& gradient)
      : parameters_(parameters),
        task_(task),
        forward_(run_forward(parameters, task.examples, task.settings.dropout, random)),
        gradient_(gradient) {
    for (std::size_t i = 0; i < scorer_count; ++i) {
      of_scores_[i] = Matrix::Zero(forward_.scores[i].rows(), forward_.scores[i].cols());
    }
  }

  Losses run() {
    for (Index sentence = 0; sentence < shape().sentences; ++sentence) {
      learn_tags(sentence);
      if (!example(sentence).has_tree && !example(sentence).soft) continue;
      const std::vector<std::uint32_t> heads = heads_of(example(sentence));
      learn_arcs(sentence, heads);
      learn_labels(sentence, heads);
    }
    back_through_scorers();
    back_through_layers();
    back_to_embeddings();
    return losses_;
  }

 private:
  [[nodiscard]] const BatchShape& shape() const { return forward_.shape; }
  [[nodiscard]] const Example& example(Index sentence) const {
    return *task_.examples[static_cast<std::size_t>(sentence)];
  }
  Matrix& of_scores(Scorer which) { return of_scores_[static_cast<std::size_t>(which)]; }

  /// A word's label and the teachers' distribution in one; empty where there is neither.
  [[nodiscard]] Eigen::ArrayXf target(std::int32_t gold, const Matrix* soft, Index row,
                                      Index size) const {
    Eigen::ArrayXf mixed;
    if (gold < 0 && soft == nullptr) return mixed;
    if (soft == nullptr) {
      mixed = Eigen::ArrayXf::Zero(size);
      mixed[gold] = 1;
      return mixed;
    }
    mixed = soft->row(row).transpose().array();
    if (gold < 0) return mixed;
    mixed *= task_.settings.teacher_weight;
    mixed[gold] += 1 - task_.settings.teacher_weight;
    return mixed;
  }

  [[nodiscard]] static std::vector<std::uint32_t> heads_of(const Example& example) {
    if (!example.has_tree) return example.soft->heads;
    std::vector<std::uint32_t> heads;
    for (const ExampleWord& word : example.words) {
      heads.push_back(static_cast<std::uint32_t>(std::max(word.head, 0)));
    }
    return heads;
  }

  double learn_class(Scorer which, Index row, const Eigen::ArrayXf& target, float weight) {
    if (target.size() == 0) return 0;
    Matrix& slopes = of_scores(which);
    slopes.row(row) = forward_.score(which).row(row);
    return cross_entropy({slopes.row(row).data(), slopes.cols()}, target, weight * task_.scale);
  }

  void learn_tags(Index sentence) {
    const Example& words = example(sentence);
    const SoftTargets* soft = words.soft.get();
    const TrainingSettings& settings = task_.settings;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const auto place = static_cast<Index>(i);
      const Index row = shape().row(place, sentence);
      const ExampleWord& word = words.words[i];
      const auto learn = [&](Scorer which, std::int32_t gold, const Matrix* distribution,
                             float weight) {
        const Index size = of_scores(which).cols();
        return learn_class(which, row, target(gold, distribution, place, size), weight);
      };
      losses_.tags +=
          learn(Scorer::upos, word.upos, soft ? &soft->upos : nullptr, settings.tag_weight);
      losses_.tags +=
          learn(Scorer::xpos, word.xpos, soft ? &soft->xpos : nullptr, settings.tag_weight);
      losses_.names +=
          learn(Scorer::name, word.name, soft ? &soft->names : nullptr, settings.name_weight);
    }
    losses_.words += words.size() - 1;
  }

  void learn_arcs(Index sentence, std::span<const std::uint32_t> heads) {
    const Example& words = example(sentence);
    Matrix slopes = arc_scores(parameters_, forward_, sentence);
    slopes.row(0).setZero();
    for (Index i = 1; i < slopes.rows(); ++i) {
      const auto word = static_cast<std::size_t>(i);
      const std::int32_t gold = words.has_tree ? static_cast<std::int32_t>(heads[word]) : -1;
      const Matrix* soft = words.soft ? &words.soft->arcs : nullptr;
      losses_.arcs += cross_entropy({slopes.row(i).data(), slopes.cols()},
                                    target(gold, soft, i, slopes.cols()), task_.scale);
    }
    const auto dependents = sentence_rows(forward_.score(Scorer::arc_dependent), shape(), sentence);
    const Matrix of_mapped =
        slopes * sentence_rows(forward_.score(Scorer::arc_head), shape(), sentence);
    LinearParameters& of_arcs = gradient_.values.arcs;
    of_arcs.weights.noalias() += dependents.transpose() * of_mapped;
    of_arcs.bias.row(0) += of_mapped.colwise().sum();
    sentence_rows(of_scores(Scorer::arc_dependent), shape(), sentence) +=
        of_mapped * parameters_.arcs.weights.transpose();
    sentence_rows(of_scores(Scorer::arc_head), shape(), sentence) +=
        slopes.transpose() * map_dependents(parameters_, forward_, sentence);
  }

  void learn_labels(Index sentence, std::span<const std::uint32_t> heads) {
    if (heads.size() < 2) return;
    const Example& words = example(sentence);
    const Matrix input = label_input(forward_, sentence, heads);
    Matrix slopes = label_scores(parameters_, input);
    for (Index i = 0; i < slopes.rows(); ++i) {
      const std::int32_t gold = words.words[static_cast<std::size_t>(i + 1)].deprel;
      const Matrix* soft = words.soft ? &words.soft->labels : nullptr;
      losses_.labels += cross_entropy({slopes.row(i).data(), slopes.cols()},
                                      target(gold, soft, i + 1, slopes.cols()), task_.scale);
    }
    LinearParameters& of_labels = gradient_.values.labels;
    of_labels.weights.noalias() += input.transpose() * slopes;
    of_labels.bias.row(0) += slopes.colwise().sum();
    back_to_pairs(sentence, heads, input, slopes * parameters_.labels.weights.transpose());
  }

  void back_to_pairs(Index sentence, std::span<const std::uint32_t> heads, const Matrix& input,
                     const Matrix& of_input) {
    const Index size = input.cols() / 3;
    for (Index i = 0; i < input.rows(); ++i) {
      const Index head = heads[static_cast<std::size_t>(i + 1)];
      const auto product = of_input.row(i).head(size).array();
      const auto pair = input.row(i).array();
      of_scores(Scorer::label_dependent).row(shape().row(i + 1, sentence)).array() +=
          product * pair.tail(size) + of_input.row(i).segment(size, size).array();
      of_scores(Scorer::label_head).row(shape().row(head, sentence)).array() +=
          product * pair.segment(size, size) + of_input.row(i).tail(size).array();
    }
  }

  void back_through_scorers() {
    const Matrix& top = forward_.inputs.back();
    of_top_ = Matrix::Zero(top.rows(), top.cols());
    for (std::size_t i = 0; i < scorer_count; ++i) {
      if (is_rectified(i)) of_scores_[i].array() *= forward_.slopes[i].array();
      LinearParameters& of_map = gradient_.values.scorers[i];
      of_map.weights.noalias() += top.transpose() * of_scores_[i];
      of_map.bias.row(0) += of_scores_[i].colwise().sum();
      of_top_.noalias() += of_scores_[i] * parameters_.scorers[i].weights.transpose();
    }
  }

  void back_through_layers() {
    for (std::size_t i = parameters_.layers.size(); i-- > 0;) {
      of_top_.array() *= forward_.masks[i].array();
      const LstmGradient at{parameters_.layers[i], forward_.inputs[i], forward_.traces[i], of_top_};
      of_top_ = lstm_backward(at, shape(), gradient_.values.layers[i]);
    }
    of_top_.array() *= forward_.input_mask.array();
  }

  void back_to_embeddings() {
    const Index word_size = parameters_.words.cols();
    const Index subword_size = parameters_.subwords.cols();
    for (Index sentence = 0; sentence < shape().sentences; ++sentence) {
      for (std::size_t i = 0; i < example(sentence).size(); ++i) {
        const Index row = shape().row(static_cast<Index>(i), sentence);
        const std::uint32_t chosen = forward_.word_rows[static_cast<std::size_t>(row)];
        gradient_.touch_word(chosen);
        gradient_.values.words.row(chosen) += of_top_.row(row).head(word_size);
        const WordFeatures& features = forward_.features(example(sentence).words[i], sentence);
        const float share = 1 / static_cast<float>(std::max(1U, features.count));
        for (std::uint32_t k = 0; k < features.count; ++k) {
          gradient_.touch_subword(features.rows[k]);
          gradient_.values.subwords.row(features.rows[k]) +=
              of_top_.row(row).tail(subword_size) * share;
        }
      }
    }
  }

  const Parameters& parameters_;
  const ShardTask& task_;
  Forward forward_;
  Gradient& gradient_;
  Losses losses_;
  std::array<Matrix, scorer_count> of_scores_;
  Matrix of_top_;
};

}  // namespace

Losses add_gradient(const Parameters& parameters, const ShardTask& task, Random random,
                    Gradient& gradient) {
  return Learning(parameters, task, random, gradient).run();
}

}  // namespace factwright
