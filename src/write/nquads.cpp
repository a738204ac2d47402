#include "write/escape.hpp"
#include "write/formats.hpp"
#include "write/iris.hpp"
#include "write/rdf.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace factwright {
namespace {

/// Writes each subject's triples sorted. As subjects come sorted, so is the whole.
class NquadsWriter {
 public:
  NquadsWriter(const WriteOptions& options, const Iris& iris, Sink& sink)
      : options_(options), iris_(iris), sink_(sink) {}

  void node(const RdfNode& node) {
    tails_.clear();
    ends_.clear();
    for (const RdfNode::Statement& statement : node.statements()) {
      tail(node, statement);
      ends_.push_back(tails_.size());
    }
    const std::string_view all = tails_.view();
    sorted_.clear();
    std::size_t begin = 0;
    for (const std::size_t end : ends_) {
      sorted_.push_back(all.substr(begin, end - begin));
      begin = end;
    }
    std::sort(sorted_.begin(), sorted_.end());
    sorted_.erase(std::unique(sorted_.begin(), sorted_.end()), sorted_.end());
    for (const std::string_view line : sorted_) {
      sink_.put('<');
      sink_.put(node.subject());
      sink_.put(line);
    }
    triples_ += sorted_.size();
  }

  [[nodiscard]] std::uint64_t triples() const { return triples_; }

 private:
  /// What follows the subject's IRI.
  void tail(const RdfNode& node, const RdfNode::Statement& statement) {
    tails_.put("> <");
    if (statement.predicate == Predicate::named) {
      tails_.put(iris_.named(statement.prefix, statement.name));
    } else {
      tails_.put(term_of(statement.predicate).iri);
    }
    tails_.put("> ");
    object(node.object(statement), statement.kind);
    tails_.put(" .\n");
  }

  void object(std::string_view text, ObjectKind kind) {
    if (kind == ObjectKind::iri) {
      tails_.put('<');
      tails_.put(text);
      return tails_.put('>');
    }
    tails_.put('"');
    put_nquads(tails_, text);
    tails_.put('"');
    if (kind == ObjectKind::language) {
      tails_.put('@');
      tails_.put(options_.language);
    } else if (const std::string_view datatype = datatype_iri(kind); !datatype.empty()) {
      tails_.put("^^<");
      tails_.put(datatype);
      tails_.put('>');
    }
  }

  const WriteOptions& options_;
  const Iris& iris_;
  Sink& sink_;
  Sink tails_;
  std::vector<std::size_t> ends_;
  std::vector<std::string_view> sorted_;
  std::uint64_t triples_ = 0;
};

}  // namespace

WriteReport write_nquads(const Graph& graph, const WriteOptions& options, Sink& sink) {
  const Iris iris(graph, options);
  NquadsWriter writer(options, iris, sink);
  for_each_rdf_node(graph, options, [&](const RdfNode& node) { writer.node(node); });
  return {graph.vertex_count(), writer.triples(), 0};
}

}  // namespace factwright
