#ifndef FACTWRIGHT_ANALYZE_MODEL_FILE_HPP
#define FACTWRIGHT_ANALYZE_MODEL_FILE_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factwright {

/// A matrix of int8 numbers, row after row, with scales: one a row in tables (a row is looked up),
/// one a column in weights (a row vector is multiplied from the left). Value = number * scale.
struct QuantizedMatrix {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::vector<std::int8_t> numbers;
  std::vector<float> scales;
};

/// A linear map: x * weights + bias.
struct LinearMap {
  QuantizedMatrix weights;
  std::vector<float> bias;
};

/// One bidirectional LSTM layer. Each direction has four blocks of `hidden` columns: input gate,
/// forget gate, output gate, candidate; `input` holds the forward, then the backward direction.
struct LstmLayer {
  LinearMap input;
  QuantizedMatrix forward;
  QuantizedMatrix backward;
};

/// The linear scorers that stand on the last layer.
enum class Scorer : std::uint8_t {
  upos,
  xpos,
  name,
  arc_dependent,
  arc_head,
  label_dependent,
  label_head
};
inline constexpr std::size_t scorer_count = 7;

/// Everything a model file holds.
struct ModelFile {
  std::string description;         ///< "key: value" lines: settings, data, scores
  std::vector<std::string> words;  ///< see Vocabulary
  std::vector<std::string> upos;   ///< labels in the order of the scorer's columns, as below
  std::vector<std::string> xpos;
  std::vector<std::string> deprels;
  QuantizedMatrix word_table;
  QuantizedMatrix subword_table;  ///< its number of rows is a power of two
  std::vector<LstmLayer> layers;
  std::array<LinearMap, scorer_count> scorers;
  LinearMap arcs;    ///< arc_dependent * weights + bias, then dotted with arc_head
  LinearMap labels;  ///< on (dependent * head by element, dependent, head)

  [[nodiscard]] const LinearMap& scorer(Scorer which) const {
    return scorers[static_cast<std::size_t>(which)];
  }
  [[nodiscard]] LinearMap& scorer(Scorer which) { return scorers[static_cast<std::size_t>(which)]; }
};

/// The bytes of a model file: "FWMODEL\n", a version, the parts, a checksum (XXH3) of all before
/// it. Numbers are little-endian on every machine.
[[nodiscard]] std::string encode_model(const ModelFile& model);

/// Throws Error for bytes that are no such file or that do not fit together; `path` is named in
/// the message.
[[nodiscard]] ModelFile decode_model(std::string_view bytes, const std::string& path);

[[nodiscard]] ModelFile read_model(const std::string& path);  ///< throws Error

/// Writes aside and renames, so that the file is complete or absent. Throws Error.
void write_model(const ModelFile& model, const std::string& path);

}  // namespace factwright

#endif
