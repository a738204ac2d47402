#ifndef FACTWRIGHT_GRAPH_STATUSES_HPP
#define FACTWRIGHT_GRAPH_STATUSES_HPP

#include <array>
#include <string_view>

namespace factwright {

/// All that Fact::status may be.
inline constexpr std::array<std::string_view, 10> statuses{
    "asserted",   "negated",   "planned",    "possible", "conditional",
    "questioned", "requested", "threatened", "denied",   "ended"};

}  // namespace factwright

#endif
