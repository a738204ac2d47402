#ifndef FACTWRIGHT_GRAPH_HPP
#define FACTWRIGHT_GRAPH_HPP

#include "factwright/facts.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace factwright {

/// A frozen property graph: entities are vertices, facts with both ends are edges. A fact without
/// one of its ends stays a record without an edge. Vertices and edges are dense indices in the
/// order of their entities' and facts' ids; columns are flat, adjacency is compressed both ways
/// (20 bytes an edge, 8 a vertex and 8 a sentence beside the facts). Immutable, so threads may
/// share it.
/// With factwright/bgl.hpp it is a model of the Boost.Graph concepts. Empty by default.
class Graph {
 public:
  /// A sentence of evidence: an index of facts(), and one of that fact's evidence.
  struct Mention {
    std::uint32_t fact = 0;
    std::uint32_t evidence = 0;
  };

  Graph() = default;

  [[nodiscard]] std::uint32_t vertex_count() const {
    return static_cast<std::uint32_t>(facts_.entities.size());
  }
  [[nodiscard]] std::uint32_t edge_count() const {
    return static_cast<std::uint32_t>(edge_facts_.size());
  }

  [[nodiscard]] const std::vector<Entity>& entities() const { return facts_.entities; }
  /// All facts, with and without an edge, sorted by id.
  [[nodiscard]] const std::vector<Fact>& facts() const { return facts_.facts; }

  [[nodiscard]] const Entity& entity(std::uint32_t vertex) const { return facts_.entities[vertex]; }
  /// The fact that the edge stands for.
  [[nodiscard]] const Fact& fact(std::uint32_t edge) const {
    return facts_.facts[edge_facts_[edge]];
  }
  [[nodiscard]] std::uint32_t source(std::uint32_t edge) const { return sources_[edge]; }
  [[nodiscard]] std::uint32_t target(std::uint32_t edge) const { return targets_[edge]; }

  /// Edges that leave the vertex, in the order of their facts' ids. Constant time.
  [[nodiscard]] std::span<const std::uint32_t> out_edges(std::uint32_t vertex) const {
    return slice(out_begin_, out_, vertex);
  }
  /// Edges that reach the vertex, in the order of their facts' ids. Constant time.
  [[nodiscard]] std::span<const std::uint32_t> in_edges(std::uint32_t vertex) const {
    return slice(in_begin_, in_, vertex);
  }

  /// Indices of all facts, those of one happening side by side: sorted by event, then by id.
  [[nodiscard]] std::span<const std::uint32_t> facts_by_event() const { return by_event_; }

  /// All sentences, those of one document side by side: sorted by document, then by fact.
  [[nodiscard]] std::span<const Mention> mentions_by_document() const { return by_document_; }
  [[nodiscard]] const Evidence& evidence(Mention mention) const {
    return facts_.facts[mention.fact].evidence[mention.evidence];
  }

  friend Graph build_graph(Facts facts);

 private:
  static std::span<const std::uint32_t> slice(const std::vector<std::uint32_t>& begin,
                                              const std::vector<std::uint32_t>& items,
                                              std::uint32_t vertex) {
    return std::span(items).subspan(begin[vertex], begin[vertex + 1] - begin[vertex]);
  }

  Facts facts_;
  std::vector<std::uint32_t> edge_facts_;  ///< edge -> fact
  std::vector<std::uint32_t> sources_;     ///< edge -> vertex
  std::vector<std::uint32_t> targets_;
  std::vector<std::uint32_t> out_begin_;  ///< vertex -> first of out_; one more than vertices
  std::vector<std::uint32_t> out_;
  std::vector<std::uint32_t> in_begin_;
  std::vector<std::uint32_t> in_;
  std::vector<std::uint32_t> by_event_;
  std::vector<Mention> by_document_;
};

/// Freezes the facts into a graph. Entities and facts must be sorted by id, indices within
/// Facts::entities. The ends of a symmetric relation are put in the order of their ids, and the
/// spans of its evidence with them. Moves what it is given. Linear, but for sorting by event.
[[nodiscard]] Graph build_graph(Facts facts);

}  // namespace factwright

#endif
