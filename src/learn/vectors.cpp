#include "learn/vectors.hpp"

#include <bit>
#include <cmath>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "factwright/error.hpp"

namespace factwright {
namespace {

constexpr float scaled_root_mean_square = 0.3F;

std::string read_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(fmt::format("{}: cannot open the word vectors", path));
  return {std::istreambuf_iterator<char>(in), {}};
}

float float_at(const std::string& bytes, std::size_t at) {
  std::uint32_t bits = 0;
  for (std::size_t byte = 4; byte-- > 0;) {
    bits = bits << 8 | static_cast<unsigned char>(bytes[at + byte]);
  }
  return std::bit_cast<float>(bits);
}

}  // namespace

WordVectors read_vectors(const std::string& folder) {
  WordVectors vectors;
  std::ifstream in(folder + "/words.txt");
  if (!in) throw Error(fmt::format("{}/words.txt: cannot open the word list", folder));
  for (std::string word; std::getline(in, word);) {
    vectors.rows.emplace(word, static_cast<std::uint32_t>(vectors.words.size()));
    vectors.words.push_back(word);
  }
  const std::string path = folder + "/glove.6B.50d.f32";
  const std::string bytes = read_bytes(path);
  const std::size_t count = vectors.words.size();
  if (count == 0 || bytes.empty() || bytes.size() % (4 * count) != 0) {
    throw Error(fmt::format("{}: its size does not fit {} words", path, count));
  }
  vectors.values.resize(static_cast<Index>(count), static_cast<Index>(bytes.size() / 4 / count));
  for (Index i = 0; i < vectors.values.size(); ++i) {
    vectors.values.data()[i] = float_at(bytes, 4 * static_cast<std::size_t>(i));
  }
  const float root_size = std::sqrt(static_cast<float>(vectors.values.cols()));
  for (Index row = 0; row < vectors.values.rows(); ++row) {
    const float norm = vectors.values.row(row).norm();
    vectors.values.row(row) *= scaled_root_mean_square * root_size / (norm + 1e-6F);
  }
  return vectors;
}

}  // namespace factwright
