#include "learn/adam.hpp"

#include <cmath>
#include <span>

namespace factwright {
namespace {

constexpr double mean_decay = 0.9;
constexpr double square_decay = 0.98;
constexpr float epsilon = 1e-8F;
constexpr double max_norm = 5;

struct Step {
  float clip;
  float rate;
  float square_correction;
};

template <typename Values, typename Slope>
void move(Values&& mean, Values&& square, Values&& values, const Slope& slope, const Step& step) {
  constexpr auto keep_mean = static_cast<float>(mean_decay);
  constexpr auto keep_square = static_cast<float>(square_decay);
  mean = keep_mean * mean + (1 - keep_mean) * step.clip * slope;
  square = keep_square * square + (1 - keep_square) * (step.clip * slope).square();
  values -= step.rate * mean / ((square * step.square_correction).sqrt() + epsilon);
}

struct Table {
  Matrix& means;
  Matrix& squares;
  Matrix& values;
  const Matrix& gradient;
};

void move_rows(const Table& table, std::span<const std::uint32_t> rows, const Step& step) {
  for (const std::uint32_t row : rows) {
    move(table.means.row(row).array(), table.squares.row(row).array(),
         table.values.row(row).array(), table.gradient.row(row).array(), step);
  }
}

double squared_norm(const Gradient& gradient, std::span<const Matrix* const> dense) {
  double sum = 0;
  for (const std::uint32_t row : gradient.words)
    sum += gradient.values.words.row(row).squaredNorm();
  for (const std::uint32_t row : gradient.subwords) {
    sum += gradient.values.subwords.row(row).squaredNorm();
  }
  for (const Matrix* matrix : dense) sum += matrix->squaredNorm();
  return sum;
}

}  // namespace

void Adam::step(const Gradient& gradient, float learning_rate, Parameters& parameters) {
  ++steps;
  const std::vector<const Matrix*> slopes = gradient.values.dense();
  const double norm = std::sqrt(squared_norm(gradient, slopes));
  const auto count = static_cast<double>(steps);
  const Step step{static_cast<float>(norm > max_norm ? max_norm / norm : 1),
                  static_cast<float>(learning_rate / (1 - std::pow(mean_decay, count))),
                  static_cast<float>(1 / (1 - std::pow(square_decay, count)))};
  Step word_step = step;
  word_step.rate *= word_rate;
  move_rows({means.words, squares.words, parameters.words, gradient.values.words}, gradient.words,
            word_step);
  move_rows({means.subwords, squares.subwords, parameters.subwords, gradient.values.subwords},
            gradient.subwords, step);
  const std::vector<Matrix*> mean = means.dense();
  const std::vector<Matrix*> square = squares.dense();
  const std::vector<Matrix*> value = parameters.dense();
  for (std::size_t i = 0; i < slopes.size(); ++i) {
    move(mean[i]->array(), square[i]->array(), value[i]->array(), slopes[i]->array(), step);
  }
}

}  // namespace factwright
