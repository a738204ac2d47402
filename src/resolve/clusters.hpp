#ifndef FACTWRIGHT_RESOLVE_CLUSTERS_HPP
#define FACTWRIGHT_RESOLVE_CLUSTERS_HPP

#include <compare>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "mention/type_table.hpp"
#include "resolve/links.hpp"
#include "resolve/nodes.hpp"

namespace factwright {

/// Sets of nodes that mean one, with what keeps them from growing together.
class Clusters {
 public:
  /// References are kept.
  Clusters(const std::vector<Node>& nodes, const TypeTable& types);

  [[nodiscard]] std::uint32_t root(std::uint32_t node) const;

  /// The nodes of each side can never be one. A node that is on two sides stays on both.
  void forbid(const std::vector<std::vector<std::uint32_t>>& sides);

  /// Joins what a link says where nothing states the contrary; false where it does. The join is
  /// noted for the node whose key ranks lower.
  bool join(const Link& link);
  /// The same by a person's word: only `forbid` stands against it.
  bool force(const Link& link);

  /// Why the node was joined to others; "" for a node that stands for its cluster.
  [[nodiscard]] const std::string& reason(std::uint32_t node) const { return reasons_[node]; }

 private:
  struct Side {
    std::uint32_t ban = 0;
    std::uint32_t side = 0;
    auto operator<=>(const Side&) const = default;
  };

  /// What is known of all members of a root together.
  struct Known {
    std::uint32_t best = none;  ///< the member whose key ranks first
    std::uint32_t size = 1;
    Gender gender = Gender::unknown;
    std::set<std::string> types;
    std::set<std::uint32_t> documents;
    std::set<Side> sides;
  };

  [[nodiscard]] static bool is_forbidden(const Known& a, const Known& b);
  [[nodiscard]] bool is_stated(const Known& a, const Known& b, bool within_document) const;
  void unite(std::uint32_t a, std::uint32_t b, const Link& link);

  const std::vector<Node>& nodes_;
  const TypeTable& types_;
  mutable std::vector<std::uint32_t> parent_;
  std::vector<Known> known_;  ///< of a root
  std::vector<std::string> reasons_;
  std::uint32_t bans_ = 0;
};

/// Which of two keys gives an entity its id: true where `a` is the better.
[[nodiscard]] bool ranks_before(const Node& a, const Node& b);

}  // namespace factwright

#endif
