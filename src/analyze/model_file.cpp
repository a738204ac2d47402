#include "analyze/model_file.hpp"

#include <bit>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "analyze/kernels.hpp"
#include "analyze/labels.hpp"
#include "base/hash.hpp"
#include "factwright/error.hpp"

namespace factwright {
namespace {

constexpr std::string_view magic = "FWMODEL\n";
constexpr std::uint32_t version = 1;
constexpr std::size_t checksum_size = 8;

class Encoder {
 public:
  void number(std::uint64_t value, int size) {
    for (int byte = 0; byte < size; ++byte) bytes += static_cast<char>(value >> (8 * byte) & 0xff);
  }
  void operator()(std::uint32_t value) { number(value, 4); }
  void operator()(const std::string& text) {
    (*this)(static_cast<std::uint32_t>(text.size()));
    bytes += text;
  }
  void operator()(const std::vector<std::string>& texts) {
    (*this)(static_cast<std::uint32_t>(texts.size()));
    for (const std::string& text : texts) (*this)(text);
  }
  void operator()(const std::vector<float>& values) {
    (*this)(static_cast<std::uint32_t>(values.size()));
    for (const float value : values) (*this)(std::bit_cast<std::uint32_t>(value));
  }
  void operator()(const Int8Numbers& values) {
    (*this)(static_cast<std::uint32_t>(values.size()));
    for (const std::int8_t value : values.all()) bytes += static_cast<char>(value);
  }

  std::string bytes;
};

class Decoder {
 public:
  Decoder(std::string_view bytes, const std::string& path, Keeping keeping = Keeping::copies)
      : bytes_(bytes), path_(path), keeping_(keeping) {}

  [[noreturn]] void fail(std::string_view what) const {
    throw Error(fmt::format("{}: {}", path_, what), "restore the file from where it came from");
  }
  std::string_view take(std::size_t size) {
    if (size > bytes_.size()) fail("the model file is truncated");
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }
  std::uint64_t number(int size) {
    const std::string_view taken = take(static_cast<std::size_t>(size));
    std::uint64_t value = 0;
    for (int byte = size - 1; byte >= 0; --byte) {
      value = value << 8 | static_cast<unsigned char>(taken[static_cast<std::size_t>(byte)]);
    }
    return value;
  }
  void operator()(std::uint32_t& value) { value = static_cast<std::uint32_t>(number(4)); }
  void operator()(std::string& text) { text = take(number(4)); }
  void operator()(std::vector<std::string>& texts) {
    const std::uint64_t count = number(4);
    for (std::uint64_t i = 0; i < count; ++i) (*this)(texts.emplace_back());
  }
  void operator()(std::vector<float>& values) {
    const std::uint64_t count = number(4);
    const std::string_view taken = take(4 * count);
    values.resize(count);
    if constexpr (std::endian::native == std::endian::little) {
      if (count > 0) std::memcpy(values.data(), taken.data(), taken.size());
    } else {
      Decoder part(taken, path_);
      for (float& value : values) {
        value = std::bit_cast<float>(static_cast<std::uint32_t>(part.number(4)));
      }
    }
    for (const float value : values) {
      if (!std::isfinite(value)) fail("the model file has a number that is none");
    }
  }
  void operator()(Int8Numbers& values) {
    const std::string_view taken = take(number(4));
    const std::span numbers(reinterpret_cast<const std::int8_t*>(taken.data()), taken.size());
    if (keeping_ == Keeping::views)
      values = Int8Numbers::seen(numbers);
    else
      values.own().assign(numbers.begin(), numbers.end());
  }
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
  const std::string& path_;
  Keeping keeping_;
};

template <typename Coder, typename Matrix>
void code_matrix(Coder& code, Matrix& matrix) {
  code(matrix.rows);
  code(matrix.columns);
  code(matrix.numbers);
  code(matrix.scales);
}

template <typename Coder, typename Map>
void code_map(Coder& code, Map& map) {
  code_matrix(code, map.weights);
  code(map.bias);
}

/// The one place that says the order of the parts, for writing and reading.
template <typename Coder, typename Model>
void code_parts(Coder& code, Model& model) {
  code(model.description);
  code(model.words);
  code(model.upos);
  code(model.xpos);
  code(model.deprels);
  code_matrix(code, model.word_table);
  code_matrix(code, model.subword_table);
  for (auto& layer : model.layers) {
    code_map(code, layer.input);
    code_matrix(code, layer.forward);
    code_matrix(code, layer.backward);
  }
  for (auto& scorer : model.scorers) code_map(code, scorer);
  code_map(code, model.arcs);
  code_map(code, model.labels);
}

bool is_table(const QuantizedMatrix& matrix, std::size_t rows, std::size_t columns) {
  return matrix.rows == rows && matrix.columns == columns && rows > 0 && columns > 0 &&
         matrix.numbers.size() == rows * columns && matrix.scales.size() == rows;
}

bool is_weights(const QuantizedMatrix& matrix, std::size_t rows, std::size_t columns) {
  return matrix.rows == rows && matrix.columns == columns && rows > 0 && columns > 0 &&
         matrix.numbers.size() == rows * columns && matrix.scales.size() == columns;
}

bool is_map(const LinearMap& map, std::size_t rows, std::size_t columns) {
  return is_weights(map.weights, rows, columns) && map.bias.size() == columns;
}

bool layers_fit(const ModelFile& model, std::size_t hidden) {
  std::size_t inner = std::size_t{model.word_table.columns} + model.subword_table.columns;
  if (hidden == 0 || hidden % 16 != 0 || 2 * hidden > max_inner || inner > max_inner) return false;
  for (const LstmLayer& layer : model.layers) {
    if (!is_map(layer.input, inner, 8 * hidden)) return false;
    if (!is_weights(layer.forward, hidden, 4 * hidden)) return false;
    if (!is_weights(layer.backward, hidden, 4 * hidden)) return false;
    inner = 2 * hidden;
  }
  return true;
}

bool scorers_fit(const ModelFile& model, std::size_t hidden) {
  const std::size_t arc = model.arcs.weights.rows;
  const std::size_t label = model.scorer(Scorer::label_head).weights.columns;
  const std::array<std::size_t, scorer_count> columns = {
      model.upos.size(), model.xpos.size(), name_tag_count, arc, arc, label, label};
  for (std::size_t i = 0; i < scorer_count; ++i) {
    if (!is_map(model.scorers[i], 2 * hidden, columns[i])) return false;
  }
  return arc % 16 == 0 && label % 16 == 0 && arc <= max_inner && 3 * label <= max_inner &&
         is_map(model.arcs, arc, arc) && is_map(model.labels, 3 * label, model.deprels.size());
}

bool fits(const ModelFile& model) {
  if (model.layers.empty() || model.words.size() < 2) return false;
  const std::size_t hidden = model.layers.front().forward.rows;
  return is_table(model.word_table, model.words.size(), model.word_table.columns) &&
         std::has_single_bit(model.subword_table.rows) &&
         is_table(model.subword_table, model.subword_table.rows, model.subword_table.columns) &&
         layers_fit(model, hidden) && scorers_fit(model, hidden);
}

}  // namespace

std::string encode_model(const ModelFile& model) {
  Encoder code;
  code.bytes = magic;
  code(version);
  code(static_cast<std::uint32_t>(model.layers.size()));
  code_parts(code, model);
  code.number(hash64(code.bytes), checksum_size);
  return std::move(code.bytes);
}

ModelFile decode_model(std::string_view bytes, const std::string& path, Keeping keeping) {
  Decoder header(bytes, path);
  if (bytes.substr(0, magic.size()) != magic) header.fail("this is not a model file");
  header.take(magic.size());
  if (const auto found = header.number(4); found != version) {
    header.fail(
        fmt::format("the model file has version {}, this program reads {}", found, version));
  }
  const std::size_t header_size = magic.size() + 4;
  if (bytes.size() < header_size + checksum_size) header.fail("the model file is truncated");
  const std::string_view hashed = bytes.substr(0, bytes.size() - checksum_size);
  Decoder trailer(bytes.substr(hashed.size()), path);
  if (trailer.number(checksum_size) != hash64(hashed)) {
    trailer.fail("the model file is damaged (wrong checksum)");
  }
  Decoder code(hashed.substr(header_size), path, keeping);
  ModelFile model;
  constexpr std::uint64_t max_layers = 16;
  const std::uint64_t layers = code.number(4);
  if (layers > max_layers) code.fail("the model file has too many layers");
  model.layers.resize(layers);
  code_parts(code, model);
  if (!code.at_end() || !fits(model)) code.fail("the parts of the model file do not fit together");
  return model;
}

ModelFile read_model(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(fmt::format("{}: cannot open the model file", path));
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) throw Error(fmt::format("{}: cannot read the model file", path));
  return decode_model(bytes, path);
}

void write_model(const ModelFile& model, const std::string& path) {
  const std::string bytes = encode_model(model);
  const std::string aside = path + ".part";
  std::ofstream out(aside, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw Error(fmt::format("{}: cannot write the model file", aside));
  std::error_code failed;
  std::filesystem::rename(aside, path, failed);
  if (failed) throw Error(fmt::format("{}: cannot write: {}", path, failed.message()));
}

}  // namespace factwright
