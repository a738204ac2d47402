#include "resolve/references.hpp"

#include <algorithm>

#include "resolve/identity.hpp"

namespace factwright {

References::References(const std::vector<Node>& nodes, const TypeTable& types,
                       std::span<const Statements> documents)
    : nodes_(nodes), types_(types) {
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    documents_.emplace(documents[i].note.document, i);
  }
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    ids_.emplace(entity_id(nodes[i].key), i);
    for (const auto& [name, count] : nodes[i].names) {
      names_.emplace(name, i);
      spellings_.emplace(name_words(name).joined(""), i);
    }
    for (const std::string& alias : nodes[i].aliases) aliases_.emplace(alias, i);
  }
}

std::vector<std::uint32_t> References::look_up(const Index& index, const std::string& name,
                                               const Reference& reference) const {
  std::vector<std::uint32_t> out;
  const auto [begin, end] = index.equal_range(name);
  for (auto each = begin; each != end; ++each) {
    const Node& node = nodes_[each->second];
    if (!reference.type.empty() && !types_.is_a(winner(node.types), reference.type)) continue;
    if (!reference.document.empty()) {
      const auto document = documents_.find(reference.document);
      if (document == documents_.end() || node.documents != std::vector{document->second}) continue;
    }
    out.push_back(each->second);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<std::uint32_t> References::find(const Reference& reference) const {
  auto out = look_up(ids_, reference.name, reference);
  if (out.empty()) out = look_up(names_, reference.name, reference);
  if (out.empty()) out = look_up(spellings_, name_words(reference.name).joined(""), reference);
  if (!out.empty()) return out;
  out = look_up(aliases_, reference.name, reference);
  if (out.size() > 1) out.clear();
  return out;
}

}  // namespace factwright
