#include "learn/trainer.hpp"

#include <catch2/catch.hpp>

#include <string>

#include "factwright/error.hpp"
#include "learn/export.hpp"
#include "small_training.hpp"

namespace factwright {
namespace {

TrainingSettings short_training(std::uint32_t threads) {
  TrainingSettings settings;
  settings.epochs = 6;
  settings.threads = threads;
  settings.average_from = 0.5F;
  return settings;
}

Trainer trainer_for(const Dataset& dataset, const TrainingSettings& settings) {
  return {dataset.examples, initial_parameters(testing::small_settings(), dataset.counts(), 1),
          settings};
}

std::string bytes_of(const Trainer& trainer, const Dataset& dataset) {
  return encode_model(export_model(trainer.result(), dataset, "test"));
}

double run(Trainer& trainer, std::uint32_t until) {
  double loss = 0;
  while (trainer.epoch() < until) {
    trainer.run_epoch([&](const TrainingProgress& progress) {
      loss = progress.losses.arcs + progress.losses.tags + progress.losses.names;
    });
  }
  return loss;
}

TEST_CASE("one and two threads train the same model") {
  const Dataset dataset = testing::small_dataset();
  Trainer one = trainer_for(dataset, short_training(1));
  Trainer two = trainer_for(dataset, short_training(2));
  run(one, 6);
  run(two, 6);
  CHECK(one.finished());
  CHECK(bytes_of(one, dataset) == bytes_of(two, dataset));
}

TEST_CASE("a training that was interrupted ends as if it had not been") {
  const Dataset dataset = testing::small_dataset();
  Trainer whole = trainer_for(dataset, short_training(2));
  run(whole, 6);
  const testing::TemporaryFile file("checkpoint", "");
  Trainer first = trainer_for(dataset, short_training(2));
  run(first, 3);
  first.save(file.path());
  Trainer second = trainer_for(dataset, short_training(2));
  second.restore(file.path());
  CHECK(second.epoch() == 3);
  run(second, 6);
  CHECK(bytes_of(second, dataset) == bytes_of(whole, dataset));
}

TEST_CASE("a checkpoint of another training is refused") {
  const Dataset dataset = testing::small_dataset();
  const testing::TemporaryFile file("bad_checkpoint", "too short");
  Trainer trainer = trainer_for(dataset, short_training(1));
  CHECK_THROWS_AS(trainer.restore(file.path()), Error);
}

TEST_CASE("training learns") {
  const Dataset dataset = testing::small_dataset();
  TrainingSettings settings = short_training(1);
  settings.epochs = 300;
  settings.learning_rate = 0.02F;
  settings.dropout = {0, 0, 0, 0};
  Trainer trainer = trainer_for(dataset, settings);
  const double before = run(trainer, 1);
  CHECK(run(trainer, 300) < before / 10);
}

}  // namespace
}  // namespace factwright
