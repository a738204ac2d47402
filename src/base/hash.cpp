#include "base/hash.hpp"

#include <xxhash.h>

#include <new>

namespace factwright {

struct Hasher::State {
  XXH3_state_t* xxh = XXH3_createState();
  State() {
    if (xxh == nullptr) throw std::bad_alloc();
    XXH3_64bits_reset(xxh);
  }
  ~State() { XXH3_freeState(xxh); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
};

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string hex16(std::uint64_t value) {
  constexpr char digits[] = "0123456789abcdef";
  std::string result(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4) result[i] = digits[value & 15];
  return result;
}

Hasher::Hasher() : state_(std::make_unique<State>()) {}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

Hasher& Hasher::add(std::string_view bytes) {
  if (!bytes.empty()) XXH3_64bits_update(state_->xxh, bytes.data(), bytes.size());
  return *this;
}

Hasher& Hasher::add_field(std::string_view bytes) { return add_number(bytes.size()).add(bytes); }

Hasher& Hasher::add_number(std::uint64_t value) {
  char buffer[8];
  for (char& byte : buffer) {
    byte = static_cast<char>(value & 0xFF);
    value >>= 8;
  }
  return add({buffer, sizeof buffer});
}

std::uint64_t Hasher::value() const { return XXH3_64bits_digest(state_->xxh); }

}  // namespace factwright
