#include "learn/losses.hpp"

namespace factwright {

Losses& Losses::operator+=(const Losses& other) {
  arcs += other.arcs;
  labels += other.labels;
  tags += other.tags;
  names += other.names;
  words += other.words;
  return *this;
}

}  // namespace factwright
