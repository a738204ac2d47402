#ifndef FACTWRIGHT_TESTS_SMALL_MODEL_HPP
#define FACTWRIGHT_TESTS_SMALL_MODEL_HPP

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "analyze/labels.hpp"
#include "analyze/model_file.hpp"
#include "analyze/vocabulary.hpp"

namespace factwright::testing {

/// Numbers without meaning, but all sizes fit: a network of two layers with 16 cells.
class SmallModel {
 public:
  ModelFile make() {
    ModelFile model;
    model.description = "made for a test\n";
    model.words = Vocabulary::special_words();
    for (const char* word : {"the", "envoy", "signed", "a", "treaty", "."}) {
      model.words.emplace_back(word);
    }
    for (std::size_t i = 0; i < upos_count; ++i) {
      model.upos.emplace_back(to_string(static_cast<Upos>(i)));
    }
    for (std::size_t i = 0; i < deprel_count; ++i) {
      model.deprels.emplace_back(to_string(static_cast<Deprel>(i)));
    }
    model.xpos = {"NN", "DT", "VBD", "."};
    model.word_table = table(static_cast<std::uint32_t>(model.words.size()), 6);
    model.subword_table = table(64, 10);
    model.layers = {layer(16), layer(32)};
    const std::vector<std::uint32_t> columns = {upos_count, 4, name_tag_count, 16, 16, 16, 16};
    for (std::size_t i = 0; i < scorer_count; ++i) model.scorers[i] = map(32, columns[i]);
    model.arcs = map(16, 16);
    model.labels = map(48, deprel_count);
    return model;
  }

 private:
  QuantizedMatrix numbers(std::uint32_t rows, std::uint32_t columns) {
    QuantizedMatrix matrix{rows, columns, {}, {}};
    for (std::uint32_t i = 0; i < rows * columns; ++i) {
      matrix.numbers.own().push_back(static_cast<std::int8_t>(static_cast<int>(random_() % 255) - 127));
    }
    return matrix;
  }
  std::vector<float> floats(std::size_t count, float unit) {
    std::vector<float> values;
    for (std::size_t i = 0; i < count; ++i) {
      values.push_back(unit * (1.0F + static_cast<float>(random_() % 100)));
    }
    return values;
  }
  QuantizedMatrix table(std::uint32_t rows, std::uint32_t columns) {
    QuantizedMatrix matrix = numbers(rows, columns);
    matrix.scales = floats(rows, 1e-4F);
    return matrix;
  }
  QuantizedMatrix weights(std::uint32_t rows, std::uint32_t columns) {
    QuantizedMatrix matrix = numbers(rows, columns);
    matrix.scales = floats(columns, 1e-4F);
    return matrix;
  }
  LinearMap map(std::uint32_t rows, std::uint32_t columns) {
    return {weights(rows, columns), floats(columns, 1e-3F)};
  }
  LstmLayer layer(std::uint32_t inner) {
    return {map(inner, 128), weights(16, 64), weights(16, 64)};
  }

  std::mt19937 random_{7};
};

}  // namespace factwright::testing

#endif
