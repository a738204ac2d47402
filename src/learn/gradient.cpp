#include "learn/gradient.hpp"

#include <utility>

namespace factwright {

Gradient::Gradient(Parameters zero)
    : values(std::move(zero)),
      word_touched(static_cast<std::size_t>(values.words.rows()), 0),
      subword_touched(static_cast<std::size_t>(values.subwords.rows()), 0) {}

void Gradient::touch_word(std::uint32_t row) {
  if (!std::exchange(word_touched[row], 1)) words.push_back(row);
}

void Gradient::touch_subword(std::uint32_t row) {
  if (!std::exchange(subword_touched[row], 1)) subwords.push_back(row);
}

void Gradient::add(const Gradient& other) {
  for (const std::uint32_t row : other.words) {
    touch_word(row);
    values.words.row(row) += other.values.words.row(row);
  }
  for (const std::uint32_t row : other.subwords) {
    touch_subword(row);
    values.subwords.row(row) += other.values.subwords.row(row);
  }
  const std::vector<Matrix*> mine = values.dense();
  const std::vector<const Matrix*> theirs = other.values.dense();
  for (std::size_t i = 0; i < mine.size(); ++i) *mine[i] += *theirs[i];
}

void Gradient::clear() {
  for (const std::uint32_t row : words) {
    values.words.row(row).setZero();
    word_touched[row] = 0;
  }
  for (const std::uint32_t row : subwords) {
    values.subwords.row(row).setZero();
    subword_touched[row] = 0;
  }
  words.clear();
  subwords.clear();
  for (Matrix* matrix : values.dense()) matrix->setZero();
}

}  // namespace factwright
