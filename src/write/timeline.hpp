#ifndef FACTWRIGHT_WRITE_TIMELINE_HPP
#define FACTWRIGHT_WRITE_TIMELINE_HPP

#include "factwright/graph.hpp"
#include "factwright/write.hpp"

#include <cstdint>
#include <iosfwd>

namespace factwright {

/// More rows than these nobody reads.
inline constexpr std::uint64_t most_timeline_rows = 2000;

/// The dated facts by date, in rows along a line from top to bottom: an SVG without scripts, the
/// sentences in tooltips. Facts of the same time, ends, relation and status are one row. Returns
/// how many names and rows it drew.
WriteReport write_timeline_svg(const Graph& graph, const WriteOptions& options, std::ostream& out);

/// The dated facts by date, a row each, with the first sentence. Returns how many rows.
WriteReport write_timeline_csv(const Graph& graph, std::ostream& out);

}  // namespace factwright

#endif
