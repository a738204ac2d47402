#include "resolve/links.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace factwright {
namespace {

constexpr std::size_t most_candidates = 32;  ///< more bearers of a name tell nobody apart

using Index = std::map<std::string, std::vector<std::uint32_t>>;

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& each) { return b.contains(each); });
}

/// Links all of each list to its first.
void link_lists(const Index& index, const std::string& reason, std::vector<Link>& links) {
  for (const auto& [key, nodes] : index) {
    for (std::size_t i = 1; i < nodes.size(); ++i) {
      links.push_back({nodes.front(), nodes[i], reason, true});
    }
  }
}

/// "Kim Jong Un" and "Kim Jong-Un" have one key already; "Kim Jongun" and accents have not.
void link_spellings(const std::vector<Node>& nodes, std::vector<Link>& links) {
  Index index;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind != NodeKind::person || nodes[i].words.words.size() < 2) continue;
    index[nodes[i].words.joined("") + "#" + nodes[i].words.initials].push_back(i);
  }
  link_lists(index, "written with other spaces, hyphens or accents", links);
}

/// "George Bush" is the one "George W. Bush", where there is one.
void link_initials_within(const std::vector<Node>& nodes, std::vector<Link>& links) {
  Index index;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind == NodeKind::person) index[nodes[i].words.joined(" ")].push_back(i);
  }
  for (const auto& [name, bearers] : index) {
    std::map<std::string, std::uint32_t> by_initials;
    for (const auto i : bearers) by_initials.emplace(nodes[i].words.initials, i);
    if (by_initials.size() != 2 || !by_initials.contains("")) continue;
    links.push_back({by_initials.begin()->second, by_initials.rbegin()->second,
                     "a middle initial left out", true});
  }
}

/// "Nita Ruiz" is the one "Ana "Nita" Ruiz".
void link_nicknames(const std::vector<Node>& nodes, std::vector<Link>& links) {
  std::map<std::string, std::uint32_t> by_name;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind == NodeKind::person && nodes[i].words.initials.empty())
      by_name.emplace(nodes[i].words.joined(" "), i);
  }
  std::map<std::uint32_t, std::set<std::uint32_t>> called;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind != NodeKind::person) continue;
    for (const auto& [name, count] : nodes[i].names) {
      const auto found = by_name.find(name_words(by_nickname(name)).joined(" "));
      if (found != by_name.end() && found->second != i) called[found->second].insert(i);
    }
  }
  for (const auto& [nickname, bearers] : called) {
    if (bearers.size() == 1) links.push_back({*bearers.begin(), nickname, "the nickname", false});
  }
}

/// "Jong-un Kim" for "Kim Jong-un". Two plain words could be another person's, so the office must
/// be the same.
void link_orders(const std::vector<Node>& nodes, std::vector<Link>& links) {
  Index index;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind == NodeKind::person) index[nodes[i].words.joined(" ")].push_back(i);
  }
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const auto& words = nodes[i].words.words;
    if (nodes[i].kind != NodeKind::person || words.size() < 2) continue;
    NameWords turned;
    turned.words.push_back(words.back());
    turned.words.insert(turned.words.end(), words.begin(), words.end() - 1);
    const auto found = index.find(turned.joined(" "));
    if (found == index.end() || found->second.size() > most_candidates) continue;
    for (const auto other : found->second) {
      const bool sure = words.size() > 2 || share(nodes[i].descriptions, nodes[other].descriptions);
      if (sure && other != i) links.push_back({i, other, "the family name first", false});
    }
  }
}

/// Who is one edit away from whom, among persons of the same given names.
std::map<std::uint32_t, std::set<std::uint32_t>> near_names(const std::vector<Node>& nodes) {
  Index index;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const auto& words = nodes[i].words.words;
    if (nodes[i].kind != NodeKind::person || words.size() < 2) continue;
    std::string given;
    for (std::size_t w = 0; w + 1 < words.size(); ++w) given += words[w] + " ";
    if (words.back().size() > 24) continue;
    for (const std::string& less : with_a_letter_less(words.back()))
      index[given + less].push_back(i);
  }
  std::map<std::uint32_t, std::set<std::uint32_t>> near;
  for (const auto& [key, list] : index) {
    if (list.size() > most_candidates) continue;
    for (std::size_t a = 0; a < list.size(); ++a) {
      for (std::size_t b = a + 1; b < list.size(); ++b) {
        const auto& one = nodes[list[a]].words.words.back();
        const auto& two = nodes[list[b]].words.words.back();
        if (!is_misspelling(one, two)) continue;
        near[list[a]].insert(list[b]);
        near[list[b]].insert(list[a]);
      }
    }
  }
  return near;
}

/// One name with its misspellings around it; where two of these have misspellings of their own,
/// nobody knows which is which, and all stay apart.
void link_misspellings(const std::vector<Node>& nodes, std::vector<Link>& links) {
  const auto near = near_names(nodes);
  for (const auto& [hub, around] : near) {
    const bool star = std::all_of(around.begin(), around.end(), [&](std::uint32_t other) {
      const auto& its = near.at(other);
      return std::all_of(its.begin(), its.end(), [&](std::uint32_t third) {
        return third == hub || around.contains(third);
      });
    });
    if (!star) continue;
    for (const auto other : around) links.push_back({hub, other, "suspected misspelling", false});
  }
}

}  // namespace

void link_full_names(const std::vector<Node>& nodes, std::vector<Link>& links) {
  link_spellings(nodes, links);
  link_initials_within(nodes, links);
  link_nicknames(nodes, links);
  link_orders(nodes, links);
  link_misspellings(nodes, links);
}

std::vector<Link> find_links(const Nodes& nodes, const Pack& pack) {
  std::vector<Link> out;
  link_full_names(nodes.items, out);
  link_organizations(nodes.items, pack, out);
  link_national(nodes.items, out);
  link_surnames(nodes, out);
  link_shortened_names(nodes, out);
  link_described(nodes.items, TypeTable(pack), out);
  return out;
}

}  // namespace factwright
