#ifndef FACTWRIGHT_SPAN_HPP
#define FACTWRIGHT_SPAN_HPP

#include <compare>
#include <cstdint>

namespace factwright {

/// A half-open range [begin, end) of byte offsets into one document's text. Empty by default.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  auto operator<=>(const Span&) const = default;
};

/// Absent index into a flat table (token, mention, entity ..).
inline constexpr std::uint32_t none = UINT32_MAX;

}  // namespace factwright

#endif
