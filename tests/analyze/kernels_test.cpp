#include "analyze/kernels.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstring>
#include <random>
#include <vector>

#include "analyze/packed_weights.hpp"

namespace factwright {
namespace {

/// Two vectors are the same bit by bit: the sign of zero counts.
bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

std::vector<float> random_floats(std::mt19937& random, std::size_t count, float range) {
  std::uniform_real_distribution<float> uniform(-range, range);
  std::vector<float> values(count);
  for (float& value : values) value = uniform(random);
  return values;
}

QuantizedMatrix random_weights(std::mt19937& random, std::uint32_t rows, std::uint32_t columns) {
  QuantizedMatrix weights{rows, columns, {}, random_floats(random, columns, 0.01F)};
  for (std::uint32_t i = 0; i < rows * columns; ++i) {
    // The ends of the range are frequent: sums must not overflow on the way.
    const auto value = random() % 400;
    const int number = value < 255 ? static_cast<int>(value) - 127 : (value % 2 == 0 ? 127 : -127);
    weights.numbers.own().push_back(static_cast<std::int8_t>(number));
  }
  return weights;
}

std::vector<std::uint8_t> random_bytes(std::mt19937& random, std::size_t count) {
  std::vector<std::uint8_t> bytes(count);
  for (std::uint8_t& byte : bytes) {
    const auto value = random() % 300;
    byte = static_cast<std::uint8_t>(value < 255 ? value + 1 : (value % 2 == 0 ? 255 : 1));
  }
  return bytes;
}

struct Shape {
  std::uint32_t rows;
  std::uint32_t inner;
  std::uint32_t columns;
};

TEST_CASE("products are exact in all kernels and for all shapes") {
  std::mt19937 random(11);
  const std::vector<Shape> shapes = {{1, 1, 1},   {2, 5, 7},    {3, 16, 32}, {7, 147, 33},
                                     {8, 64, 64}, {13, 31, 96}, {16, 4, 40}, {21, 160, 640}};
  for (const Shape& shape : shapes) {
    const QuantizedMatrix weights = random_weights(random, shape.inner, shape.columns);
    const PackedWeights packed = pack({weights, random_floats(random, shape.columns, 1)});
    const std::size_t stride = packed.quads * quad_rows + 3;
    const std::vector<std::uint8_t> bytes = random_bytes(random, shape.rows * stride);
    const std::vector<float> scales = random_floats(random, shape.rows, 1);
    for (const Kernels* kernels : available_kernels()) {
      INFO(kernels->name << " " << shape.rows << " x " << shape.inner << " x " << shape.columns);
      std::vector<float> out(shape.rows * packed.columns, 0);
      const ByteRows left{bytes.data(), stride, shape.rows, scales.data(), 1};
      kernels->multiply({left, packed.view(), packed.bias.data(), out.data(), packed.columns});
      std::vector<float> twice = out;
      kernels->multiply({left, packed.view(), nullptr, twice.data(), packed.columns});
      for (std::uint32_t r = 0; r < shape.rows; ++r) {
        for (std::uint32_t c = 0; c < shape.columns; ++c) {
          std::int32_t sum = 0;
          for (std::uint32_t k = 0; k < shape.inner; ++k) {
            sum += (bytes[r * stride + k] - byte_offset) * weights.numbers[k * shape.columns + c];
          }
          const float product = static_cast<float>(sum) * (scales[r] * weights.scales[c]);
          const std::size_t at = r * packed.columns + c;
          REQUIRE(out[at] == packed.bias[c] + product);
          REQUIRE(twice[at] == out[at] + product);
        }
      }
    }
  }
}

struct LstmResult {
  std::vector<float> cells;
  std::vector<std::uint8_t> out;
};

LstmResult run_lstm(const Kernels& kernels, const std::vector<float>& gates,
                    std::vector<float> cells, std::size_t size) {
  const std::size_t count = cells.size() / size;
  std::vector<std::uint8_t> out(cells.size(), 0);
  kernels.lstm_step({gates.data(), 4 * size, cells.data(), size, out.data(), size, count, size});
  return {std::move(cells), std::move(out)};
}

TEST_CASE("all kernels give the same bits in every float step") {
  std::mt19937 random(12);
  for (const std::size_t size : {std::size_t{16}, std::size_t{48}, std::size_t{160}}) {
    const std::vector<float> gates = random_floats(random, 5 * 4 * size, 8);
    const std::vector<float> cells = random_floats(random, 5 * size, 3);
    const std::vector<float> table = random_floats(random, 16 * 37, 4);
    const LstmResult expected = run_lstm(portable_kernels(), gates, cells, size);
    for (const Kernels* kernels : available_kernels()) {
      INFO(kernels->name);
      const LstmResult found = run_lstm(*kernels, gates, cells, size);
      CHECK(same_bits(found.cells, expected.cells));
      CHECK(found.out == expected.out);

      std::vector<float> first(16 * 37, 0);
      std::vector<float> second(16 * 37, 0);
      portable_kernels().score({gates.data(), 16, table.data(), 37, first.data(), 37, 16, 16, 37});
      kernels->score({gates.data(), 16, table.data(), 37, second.data(), 37, 16, 16, 37});
      CHECK(same_bits(first, second));

      first = cells;
      second = cells;
      portable_kernels().rectify(first.data(), first.size());
      kernels->rectify(second.data(), second.size());
      CHECK(same_bits(first, second));

      const std::vector<std::int8_t> numbers(size, -77);
      portable_kernels().add_scaled(numbers.data(), 0.3F, first.data(), size);
      kernels->add_scaled(numbers.data(), 0.3F, second.data(), size);
      CHECK(same_bits(first, second));
    }
  }
}

TEST_CASE("rounding keeps a value within half a step, in the same bits everywhere") {
  std::mt19937 random(13);
  const std::size_t columns = 147;
  std::vector<float> values = random_floats(random, 4 * columns, 2.5F);
  std::fill_n(values.begin(), columns, 0.0F);  // a row of zeros
  std::vector<std::uint8_t> expected;
  for (const Kernels* kernels : available_kernels()) {
    INFO(kernels->name);
    std::vector<std::uint8_t> bytes(4 * 148, 0);
    std::vector<float> scales(4, 0);
    kernels->round({values.data(), columns, 4, columns, bytes.data(), 148, scales.data()});
    for (std::size_t i = 0; i < 4 * columns; ++i) {
      const std::size_t row = i / columns;
      const float back =
          scales[row] * static_cast<float>(bytes[row * 148 + i % columns] - byte_offset);
      REQUIRE(std::abs(back - values[i]) <= 0.5001F * scales[row]);
    }
    if (expected.empty()) expected = bytes;
    CHECK(bytes == expected);
  }
}

TEST_CASE("an LSTM step is close to its definition") {
  std::mt19937 random(14);
  const std::size_t size = 16;
  const std::vector<float> gates = random_floats(random, 4 * size, 6);
  const std::vector<float> cells = random_floats(random, size, 2);
  const LstmResult found = run_lstm(portable_kernels(), gates, cells, size);
  const auto sigmoid = [](float x) { return 1 / (1 + std::exp(-x)); };
  for (std::size_t i = 0; i < size; ++i) {
    const float cell =
        sigmoid(gates[size + i]) * cells[i] + sigmoid(gates[i]) * std::tanh(gates[3 * size + i]);
    CHECK(found.cells[i] == Approx(cell).margin(2e-4));
    const float result = sigmoid(gates[2 * size + i]) * std::tanh(cell);
    CHECK(static_cast<float>(found.out[i] - byte_offset) / 127 == Approx(result).margin(0.005));
  }
}

}  // namespace
}  // namespace factwright
