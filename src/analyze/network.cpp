#include "analyze/network.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <map>
#include <mutex>
#include <numeric>
#include <utility>

#include "analyze/kernels.hpp"
#include "analyze/network_data.hpp"
#include "analyze/network_pass.hpp"

namespace factwright {
namespace {

constexpr std::size_t chunk_sentences = 8;
constexpr std::size_t chunk_words = 1200;

std::unique_ptr<const Network::Data> ready(ModelFile model) {
  auto data = std::make_unique<Network::Data>();
  data->description = std::move(model.description);
  data->vocabulary = Vocabulary(std::move(model.words));
  data->xpos = std::move(model.xpos);
  for (const std::string& label : model.upos) data->upos.push_back(upos_from(label));
  for (const std::string& label : model.deprels) data->deprels.push_back(deprel_from(label));
  data->hidden = model.layers.front().forward.rows;
  data->label_size = model.scorer(Scorer::label_head).weights.columns;
  for (const LstmLayer& layer : model.layers) {
    data->layers.push_back({pack(layer.input), pack(layer.forward), pack(layer.backward)});
  }
  data->scorers = pack_side_by_side(model.scorers);
  data->arcs = pack(model.arcs);
  data->labels = pack(model.labels);
  data->word_table = std::move(model.word_table);
  data->subword_table = std::move(model.subword_table);
  data->subword_bits = static_cast<std::size_t>(std::countr_zero(data->subword_table.rows));
  return data;
}

}  // namespace

/// Passes that are not at work, with their buffers and forms, for each kind of kernels.
class Network::Passes {
 public:
  std::unique_ptr<NetworkPass> take(const Data& data, const Kernels& kernels) {
    {
      const std::lock_guard lock(mutex_);
      auto& idle = idle_[&kernels];
      if (!idle.empty()) {
        std::unique_ptr<NetworkPass> pass = std::move(idle.back());
        idle.pop_back();
        return pass;
      }
    }
    return std::make_unique<NetworkPass>(data, kernels);
  }

  void give_back(std::unique_ptr<NetworkPass> pass, const Kernels& kernels) {
    const std::lock_guard lock(mutex_);
    idle_[&kernels].push_back(std::move(pass));
  }

 private:
  std::mutex mutex_;
  std::map<const Kernels*, std::vector<std::unique_ptr<NetworkPass>>> idle_;
};

Network::Network(std::unique_ptr<const Data> data)
    : data_(std::move(data)), passes_(std::make_unique<Passes>()) {}
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;
Network::~Network() = default;

Network Network::load(const std::string& path) { return Network(read_model(path)); }

Network::Network(ModelFile model) : Network(ready(std::move(model))) {}

const std::string& Network::xpos_name(std::uint16_t xpos) const { return data_->xpos[xpos]; }

const std::string& Network::description() const { return data_->description; }

std::vector<std::vector<TokenLabels>> Network::predict(
    std::span<const SentenceForms> sentences) const {
  return predict_with(*available_kernels().front(), sentences);
}

std::vector<std::vector<TokenLabels>> Network::predict_with(
    const Kernels& kernels, std::span<const SentenceForms> sentences) const {
  std::vector<std::size_t> order(sentences.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return sentences[a].size() > sentences[b].size();
  });
  std::vector<std::vector<TokenLabels>> results(sentences.size());
  std::vector<const SentenceForms*> chunk;
  std::vector<std::vector<TokenLabels>*> places;
  std::size_t words = 0;
  std::unique_ptr<NetworkPass> pass = passes_->take(*data_, kernels);
  const auto run = [&] {
    if (chunk.empty()) return;
    const std::span<const std::vector<TokenLabels>> labels = pass->run(chunk);
    for (std::size_t i = 0; i < labels.size(); ++i) *places[i] = labels[i];
    chunk.clear();
    places.clear();
    words = 0;
  };
  for (const std::size_t index : order) {
    assert(sentences[index].size() <= max_words);
    if (sentences[index].empty()) continue;
    if (chunk.size() == chunk_sentences || words > chunk_words) run();
    chunk.push_back(&sentences[index]);
    places.push_back(&results[index]);
    words += sentences[index].size();
  }
  run();
  passes_->give_back(std::move(pass), kernels);
  return results;
}

}  // namespace factwright
