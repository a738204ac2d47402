#ifndef FACTWRIGHT_WRITE_IRIS_HPP
#define FACTWRIGHT_WRITE_IRIS_HPP

#include "factwright/graph.hpp"
#include "factwright/write.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace factwright {

/// The namespace of Factwright's own RDF terms; the same whatever the base.
inline constexpr std::string_view vocabulary = "https://factwright.org/ns#";

/// The IRIs of everything that the exports speak of: ASCII, without spaces, made of content.
class Iris {
 public:
  /// Both must outlive it.
  Iris(const Graph& graph, const WriteOptions& options) : graph_(graph), base_(options.base) {}

  /// BASE entity/SLUG-HASH; without a slug (no letter of the name is ASCII) entity/HASH.
  [[nodiscard]] std::string entity(std::uint32_t vertex) const;
  /// The same in the place of what `result` held, whose memory is used again.
  void put_entity(std::string& result, std::uint32_t vertex) const;
  [[nodiscard]] std::string fact(const Fact& fact) const;
  [[nodiscard]] std::string event(const Fact& fact) const;
  /// BASE mention/FACT-HASH, of the hash of document, place and rule.
  [[nodiscard]] std::string mention(const Fact& fact, const Evidence& evidence) const;
  /// BASE document/SLUG-HASH
  [[nodiscard]] std::string document(std::string_view id) const;
  /// BASE rule/SLUG-HASH, of the rule's name and its pack's name and version.
  [[nodiscard]] std::string rule(const Evidence& evidence) const;
  /// BASE `kind`/NAME, for the kinds relation, role, property and time.
  [[nodiscard]] std::string named(std::string_view kind, std::string_view name) const;

 private:
  const Graph& graph_;
  const std::string& base_;
};

/// The part of an id behind its "e:", "f:" or "v:".
[[nodiscard]] std::string_view hash_of_id(std::string_view id);

}  // namespace factwright

#endif
