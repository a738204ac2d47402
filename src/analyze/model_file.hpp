#ifndef FACTWRIGHT_ANALYZE_MODEL_FILE_HPP
#define FACTWRIGHT_ANALYZE_MODEL_FILE_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factwright {

/// Int8 numbers of one's own, or a view of such as lie in bytes that somebody else keeps.
class Int8Numbers {
 public:
  Int8Numbers() = default;
  Int8Numbers(std::vector<std::int8_t> own) : own_(std::move(own)) {}
  [[nodiscard]] static Int8Numbers seen(std::span<const std::int8_t> numbers) {
    Int8Numbers out;
    out.seen_ = numbers;
    return out;
  }

  [[nodiscard]] std::span<const std::int8_t> all() const {
    return seen_.empty() ? std::span(own_) : seen_;
  }
  [[nodiscard]] const std::int8_t* data() const { return all().data(); }
  [[nodiscard]] std::size_t size() const { return all().size(); }
  [[nodiscard]] std::int8_t operator[](std::size_t index) const { return all()[index]; }
  /// To be filled: numbers that are only seen are copied before.
  [[nodiscard]] std::vector<std::int8_t>& own() {
    if (!seen_.empty()) own_.assign(seen_.begin(), seen_.end());
    seen_ = {};
    return own_;
  }
  bool operator==(const Int8Numbers& other) const { return std::ranges::equal(all(), other.all()); }

 private:
  std::vector<std::int8_t> own_;
  std::span<const std::int8_t> seen_;
};

/// A matrix of int8 numbers, row after row, with scales: one a row in tables (a row is looked up),
/// one a column in weights (a row vector is multiplied from the left). Value = number * scale.
struct QuantizedMatrix {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  Int8Numbers numbers;
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

/// Whether a model that was decoded still needs the bytes: its matrices then lie in them.
enum class Keeping : std::uint8_t { copies, views };

/// Throws Error for bytes that are no such file or that do not fit together; `path` is named in
/// the message.
[[nodiscard]] ModelFile decode_model(std::string_view bytes, const std::string& path,
                                     Keeping keeping = Keeping::copies);

[[nodiscard]] ModelFile read_model(const std::string& path);  ///< throws Error

/// Writes aside and renames, so that the file is complete or absent. Throws Error.
void write_model(const ModelFile& model, const std::string& path);

}  // namespace factwright

#endif
