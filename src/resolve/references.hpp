#ifndef FACTWRIGHT_RESOLVE_REFERENCES_HPP
#define FACTWRIGHT_RESOLVE_REFERENCES_HPP

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "factwright/corrections.hpp"
#include "factwright/statements.hpp"
#include "mention/type_table.hpp"
#include "resolve/nodes.hpp"

namespace factwright {

/// Finds the nodes that a correction speaks of. Keeps references.
class References {
 public:
  References(const std::vector<Node>& nodes, const TypeTable& types,
             std::span<const Statements> documents);

  /// Nodes of that id; else of that very name; else of a name that differs in case, spaces and
  /// accents only; else the only one that has it among its other names. Sorted; empty for none.
  [[nodiscard]] std::vector<std::uint32_t> find(const Reference& reference) const;

 private:
  using Index = std::multimap<std::string, std::uint32_t>;
  [[nodiscard]] std::vector<std::uint32_t> look_up(const Index& index, const std::string& name,
                                                   const Reference& reference) const;

  const std::vector<Node>& nodes_;
  const TypeTable& types_;
  std::map<std::string, std::uint32_t> documents_;
  Index ids_;
  Index names_;
  Index spellings_;
  Index aliases_;
};

}  // namespace factwright

#endif
