#ifndef FACTWRIGHT_WRITE_RDF_HPP
#define FACTWRIGHT_WRITE_RDF_HPP

#include "factwright/graph.hpp"
#include "factwright/write.hpp"
#include "write/rdf_node.hpp"

#include <functional>

namespace factwright {

/// True where the fact may stand as a plain triple: asserted, and said by the document itself
/// (or by anybody, where the options say so).
[[nodiscard]] bool is_direct(const Fact& fact, const WriteOptions& options);

/// Gives the graph's triples subject by subject, sorted by the bytes of the subject's IRI; no
/// blank nodes. Keeps 4 bytes an entity and the names of relations, rules and times.
void for_each_rdf_node(const Graph& graph, const WriteOptions& options,
                       const std::function<void(const RdfNode&)>& use);

}  // namespace factwright

#endif
