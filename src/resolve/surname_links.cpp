#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "resolve/links.hpp"

namespace factwright {
namespace {

constexpr std::size_t most_candidates = 32;  ///< more bearers of a name tell nobody apart
constexpr std::size_t most_documents = 32;   ///< of one bearer, looked at for what is shared
constexpr int enough_shared = 2;             ///< see weight_of

using Index = std::map<std::string, std::vector<std::uint32_t>>;

bool includes(const std::set<std::string>& whole, const std::set<std::string>& part) {
  return !part.empty() && std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& each) { return b.contains(each); });
}

/// Full names that a surname alone could stand for: whose first or last word it is.
Index by_surname(const std::vector<Node>& nodes) {
  Index out;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const auto& words = nodes[i].words.words;
    if (nodes[i].kind != NodeKind::person || words.size() < 2) continue;
    out[words.back()].push_back(i);
    if (words.front() != words.back()) out[words.front()].push_back(i);
  }
  return out;
}

bool origins_agree(const Node& a, const Node& b) {
  return a.origins.empty() || b.origins.empty() || share(a.origins, b.origins);
}

struct Bearer {
  std::uint32_t node = none;
  std::string reason;
};

/// Whom "J. Smith" or "Minister Smith" can be; `none` for nobody or several.
Bearer bearer(const std::vector<Node>& nodes, const Node& alone,
              const std::vector<std::uint32_t>& candidates) {
  Bearer out;
  for (const auto candidate : candidates) {
    const Node& full = nodes[candidate];
    const bool office = includes(full.descriptions, alone.descriptions);
    const bool initial = !alone.words.initials.empty();
    const bool agrees = initial && full.words.words.front()[0] == alone.words.initials[0] &&
                        full.words.words.back() == alone.words.words.front();
    if (initial ? !agrees : !office) continue;
    if (!origins_agree(alone, full)) continue;
    if (out.node != none) return {};
    out = {candidate, initial ? "initials of the same name" : "surname with the same office"};
  }
  return out;
}

/// How much it tells that two texts speak of the same thing: a person or a body by itself enough, a
/// town or a country half.
int weight_of(const Node& node) {
  static const std::map<std::string, int, std::less<>> weights{
      {"Country", 1}, {"City", 1}, {"Media", 0}, {"Region", 0}, {"Locality", 0}, {"Group", 0}};
  if (!node.named || node.kind == NodeKind::surname || node.kind == NodeKind::other) return 0;
  if (node.key.find('@') != std::string::npos) return 0;
  const auto found = weights.find(winner(node.types));
  return found == weights.end() ? enough_shared : found->second;
}

/// Whether the surname's document and one of the bearer's speak of the same things.
bool is_shared_context(const Nodes& nodes, std::uint32_t alone, std::uint32_t full) {
  const std::set<std::uint32_t> own(nodes.of[nodes.items[alone].documents.front()].begin(),
                                    nodes.of[nodes.items[alone].documents.front()].end());
  const auto& documents = nodes.items[full].documents;
  for (std::size_t i = 0; i < std::min(documents.size(), most_documents); ++i) {
    const auto& row = nodes.of[documents[i]];
    int shared = 0;
    for (const auto node : std::set<std::uint32_t>(row.begin(), row.end())) {
      if (node != full && own.contains(node)) shared += weight_of(nodes.items[node]);
    }
    if (shared >= enough_shared) return true;
  }
  return false;
}

/// The only bearer of a surname (no first name) that stands without office or initial, in texts
/// about the same.
Bearer only_bearer(const Nodes& nodes, std::uint32_t alone,
                   const std::vector<std::uint32_t>& candidates) {
  const Node& node = nodes.items[alone];
  const bool bare = node.descriptions.empty() && node.words.initials.empty();
  if (!bare || candidates.size() != 1) return {};
  const auto full = candidates.front();
  if (nodes.items[full].words.words.back() != node.words.words.front()) return {};
  const bool fits = origins_agree(node, nodes.items[full]) && is_shared_context(nodes, alone, full);
  if (!fits) return {};
  return {full, "the only bearer of the surname, in texts about the same"};
}

/// All words of the shorter name in the longer one, in their order, the surname the same.
bool is_shortened(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  if (part.size() < 2 || part.size() >= whole.size() || part.back() != whole.back()) return false;
  auto at = whole.begin();
  for (const std::string& word : part) {
    at = std::find(at, whole.end(), word);
    if (at == whole.end()) return false;
    ++at;
  }
  return true;
}

}  // namespace

void link_surnames(const Nodes& all, std::vector<Link>& links) {
  const auto& nodes = all.items;
  const Index surnames = by_surname(nodes);
  Index less;  // surnames without a letter, for those that are misspelt
  for (const auto& [surname, bearers] : surnames) {
    if (surname.size() < 6 || surname.size() > 24) continue;
    for (const auto& key : with_a_letter_less(surname)) {
      auto& list = less[key];
      list.insert(list.end(), bearers.begin(), bearers.end());
    }
  }
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const Node& alone = nodes[i];
    if (alone.kind != NodeKind::surname || alone.words.words.size() != 1) continue;
    const std::string& surname = alone.words.words.front();
    const auto exact = surnames.find(surname);
    if (exact != surnames.end()) {
      if (exact->second.size() > most_candidates) continue;
      auto found = bearer(nodes, alone, exact->second);
      if (found.node == none) found = only_bearer(all, i, exact->second);
      if (found.node != none) links.push_back({i, found.node, found.reason, false});
      continue;
    }
    std::set<std::uint32_t> near;
    if (surname.size() <= 24) {
      for (const auto& key : with_a_letter_less(surname)) {
        const auto list = less.find(key);
        if (list == less.end() || list->second.size() > most_candidates) continue;
        for (const auto other : list->second) {
          if (is_misspelling(nodes[other].words.words.back(), surname)) near.insert(other);
        }
      }
    }
    const auto found = bearer(nodes, alone, {near.begin(), near.end()});
    if (found.node != none) links.push_back({i, found.node, "suspected misspelling", false});
  }
}

void link_shortened_names(const Nodes& all, std::vector<Link>& links) {
  const auto& nodes = all.items;
  Index by_last;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const auto& words = nodes[i].words.words;
    if (nodes[i].kind == NodeKind::person && words.size() > 1) by_last[words.back()].push_back(i);
  }
  for (const auto& [surname, bearers] : by_last) {
    if (bearers.size() > most_candidates) continue;
    for (const auto part : bearers) {
      std::vector<std::uint32_t> longer;
      for (const auto whole : bearers) {
        if (is_shortened(nodes[part].words.words, nodes[whole].words.words))
          longer.push_back(whole);
      }
      const bool one = longer.size() == 1 && origins_agree(nodes[part], nodes[longer.front()]);
      if (one && is_shared_context(all, part, longer.front()))
        links.push_back({longer.front(), part, "a shorter name, in texts about the same", false});
    }
  }
}

}  // namespace factwright
