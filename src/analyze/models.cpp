#include "analyze/models.hpp"

#include <fstream>
#include <iterator>
#include <utility>

#include "base/hash.hpp"
#include "factwright/error.hpp"

namespace factwright {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    throw Error("cannot read the model file " + path,
                "give the folder of the model files with --models");
  }
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

Models::Models() = default;
Models::~Models() = default;
Models::Models(Models&&) noexcept = default;
Models& Models::operator=(Models&&) noexcept = default;

Models Models::load(const std::string& folder, const std::string& name) {
  const auto network = folder + "/" + name + ".fwm";
  const auto lemmas = folder + "/lemmas.txt";
  Models models;
  const auto hash = hex16(hash64(bytes_of(network) + bytes_of(lemmas)));
  models.data_ =
      std::make_unique<Data>(Data{Network::load(network), Lemmatizer::load(lemmas), hash});
  return models;
}

const std::string& Models::hash() const { return data_->hash; }

}  // namespace factwright
