#include "analyze/models.hpp"

#include "analyze/model_file.hpp"
#include "base/hash.hpp"
#include "factwright/error.hpp"

#include <utility>

namespace factwright {
namespace {

MappedFile opened(const std::string& path) {
  auto file = MappedFile::open(path);
  if (!file) {
    throw Error("cannot read the model file " + path,
                "give the folder of the model files with --models");
  }
  return std::move(*file);
}

}  // namespace

Models::Models() = default;
Models::~Models() = default;
Models::Models(Models&&) noexcept = default;
Models& Models::operator=(Models&&) noexcept = default;

Models Models::load(const std::string& folder, const std::string& name) {
  const auto network = folder + "/" + name + ".fwm";
  const auto lemmas = folder + "/lemmas.txt";
  auto network_file = opened(network);
  auto lemma_file = opened(lemmas);
  Models models;
  models.data_ = std::make_unique<Data>(
      Data{{},
           {},
           Network(decode_model(network_file.bytes(), network, Keeping::views)),
           Lemmatizer(LemmaLexicon::parse(lemma_file.bytes(), lemmas))});
  models.data_->network_file = std::move(network_file);
  models.data_->lemma_file = std::move(lemma_file);
  return models;
}

std::string Models::hash() const {
  Hasher hasher;
  hasher.add(data_->network_file.bytes()).add(data_->lemma_file.bytes());
  return hex16(hasher.value());
}

}  // namespace factwright
