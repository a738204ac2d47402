#ifndef FACTWRIGHT_WRITE_TIMELINE_ROWS_HPP
#define FACTWRIGHT_WRITE_TIMELINE_ROWS_HPP

#include "factwright/graph.hpp"

#include <string>
#include <vector>

namespace factwright {

/// Facts of the same time, ends, relation and status.
struct TimelineRow {
  std::vector<const Fact*> facts;  ///< at least one, in the order of their ids
  int day = 0;  ///< days since 1970-01-01 of the time's beginning, or its end if that is open
  bool one_day = false;  ///< the time is a day, and no longer stretch
  [[nodiscard]] const std::string& time() const { return facts.front()->time; }
};

/// The dated facts in the order of their times; a longer stretch stands behind a shorter one that
/// begins on the same day. The graph must outlive them.
[[nodiscard]] std::vector<TimelineRow> timeline_rows(const Graph& graph);

}  // namespace factwright

#endif
