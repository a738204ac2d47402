#include "learn/parameters.hpp"

#include <cmath>

#include "learn/random.hpp"

namespace factwright {
namespace {

constexpr float embedding_deviation = 0.1F;

LinearParameters zero_map(std::uint32_t rows, std::uint32_t columns) {
  return {Matrix::Zero(rows, columns), Matrix::Zero(1, columns)};
}

void fill(Matrix& matrix, float deviation, Random& random) {
  for (float* value = matrix.data(); value != matrix.data() + matrix.size(); ++value) {
    *value = deviation * random.gauss();
  }
}

void fill_by_rows(Matrix& matrix, Random& random) {
  fill(matrix, 1 / std::sqrt(static_cast<float>(matrix.rows())), random);
}

void fill_layer(LayerParameters& layer, Random& random) {
  fill_by_rows(layer.input.weights, random);
  fill_by_rows(layer.forward, random);
  fill_by_rows(layer.backward, random);
  const Index hidden = layer.forward.rows();
  for (Index direction = 0; direction < 2; ++direction) {  // forget gates start open
    layer.input.bias.block(0, (4 * direction + 1) * hidden, 1, hidden).setOnes();
  }
}

/// The dense matrices of parameters that may be const or not.
template <typename Pointer, typename Whole>
std::vector<Pointer> list_dense(Whole& whole) {
  std::vector<Pointer> out;
  const auto add = [&](auto& map) {
    out.push_back(&map.weights);
    out.push_back(&map.bias);
  };
  for (auto& layer : whole.layers) {
    add(layer.input);
    out.push_back(&layer.forward);
    out.push_back(&layer.backward);
  }
  for (auto& map : whole.scorers) add(map);
  add(whole.arcs);
  add(whole.labels);
  return out;
}

template <typename Pointer, typename Whole>
std::vector<Pointer> list_all(Whole& whole) {
  std::vector<Pointer> out = {&whole.words, &whole.subwords};
  for (Pointer matrix : list_dense<Pointer>(whole)) out.push_back(matrix);
  return out;
}

}  // namespace

std::vector<Matrix*> Parameters::dense() { return list_dense<Matrix*>(*this); }
std::vector<const Matrix*> Parameters::dense() const { return list_dense<const Matrix*>(*this); }
std::vector<Matrix*> Parameters::all() { return list_all<Matrix*>(*this); }
std::vector<const Matrix*> Parameters::all() const { return list_all<const Matrix*>(*this); }

Parameters zero_parameters(const NetworkSettings& settings, const ClassCounts& counts) {
  Parameters zero;
  zero.words = Matrix::Zero(counts.words, settings.word_size);
  zero.subwords = Matrix::Zero(Index{1} << settings.subword_bits, settings.subword_size);
  std::uint32_t inner = settings.word_size + settings.subword_size;
  const std::uint32_t hidden = settings.hidden;
  for (std::uint32_t i = 0; i < settings.layers; ++i) {
    zero.layers.push_back({zero_map(inner, 8 * hidden), Matrix::Zero(hidden, 4 * hidden),
                           Matrix::Zero(hidden, 4 * hidden)});
    inner = 2 * hidden;
  }
  const std::array<std::uint32_t, scorer_count> columns = {
      counts.upos,       counts.xpos,         counts.names,       settings.arc_size,
      settings.arc_size, settings.label_size, settings.label_size};
  for (std::size_t i = 0; i < scorer_count; ++i) zero.scorers[i] = zero_map(inner, columns[i]);
  zero.arcs = zero_map(settings.arc_size, settings.arc_size);
  zero.labels = zero_map(3 * settings.label_size, counts.deprels);
  return zero;
}

Parameters initial_parameters(const NetworkSettings& settings, const ClassCounts& counts,
                              std::uint64_t seed) {
  Parameters start = zero_parameters(settings, counts);
  Random random{seed, 0};
  fill(start.words, embedding_deviation, random);
  fill(start.subwords, embedding_deviation, random);
  for (LayerParameters& layer : start.layers) fill_layer(layer, random);
  for (LinearParameters& map : start.scorers) fill_by_rows(map.weights, random);
  fill(start.arcs.weights, 1 / static_cast<float>(settings.arc_size), random);
  fill(start.labels.weights, 1 / std::sqrt(static_cast<float>(settings.label_size)), random);
  return start;
}

}  // namespace factwright
