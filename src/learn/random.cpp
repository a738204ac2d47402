#include "learn/random.hpp"

#include <cmath>
#include <numbers>

namespace factwright {

Random::Random(std::initializer_list<std::uint64_t> keys) {
  for (const std::uint64_t key : keys) state_ = next() ^ key;
}

std::uint64_t Random::next() {
  state_ += 0x9e3779b97f4a7c15ULL;
  std::uint64_t value = state_;
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31);
}

float Random::uniform() { return static_cast<float>(next() >> 40) * 0x1p-24F; }

float Random::gauss() {
  const float radius = std::sqrt(-2 * std::log(uniform() + 1e-9F));
  return radius * std::cos(2 * std::numbers::pi_v<float> * uniform());
}

std::size_t Random::below(std::size_t bound) { return next() % bound; }

}  // namespace factwright
