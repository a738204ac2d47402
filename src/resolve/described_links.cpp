#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "resolve/links.hpp"

namespace factwright {
namespace {

constexpr std::size_t most_candidates = 32;  ///< more of a sort in one town tell none apart

using Words = std::set<std::string>;

/// The words of a name in small letters, hyphens taken apart, and the last of them.
struct Described {
  Words words;
  std::string head;
};

Described taken_apart(const std::string& name) {
  auto words = name_words(name).words;
  Described out;
  if (words.empty()) return out;
  out.head = std::move(words.back());
  words.pop_back();
  out.words.insert(words.begin(), words.end());
  return out;
}

/// All words by which the texts have described it.
Words known_words(const Node& node) {
  Words out;
  for (const std::string& text : node.descriptions) {
    for (std::string& word : name_words(text).words) out.insert(std::move(word));
  }
  return out;
}

bool is_within(const Words& part, const Words& whole) {
  return !part.empty() && std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& each) { return b.contains(each); });
}

bool is_of_sort(const Node& node, const TypeTable& types) {
  if (node.kind != NodeKind::described && node.kind != NodeKind::name) return false;
  const std::string& type = winner(node.types);
  return types.is_a(type, "Facility") || types.is_a(type, "Organization");
}

bool is_one(const Node& a, const Node& b) {
  const auto one = taken_apart(winner(a.names));
  const auto other = taken_apart(winner(b.names));
  if (one.words.empty() || other.words.empty() || !share(a.happenings, b.happenings)) return false;
  return is_within(one.words, known_words(b)) || is_within(other.words, known_words(a));
}

/// Who of `list` may be one with the node at `at`; none where a document has two such.
std::vector<std::uint32_t> partners(const std::vector<Node>& nodes,
                                    const std::vector<std::uint32_t>& list, std::uint32_t node) {
  std::vector<std::uint32_t> out;
  std::set<std::uint32_t> documents(nodes[node].documents.begin(), nodes[node].documents.end());
  for (const auto other : list) {
    if (other == node || !is_one(nodes[node], nodes[other])) continue;
    for (const auto document : nodes[other].documents) {
      if (!documents.insert(document).second) return {};
    }
    out.push_back(other);
  }
  return out;
}

}  // namespace

void link_described(const std::vector<Node>& nodes, const TypeTable& types,
                    std::vector<Link>& links) {
  std::map<std::pair<std::string, std::string>, std::vector<std::uint32_t>> there;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].places.empty() || !is_of_sort(nodes[i], types)) continue;
    const auto head = taken_apart(winner(nodes[i].names)).head;
    for (const std::string& place : nodes[i].places) there[{head, place}].push_back(i);
  }
  for (const auto& [where, list] : there) {
    if (list.size() < 2 || list.size() > most_candidates) continue;
    for (const auto node : list) {
      for (const auto other : partners(nodes, list, node)) {
        if (node < other)
          links.push_back({node, other, "described alike, in the same place", false});
      }
    }
  }
}

void link_national(const std::vector<Node>& nodes, std::vector<Link>& links) {
  std::map<std::pair<std::string, std::string>, std::uint32_t> known;  // name, country
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const auto at = nodes[i].key.find('@');
    const bool one = nodes[i].kind == NodeKind::name && nodes[i].origins.size() == 1;
    if (one && at != std::string::npos && is_national(winner(nodes[i].types)))
      known.emplace(std::pair(nodes[i].key.substr(0, at), *nodes[i].origins.begin()), i);
  }
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const auto at = nodes[i].key.find("~list:");
    if (nodes[i].kind != NodeKind::name || at == std::string::npos) continue;
    const auto found = known.find({nodes[i].key.substr(0, at), nodes[i].key.substr(at + 1)});
    if (found != known.end())
      links.push_back({found->second, i, "of the one country that the text is about", true});
  }
}

}  // namespace factwright
