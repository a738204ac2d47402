#ifndef FACTWRIGHT_LEARN_TRAINER_HPP
#define FACTWRIGHT_LEARN_TRAINER_HPP

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "learn/adam.hpp"
#include "learn/example.hpp"
#include "learn/losses.hpp"
#include "learn/objective.hpp"
#include "learn/parameters.hpp"
#include "learn/settings.hpp"

namespace factwright {

/// A training that can be saved between epochs and taken up again.
///
/// Each batch is split in two shards whatever the number of threads, and random numbers depend on
/// seed, step and shard alone: the same data, settings and instruction set give the same numbers.
class Trainer {
 public:
  /// `examples` must outlive the trainer.
  Trainer(const std::vector<Example>& examples, Parameters start, const TrainingSettings& settings);

  [[nodiscard]] bool finished() const { return epoch_ >= settings_.epochs; }
  [[nodiscard]] std::uint32_t epoch() const { return epoch_; }  ///< epochs that are done

  /// Goes once through all examples; `report` is called after each batch.
  void run_epoch(const std::function<void(const TrainingProgress&)>& report);

  /// The averaged parameters; the present ones as long as nothing was averaged.
  [[nodiscard]] const Parameters& result() const;

  /// Writes all state aside and renames. Throws Error.
  void save(const std::string& path) const;
  /// Takes up what `save` wrote for the same data and settings. Throws Error.
  void restore(const std::string& path);

 private:
  using Batch = std::vector<const Example*>;

  [[nodiscard]] std::vector<Batch> batches() const;
  [[nodiscard]] float learning_rate(std::size_t batches) const;
  Losses step(const Batch& batch, float learning_rate);
  void average();

  const std::vector<Example>& examples_;
  TrainingSettings settings_;
  Parameters parameters_;
  Adam adam_;
  Parameters average_;
  std::uint64_t averaged_ = 0;
  std::uint32_t epoch_ = 0;
  std::vector<Gradient> gradients_;  ///< one a shard
};

}  // namespace factwright

#endif
