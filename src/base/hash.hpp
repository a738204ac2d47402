#ifndef FACTWRIGHT_BASE_HASH_HPP
#define FACTWRIGHT_BASE_HASH_HPP

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace factwright {

/// A content hash of 64 bits (XXH3), the same on every machine and in every version: ids that
/// users see are made of it. Not for keeping secrets.
[[nodiscard]] std::uint64_t hash64(std::string_view bytes);

/// The number as 16 lower-case hex digits.
[[nodiscard]] std::string hex16(std::uint64_t value);

/// Hashes parts as they come. add() of two parts gives the hash of their concatenation;
/// add_field() keeps the parts apart, so that ("ab", "c") and ("a", "bc") differ.
class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher(Hasher&&) noexcept;
  Hasher& operator=(Hasher&&) noexcept;

  Hasher& add(std::string_view bytes);
  Hasher& add_field(std::string_view bytes);  ///< the size in 8 bytes, lowest first, then the bytes
  Hasher& add_number(std::uint64_t value);    ///< 8 bytes, lowest first

  /// The hash of all that was added so far; more may follow.
  [[nodiscard]] std::uint64_t value() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace factwright

#endif
