#ifndef FACTWRIGHT_WRITE_LAYOUT_HPP
#define FACTWRIGHT_WRITE_LAYOUT_HPP

#include "factwright/write.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace factwright {

/// Programs of Graphviz by the number of drawn edges.
enum class LayoutPlan : std::uint8_t { dot, dot_without_labels, sfdp, no_picture };
[[nodiscard]] LayoutPlan layout_plan(std::uint64_t edges);

/// Lays a pretty DOT text out with `program` ("dot" or "sfdp") as svg, png or pdf: a picture, or
/// none and a reason.
[[nodiscard]] Picture lay_out(std::string_view dot, const std::string& program, Format format,
                              const LayoutLimits& limits);

}  // namespace factwright

#endif
