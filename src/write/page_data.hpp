#ifndef FACTWRIGHT_WRITE_PAGE_DATA_HPP
#define FACTWRIGHT_WRITE_PAGE_DATA_HPP

#include "factwright/graph.hpp"
#include "factwright/write.hpp"
#include "write/sink.hpp"

#include <cstdint>
#include <vector>

namespace factwright {

/// What of a graph the page draws.
struct PagePlan {
  std::vector<bool> drawn;            ///< vertex -> has a place: it is an end of a fact
  std::vector<std::uint32_t> office;  ///< vertex -> edge whose target stands as its second line
  std::vector<bool> folded;           ///< vertex -> stands only in its holder's second line
  std::uint32_t lines = 0;            ///< edges that are drawn, before they are bundled
};

/// An office (`subtitle_relation`, asserted) without another line is folded into its holder.
[[nodiscard]] PagePlan plan_page(const Graph& graph, const WriteOptions& options);

/// The graph as JSON for the page's script: columns with indices into tables, positions computed,
/// each sentence once; `<` is escaped, so that it may stand in a script element. Spans are code
/// points from the start of their sentence.
void put_page_data(const Graph& graph, const WriteOptions& options, const PagePlan& plan,
                   Sink& sink);

}  // namespace factwright

#endif
