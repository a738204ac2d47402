#ifndef FACTWRIGHT_RULES_PATTERN_GRAMMAR_HPP
#define FACTWRIGHT_RULES_PATTERN_GRAMMAR_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "rules/pattern_scanner.hpp"

namespace factwright {

/// What the patterns of tokens and of paths share: alternatives of sequences in groups, and bounds.

inline constexpr int deepest_group = 32;
inline constexpr std::uint64_t too_large = 4000;  ///< steps or states of one pattern

/// The steps or states that the pattern compiles to, about; cut at `too_large`.
template <class Pattern>
[[nodiscard]] std::uint64_t size_of(const Pattern& node) {
  std::uint64_t size = 1;
  for (const Pattern& child : node.children) size += size_of(child);
  const std::uint64_t times = node.max == none ? node.min + 1 : node.max;
  return std::min<std::uint64_t>(size * times, too_large);
}

template <class Pattern>
[[nodiscard]] Pattern pattern_at(const PatternScanner& scan, typename Pattern::Kind kind,
                                 std::size_t from) {
  Pattern out;
  out.kind = kind;
  out.where = scan.where(from);
  return out;
}

/// Items up to `|`, `)` or the end; `item` reads one.
template <class Pattern, class Item>
[[nodiscard]] Pattern read_sequence(PatternScanner& scan, const Item& item) {
  auto out = pattern_at<Pattern>(scan, Pattern::Kind::sequence, scan.at());
  for (scan.skip_white(); !scan.at_end() && scan.here() != '|' && scan.here() != ')';
       scan.skip_white()) {
    out.children.push_back(item());
  }
  return out;
}

/// Sequences between `|`, none of them empty; a single one stands for itself.
template <class Pattern, class Item>
[[nodiscard]] Pattern read_choice(PatternScanner& scan, const Item& item) {
  const std::size_t from = scan.at();
  auto out = pattern_at<Pattern>(scan, Pattern::Kind::choice, from);
  do {
    const std::size_t start = scan.at();
    out.children.push_back(read_sequence<Pattern>(scan, item));
    if (out.children.back().children.empty()) {
      scan.stop(
          start, scan.at() + 1,
          {"FW422", "an alternative is empty", "write `(..)?` where the group may be missing"});
    }
  } while (scan.accept("|"));
  if (out.children.size() == 1) return std::move(out.children.front());
  out.where = scan.where(from);
  return out;
}

}  // namespace factwright

#endif
