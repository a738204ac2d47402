#ifndef FACTWRIGHT_ANALYZE_MODELS_HPP
#define FACTWRIGHT_ANALYZE_MODELS_HPP

#include "analyze/lemma.hpp"
#include "analyze/network.hpp"
#include "base/mapped_file.hpp"
#include "factwright/analysis.hpp"

namespace factwright {

/// What Models owns: the trained parts, ready to use.
struct Models::Data {
  MappedFile network_file;  ///< the network's tables lie in it
  MappedFile lemma_file;
  Network network;
  Lemmatizer lemmatizer;
};

}  // namespace factwright

#endif
