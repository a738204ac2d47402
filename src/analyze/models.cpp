#include "analyze/models.hpp"

#include "analyze/model_file.hpp"
#include "base/file_bytes.hpp"
#include "base/hash.hpp"
#include "factwright/error.hpp"

#include <utility>

namespace factwright {
namespace {

std::string bytes_of(const std::string& path) {
  auto bytes = file_bytes(path);
  if (!bytes) {
    throw Error("cannot read the model file " + path,
                "give the folder of the model files with --models");
  }
  return std::move(*bytes);
}

}  // namespace

Models::Models() = default;
Models::~Models() = default;
Models::Models(Models&&) noexcept = default;
Models& Models::operator=(Models&&) noexcept = default;

Models Models::load(const std::string& folder, const std::string& name) {
  const auto network = folder + "/" + name + ".fwm";
  const auto lemmas = folder + "/lemmas.txt";
  const auto bytes = bytes_of(network);
  const auto words = bytes_of(lemmas);
  Models models;
  models.data_ = std::make_unique<Data>(Data{Network(decode_model(bytes, network)),
                                             Lemmatizer(LemmaLexicon::parse(words, lemmas)),
                                             hex16(hash64(bytes + words))});
  return models;
}

const std::string& Models::hash() const { return data_->hash; }

}  // namespace factwright
