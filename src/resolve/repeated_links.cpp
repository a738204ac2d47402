#include <map>
#include <string_view>

#include "resolve/links.hpp"

namespace factwright {

void link_repeated(std::span<const Statements> documents, std::span<const std::uint32_t> repeated,
                   const Nodes& nodes, std::vector<Link>& links) {
  std::map<std::string_view, std::uint32_t> by_key;
  for (std::uint32_t i = 0; i < nodes.items.size(); ++i) by_key.emplace(nodes.items[i].key, i);
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    if (repeated[i] == i) continue;
    const std::string own = "@" + documents[i].note.document;
    const std::string first = "@" + documents[repeated[i]].note.document;
    for (const auto node : nodes.of[i]) {
      const std::string& key = nodes.items[node].key;
      if (!key.ends_with(own)) continue;
      const auto other = by_key.find(key.substr(0, key.size() - own.size()) + first);
      if (other != by_key.end()) links.push_back({other->second, node, same_text, true});
    }
  }
}

}  // namespace factwright
