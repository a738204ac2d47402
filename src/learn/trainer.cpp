#include "learn/trainer.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <span>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "factwright/error.hpp"
#include "learn/random.hpp"

namespace factwright {
namespace {

constexpr std::size_t shards = 2;
constexpr std::size_t batch_words = 576;
constexpr std::size_t batch_sentences = 64;
constexpr std::size_t bucket = 1600;  ///< examples that are sorted by length together
constexpr std::uint64_t average_every = 10;
constexpr double warm_up_steps = 200;
constexpr double decay_from = 0.4;
constexpr double last_rate = 0.05;

enum class Purpose : std::uint64_t { order = 1, dropout };

Random random_for(std::uint64_t seed, Purpose purpose, std::uint64_t a, std::uint64_t b) {
  return Random{seed, static_cast<std::uint64_t>(purpose), a, b};
}

bool longer(const Example* a, const Example* b) { return a->size() > b->size(); }

Parameters zeros_like(Parameters parameters) {
  for (Matrix* matrix : parameters.all()) matrix->setZero();
  return parameters;
}

}  // namespace

Trainer::Trainer(const std::vector<Example>& examples, Parameters start,
                 const TrainingSettings& settings)
    : examples_(examples),
      settings_(settings),
      parameters_(std::move(start)),
      adam_(zeros_like(parameters_)),
      average_(zeros_like(parameters_)) {
  adam_.word_rate = settings.word_rate;
  for (std::size_t shard = 0; shard < shards; ++shard) {
    gradients_.emplace_back(zeros_like(parameters_));
  }
}

std::vector<Trainer::Batch> Trainer::batches() const {
  Random random = random_for(settings_.seed, Purpose::order, epoch_, 0);
  Batch order;
  for (const Example& example : examples_) order.push_back(&example);
  random.shuffle(order);
  for (std::size_t begin = 0; begin < order.size(); begin += bucket) {
    const std::size_t end = std::min(order.size(), begin + bucket);
    std::stable_sort(order.begin() + static_cast<std::ptrdiff_t>(begin),
                     order.begin() + static_cast<std::ptrdiff_t>(end), longer);
  }
  std::vector<Batch> result(1);
  std::size_t words = 0;
  for (const Example* example : order) {
    if (result.back().size() >= batch_sentences || words > batch_words) {
      result.emplace_back();
      words = 0;
    }
    result.back().push_back(example);
    words += example->size();
  }
  random.shuffle(result);
  return result;
}

float Trainer::learning_rate(std::size_t batches) const {
  const auto step = static_cast<double>(adam_.steps + 1);
  const double part = step / static_cast<double>(batches * settings_.epochs);
  const double warm = std::min(1.0, step / warm_up_steps);
  const double decay =
      part < decay_from ? 1 : std::max(last_rate, 1 - (part - decay_from) / (1 - decay_from));
  return settings_.learning_rate * static_cast<float>(warm * decay);
}

Losses Trainer::step(const Batch& batch, float learning_rate) {
  std::array<Batch, shards> parts;
  std::size_t words = 0;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    parts[i % shards].push_back(batch[i]);
    words += batch[i]->size() - 1;
  }
  std::array<Losses, shards> losses;
  const auto run = [&](std::size_t shard) {
    Batch& part = parts[shard];
    if (part.empty()) return;
    std::stable_sort(part.begin(), part.end(), longer);
    const ShardTask task{settings_, part, 1 / static_cast<float>(words)};
    losses[shard] = add_gradient(parameters_, task,
                                 random_for(settings_.seed, Purpose::dropout, adam_.steps, shard),
                                 gradients_[shard]);
  };
  if (settings_.threads < 2) {
    for (std::size_t shard = 0; shard < shards; ++shard) run(shard);
  } else {
    std::thread other(run, 1);
    run(0);
    other.join();
  }
  gradients_[0].add(gradients_[1]);
  adam_.step(gradients_[0], learning_rate, parameters_);
  for (Gradient& gradient : gradients_) gradient.clear();
  losses[0] += losses[1];
  return losses[0];
}

void Trainer::average() {
  ++averaged_;
  const float share = 1 / static_cast<float>(averaged_);
  const std::vector<Matrix*> sums = average_.all();
  const std::vector<const Matrix*> values = std::as_const(parameters_).all();
  for (std::size_t i = 0; i < sums.size(); ++i) *sums[i] += (*values[i] - *sums[i]) * share;
}

void Trainer::run_epoch(const std::function<void(const TrainingProgress&)>& report) {
  const std::vector<Batch> all = batches();
  TrainingProgress progress{epoch_ + 1, settings_.epochs, 0, all.size(), {}};
  const bool late =
      static_cast<float>(epoch_) >= settings_.average_from * static_cast<float>(settings_.epochs);
  for (const Batch& batch : all) {
    progress.losses += step(batch, learning_rate(all.size()));
    if (late && adam_.steps % average_every == 0) average();
    ++progress.batch;
    report(progress);
  }
  ++epoch_;
}

const Parameters& Trainer::result() const { return averaged_ > 0 ? average_ : parameters_; }

void Trainer::save(const std::string& path) const {
  const std::string aside = path + ".part";
  std::ofstream out(aside, std::ios::binary);
  const std::array<std::uint64_t, 3> counts = {epoch_, adam_.steps, averaged_};
  out.write(reinterpret_cast<const char*>(counts.data()), sizeof counts);
  for (const Parameters* part : {&parameters_, &adam_.means, &adam_.squares, &average_}) {
    for (const Matrix* matrix : part->all()) {
      out.write(reinterpret_cast<const char*>(matrix->data()),
                static_cast<std::streamsize>(sizeof(float)) * matrix->size());
    }
  }
  out.close();
  if (!out) throw Error(fmt::format("{}: cannot write the checkpoint", aside));
  std::filesystem::rename(aside, path);
}

void Trainer::restore(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::array<std::uint64_t, 3> counts{};
  in.read(reinterpret_cast<char*>(counts.data()), sizeof counts);
  for (Parameters* part : {&parameters_, &adam_.means, &adam_.squares, &average_}) {
    for (Matrix* matrix : part->all()) {
      in.read(reinterpret_cast<char*>(matrix->data()),
              static_cast<std::streamsize>(sizeof(float)) * matrix->size());
    }
  }
  if (!in || in.peek() != std::ifstream::traits_type::eof()) {
    throw Error(fmt::format("{}: no checkpoint of this training", path),
                "resume with the data and settings that the training was started with");
  }
  epoch_ = static_cast<std::uint32_t>(counts[0]);
  adam_.steps = counts[1];
  averaged_ = counts[2];
}

}  // namespace factwright
