#include "learn/export.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "analyze/labels.hpp"
#include "factwright/error.hpp"

namespace factwright {
namespace {

constexpr float largest = 127;

float scale_of(float maximum) { return maximum > 0 ? maximum / largest : 1; }

QuantizedMatrix rounded(const Matrix& matrix, const Matrix& scales_of_numbers) {
  QuantizedMatrix result;
  result.rows = static_cast<std::uint32_t>(matrix.rows());
  result.columns = static_cast<std::uint32_t>(matrix.cols());
  result.numbers.own().reserve(static_cast<std::size_t>(matrix.size()));
  for (Index i = 0; i < matrix.size(); ++i) {
    const float number = std::nearbyint(matrix.data()[i] / scales_of_numbers.data()[i]);
    result.numbers.own().push_back(static_cast<std::int8_t>(number));
  }
  return result;
}

QuantizedMatrix quantized_table(const Matrix& matrix) {
  Matrix scales(matrix.rows(), matrix.cols());
  std::vector<float> by_row;
  for (Index row = 0; row < matrix.rows(); ++row) {
    by_row.push_back(scale_of(matrix.row(row).cwiseAbs().maxCoeff()));
    scales.row(row).setConstant(by_row.back());
  }
  QuantizedMatrix result = rounded(matrix, scales);
  result.scales = std::move(by_row);
  return result;
}

QuantizedMatrix quantized_weights(const Matrix& matrix) {
  Matrix scales(matrix.rows(), matrix.cols());
  std::vector<float> by_column;
  for (Index column = 0; column < matrix.cols(); ++column) {
    by_column.push_back(scale_of(matrix.col(column).cwiseAbs().maxCoeff()));
    scales.col(column).setConstant(by_column.back());
  }
  QuantizedMatrix result = rounded(matrix, scales);
  result.scales = std::move(by_column);
  return result;
}

LinearMap quantized_map(const LinearParameters& map) {
  return {quantized_weights(map.weights), {map.bias.data(), map.bias.data() + map.bias.size()}};
}

Matrix numbers_of(const QuantizedMatrix& matrix) {
  Matrix values(matrix.rows, matrix.columns);
  for (Index i = 0; i < values.size(); ++i) {
    values.data()[i] = matrix.numbers[static_cast<std::size_t>(i)];
  }
  return values;
}

Matrix table_values(const QuantizedMatrix& matrix) {
  Matrix values = numbers_of(matrix);
  for (Index i = 0; i < values.rows(); ++i) {
    values.row(i) *= matrix.scales[static_cast<std::size_t>(i)];
  }
  return values;
}

Matrix weight_values(const QuantizedMatrix& matrix) {
  Matrix values = numbers_of(matrix);
  for (Index i = 0; i < values.cols(); ++i) {
    values.col(i) *= matrix.scales[static_cast<std::size_t>(i)];
  }
  return values;
}

LinearParameters map_values(const LinearMap& map) {
  Matrix bias(1, static_cast<Index>(map.bias.size()));
  std::copy(map.bias.begin(), map.bias.end(), bias.data());
  return {weight_values(map.weights), std::move(bias)};
}

template <typename Label>
std::vector<std::string> label_names(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.emplace_back(to_string(static_cast<Label>(i)));
  return names;
}

}  // namespace

ModelFile export_model(const Parameters& parameters, const Dataset& dataset,
                       std::string description) {
  ModelFile model;
  model.description = std::move(description);
  model.words = dataset.vocabulary.words();
  model.upos = label_names<Upos>(upos_count);
  model.xpos = dataset.xpos;
  model.deprels = label_names<Deprel>(deprel_count);
  model.word_table = quantized_table(parameters.words);
  model.subword_table = quantized_table(parameters.subwords);
  for (const LayerParameters& layer : parameters.layers) {
    model.layers.push_back({quantized_map(layer.input), quantized_weights(layer.forward),
                            quantized_weights(layer.backward)});
  }
  for (std::size_t i = 0; i < scorer_count; ++i) {
    model.scorers[i] = quantized_map(parameters.scorers[i]);
  }
  model.arcs = quantized_map(parameters.arcs);
  model.labels = quantized_map(parameters.labels);
  return model;
}

Parameters import_model(const ModelFile& model, const Dataset& dataset, const std::string& path) {
  if (model.words != dataset.vocabulary.words() || model.xpos != dataset.xpos) {
    throw Error(fmt::format("{}: a model of other data cannot teach", path),
                "teachers and pupil must be trained on the same data and number of words");
  }
  Parameters parameters;
  parameters.words = table_values(model.word_table);
  parameters.subwords = table_values(model.subword_table);
  for (const LstmLayer& layer : model.layers) {
    parameters.layers.push_back(
        {map_values(layer.input), weight_values(layer.forward), weight_values(layer.backward)});
  }
  for (std::size_t i = 0; i < scorer_count; ++i) {
    parameters.scorers[i] = map_values(model.scorers[i]);
  }
  parameters.arcs = map_values(model.arcs);
  parameters.labels = map_values(model.labels);
  return parameters;
}

}  // namespace factwright
