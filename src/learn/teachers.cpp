#include "learn/teachers.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "analyze/tree_decoder.hpp"
#include "learn/forward.hpp"

namespace factwright {
namespace {

constexpr std::size_t batch_sentences = 32;

void softmax_rows(Matrix& scores) {
  for (Index row = 0; row < scores.rows(); ++row) {
    auto values = scores.row(row).array();
    values = (values - values.maxCoeff()).exp();
    values /= values.sum();
  }
}

/// Adds `share` of the distributions; the first teacher finds an empty sum.
void add_distributions(Matrix& sum, Matrix scores, float share) {
  softmax_rows(scores);
  if (sum.size() == 0) sum = Matrix::Zero(scores.rows(), scores.cols());
  sum += share * scores;
}

std::vector<std::uint32_t> chosen_heads(const Example& example, const Matrix& arcs) {
  if (example.has_tree) {
    std::vector<std::uint32_t> heads;
    for (const ExampleWord& word : example.words) {
      heads.push_back(static_cast<std::uint32_t>(std::max(word.head, 0)));
    }
    return heads;
  }
  const Matrix logarithms = arcs.array().max(1e-9F).log().matrix();
  const auto size = static_cast<std::size_t>(arcs.rows());
  return best_tree({{logarithms.data(), size * size}, size, size});
}

SoftTargets soft_targets(std::span<const Parameters> teachers, std::span<const Forward> forwards,
                         const Example& example, Index sentence) {
  SoftTargets soft;
  const float share = 1 / static_cast<float>(teachers.size());
  for (std::size_t i = 0; i < teachers.size(); ++i) {
    const Forward& forward = forwards[i];
    const auto rows = [&](Scorer which) {
      return sentence_rows(forward.score(which), forward.shape, sentence);
    };
    add_distributions(soft.upos, rows(Scorer::upos), share);
    add_distributions(soft.xpos, rows(Scorer::xpos), share);
    add_distributions(soft.names, rows(Scorer::name), share);
    add_distributions(soft.arcs, arc_scores(teachers[i], forward, sentence), share);
  }
  soft.heads = chosen_heads(example, soft.arcs);
  for (std::size_t i = 0; i < teachers.size(); ++i) {
    const Matrix scores = label_scores(teachers[i], label_input(forwards[i], sentence, soft.heads));
    Matrix with_root = Matrix::Zero(scores.rows() + 1, scores.cols());
    with_root.bottomRows(scores.rows()) = scores;
    add_distributions(soft.labels, std::move(with_root), share);
  }
  return soft;
}

}  // namespace

void add_soft_targets(std::span<const Parameters> teachers, std::vector<Example>& examples,
                      const std::function<void(double)>& report) {
  std::vector<Example*> order;
  for (Example& example : examples) order.push_back(&example);
  std::stable_sort(order.begin(), order.end(),
                   [](const Example* a, const Example* b) { return a->size() > b->size(); });
  for (std::size_t begin = 0; begin < order.size(); begin += batch_sentences) {
    const std::size_t end = std::min(order.size(), begin + batch_sentences);
    const std::vector<const Example*> batch(order.begin() + static_cast<std::ptrdiff_t>(begin),
                                            order.begin() + static_cast<std::ptrdiff_t>(end));
    std::vector<Forward> forwards;
    Random unused{0};
    for (const Parameters& teacher : teachers) {
      forwards.push_back(run_forward(teacher, batch, Dropout{0, 0, 0, 0}, unused));
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
      order[begin + i]->soft = std::make_shared<const SoftTargets>(
          soft_targets(teachers, forwards, *batch[i], static_cast<Index>(i)));
    }
    report(static_cast<double>(end) / static_cast<double>(order.size()));
  }
}

}  // namespace factwright
