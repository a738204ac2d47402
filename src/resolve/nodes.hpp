#ifndef FACTWRIGHT_RESOLVE_NODES_HPP
#define FACTWRIGHT_RESOLVE_NODES_HPP

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/spelling.hpp"
#include "factwright/corrections.hpp"
#include "factwright/statements.hpp"
#include "mention/type_table.hpp"

namespace factwright {

/// How a local entity was named, by its key.
enum class NodeKind : std::uint8_t { listed, person, surname, name, described, other };

/// All local entities of one key: the smallest thing that identity joins.
struct Node {
  std::string key;
  NodeKind kind = NodeKind::other;
  std::map<std::string, std::uint32_t> names;  ///< with the number of documents
  std::map<std::string, std::uint32_t> types;
  std::set<std::string> aliases;
  std::set<std::string> same_as;
  std::set<std::string> descriptions;
  std::set<std::string> origins;         ///< keys of countries
  std::set<std::string> places;          ///< keys of towns and regions that it is told to be in
  std::set<std::string> happenings;      ///< relations of what is told of it, with its role
  std::vector<std::uint32_t> documents;  ///< sorted
  Gender gender = Gender::unknown;
  bool named = false;
  NameWords words;  ///< of a person's name

  [[nodiscard]] bool is_person() const {
    return kind == NodeKind::person || kind == NodeKind::surname;
  }
};

struct Nodes {
  std::vector<Node> items;                     ///< sorted by key
  std::vector<std::vector<std::uint32_t>> of;  ///< document, local entity -> item
};

/// Gathers the local entities of all documents. Two of one key are kept apart where the texts
/// state a difference: other middle initials ("George W. Bush", "George H. W. Bush"), another
/// sort of thing under a name of one word ("Phoenix" a company and a city), a correction. A
/// ministry or court whose country nobody tells is that of the one country its text speaks of, else
/// its document's own.
[[nodiscard]] Nodes collect_nodes(std::span<const Statements> documents, const TypeTable& types,
                                  const Corrections& corrections);

/// The name met in most documents, then the longer, then the first in byte order.
[[nodiscard]] const std::string& winner(const std::map<std::string, std::uint32_t>& votes);

}  // namespace factwright

#endif
