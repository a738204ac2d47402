#ifndef FACTWRIGHT_LEARN_PARAMETERS_HPP
#define FACTWRIGHT_LEARN_PARAMETERS_HPP

#include <array>
#include <cstdint>
#include <vector>

#include "analyze/model_file.hpp"
#include "learn/matrix.hpp"
#include "learn/settings.hpp"

namespace factwright {

/// How many classes each scorer chooses from.
struct ClassCounts {
  std::uint32_t words = 0;
  std::uint32_t upos = 0;
  std::uint32_t xpos = 0;
  std::uint32_t names = 0;
  std::uint32_t deprels = 0;
};

struct LinearParameters {
  Matrix weights;
  Matrix bias;  ///< one row
};

/// See LstmLayer.
struct LayerParameters {
  LinearParameters input;
  Matrix forward;
  Matrix backward;

  [[nodiscard]] Matrix& recurrent(int direction) { return direction == 0 ? forward : backward; }
  [[nodiscard]] const Matrix& recurrent(int direction) const {
    return direction == 0 ? forward : backward;
  }
};

/// All numbers of a network; gradients, moments and averages have the same shape. See ModelFile
/// for what the parts mean.
struct Parameters {
  Matrix words;
  Matrix subwords;
  std::vector<LayerParameters> layers;
  std::array<LinearParameters, scorer_count> scorers;
  LinearParameters arcs;
  LinearParameters labels;

  [[nodiscard]] LinearParameters& scorer(Scorer which) {
    return scorers[static_cast<std::size_t>(which)];
  }
  [[nodiscard]] const LinearParameters& scorer(Scorer which) const {
    return scorers[static_cast<std::size_t>(which)];
  }
  /// All but the two tables, always in the same order.
  [[nodiscard]] std::vector<Matrix*> dense();
  [[nodiscard]] std::vector<const Matrix*> dense() const;
  /// The two tables, then the dense ones.
  [[nodiscard]] std::vector<Matrix*> all();
  [[nodiscard]] std::vector<const Matrix*> all() const;
};

/// Zeros in the given sizes.
[[nodiscard]] Parameters zero_parameters(const NetworkSettings& settings,
                                         const ClassCounts& counts);

/// Random numbers to start a training with.
[[nodiscard]] Parameters initial_parameters(const NetworkSettings& settings,
                                            const ClassCounts& counts, std::uint64_t seed);

}  // namespace factwright

#endif
