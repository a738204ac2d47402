#include "learn/teachers.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

#include "analyze/tree_decoder.hpp"
#include "learn/forward.hpp"

namespace factwright {
namespace {

constexpr std::size_t batch_sentences = 32;
constexpr std::size_t stretch = 40;  ///< sentences that stay together

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

/// What each teacher's word counts, by the place of the example.
std::vector<float> shares(std::size_t teachers, Teaching teaching, const Example& example,
                          std::size_t place) {
  std::vector<float> each(teachers, 1 / static_cast<float>(teachers));
  if (teaching == Teaching::together || !example.has_tree) return each;
  std::fill(each.begin(), each.end(), 0.0F);
  each[part_of(place, teachers)] = 1;
  return each;
}

SoftTargets soft_targets(std::span<const Parameters> teachers, std::span<const Forward> forwards,
                         const Example& example, Index sentence, std::span<const float> shares) {
  SoftTargets soft;
  for (std::size_t i = 0; i < teachers.size(); ++i) {
    const float share = shares[i];
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
    add_distributions(soft.labels, std::move(with_root), shares[i]);
  }
  return soft;
}

}  // namespace

std::size_t part_of(std::size_t place, std::size_t parts) { return place / stretch % parts; }

void add_soft_targets(std::span<const Parameters> teachers, Teaching teaching,
                      std::vector<Example>& examples, const std::function<void(double)>& report) {
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return examples[a].size() > examples[b].size();
  });
  for (std::size_t begin = 0; begin < order.size(); begin += batch_sentences) {
    const std::size_t end = std::min(order.size(), begin + batch_sentences);
    std::vector<const Example*> batch;
    for (std::size_t i = begin; i < end; ++i) batch.push_back(&examples[order[i]]);
    std::vector<Forward> forwards;
    Random unused{0};
    for (const Parameters& teacher : teachers) {
      forwards.push_back(run_forward(teacher, batch, Dropout{0, 0, 0, 0, 0}, unused));
    }
    for (std::size_t i = begin; i < end; ++i) {
      Example& example = examples[order[i]];
      example.soft = std::make_shared<const SoftTargets>(
          soft_targets(teachers, forwards, example, static_cast<Index>(i - begin),
                       shares(teachers.size(), teaching, example, order[i])));
    }
    report(static_cast<double>(end) / static_cast<double>(order.size()));
  }
}

}  // namespace factwright
