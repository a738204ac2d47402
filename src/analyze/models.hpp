#ifndef FACTWRIGHT_ANALYZE_MODELS_HPP
#define FACTWRIGHT_ANALYZE_MODELS_HPP

#include <string>

#include "analyze/lemma.hpp"
#include "analyze/network.hpp"
#include "factwright/analysis.hpp"

namespace factwright {

/// What Models owns: the trained parts, ready to use.
struct Models::Data {
  Network network;
  Lemmatizer lemmatizer;
  std::string hash;
};

}  // namespace factwright

#endif
