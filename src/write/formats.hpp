#ifndef FACTWRIGHT_WRITE_FORMATS_HPP
#define FACTWRIGHT_WRITE_FORMATS_HPP

#include "factwright/graph.hpp"
#include "factwright/write.hpp"
#include "write/sink.hpp"

#include <cstdint>

namespace factwright {

/// One writer a format, each in a file of its own, all over the same order: entities sorted by
/// id, then facts sorted by id. The sink is flushed by the caller.
WriteReport write_facts(const Graph& graph, const WriteOptions& options, Sink& sink);
WriteReport write_graphml(const Graph& graph, const WriteOptions& options, Sink& sink);
WriteReport write_jsonld(const Graph& graph, const WriteOptions& options, Sink& sink);
WriteReport write_nquads(const Graph& graph, const WriteOptions& options, Sink& sink);
WriteReport write_dot(const Graph& graph, const WriteOptions& options, Sink& sink);
WriteReport write_yed(const Graph& graph, const WriteOptions& options, Sink& sink);
WriteReport write_gexf(const Graph& graph, const WriteOptions& options, Sink& sink);
WriteReport write_cytoscape(const Graph& graph, const WriteOptions& options, Sink& sink);
WriteReport write_cypher(const Graph& graph, const WriteOptions& options, Sink& sink);
WriteReport write_svg(const Graph& graph, const WriteOptions& options, Sink& sink);
WriteReport write_page(const Graph& graph, const WriteOptions& options, Sink& sink);
WriteReport write_png(const Graph& graph, const WriteOptions& options, Sink& sink);
WriteReport write_pdf(const Graph& graph, const WriteOptions& options, Sink& sink);

/// Formats of several files, each with streams of its own.
WriteReport write_csv(const Graph& graph, const WriteOptions& options, const PutFile& put);
WriteReport write_brat(const Graph& graph, const WriteOptions& options, const PutFile& put);

/// Whether lines carry their relation, date and number of reports, or only a tooltip.
enum class EdgeLabels : std::uint8_t { shown, hidden };

/// The pretty style whatever the options say.
WriteReport write_pretty_dot(const Graph& graph, const WriteOptions& options, EdgeLabels labels,
                             Sink& sink);

}  // namespace factwright

#endif
