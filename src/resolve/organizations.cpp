#include <algorithm>
#include <map>
#include <set>

#include "resolve/links.hpp"

namespace factwright {
namespace {

using Index = std::map<std::string, std::vector<std::uint32_t>>;

bool is_thing(const Node& node) {
  return node.named && (node.kind == NodeKind::name || node.kind == NodeKind::described ||
                        node.kind == NodeKind::listed);
}

/// "Agence Café" and "Agence Cafe": the words of a key without accents, in the key's order.
void link_accents(const std::vector<Node>& nodes, std::vector<Link>& links) {
  Index index;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind != NodeKind::name) continue;
    const std::string& key = nodes[i].key;
    const auto whose = std::min(key.find_first_of("@~"), key.size());
    index[name_words(key.substr(0, whose)).joined(" ") + key.substr(whose)].push_back(i);
  }
  for (const auto& [key, list] : index) {
    for (std::size_t i = 1; i < list.size(); ++i) {
      links.push_back({list.front(), list[i], "written with other accents or hyphens", true});
    }
  }
}

std::string letters_of(const std::string& acronym) {
  std::string out;
  for (const char c : acronym) {
    if (c != '.') out += c;
  }
  return out;
}

/// Capitals of a name of several words: "NEOC" of "National Emergency Operation Centre".
std::string initials_of(const std::string& name) {
  std::string out;
  bool begins = true;
  for (const char c : name) {
    if (begins && c >= 'A' && c <= 'Z') out += c;
    begins = c == ' ' || c == '-';
  }
  return name.find(' ') == std::string::npos ? std::string() : out;
}

/// An acronym alone in its document is the one name that another document explains so, or, of four
/// letters and more, the one name with these initials.
void link_acronyms(const std::vector<Node>& nodes, std::vector<Link>& links) {
  std::map<std::string, std::set<std::uint32_t>> learnt;
  std::map<std::string, std::set<std::uint32_t>> guessed;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (!is_thing(nodes[i])) continue;
    for (const std::string& alias : nodes[i].aliases) {
      if (is_acronym(alias)) learnt[letters_of(alias)].insert(i);
    }
    for (const auto& [name, count] : nodes[i].names) {
      if (const auto initials = initials_of(name); initials.size() >= 4)
        guessed[initials].insert(i);
    }
  }
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (node.kind != NodeKind::name) continue;
    const std::string& name = winner(node.names);
    if (!is_acronym(name)) continue;
    const auto look = [&](auto& index, const char* reason) {
      const auto found = index.find(letters_of(name));
      if (found == index.end()) return false;
      std::set<std::uint32_t> others = found->second;
      others.erase(i);
      if (others.size() == 1) links.push_back({i, *others.begin(), reason, true});
      return !others.empty();
    };
    if (!look(learnt, "acronym explained in another text")) {
      look(guessed, "acronym with the initials of the name");
    }
  }
}

/// "Ruritania's official news agency" is the one listed agency of that country whose names end so.
void link_agencies(const std::vector<Node>& nodes, const Pack& pack, std::vector<Link>& links) {
  std::map<std::string, std::set<std::string>>
      listed;  // "country: type, last two words" -> list keys
  for (const List& list : pack.lists) {
    for (const ListEntry& entry : list.entries) {
      const auto country = entry.columns.find("country");
      if (!list.entities || country == entry.columns.end() || country->second.empty()) continue;
      auto names = entry.aliases;
      names.push_back(entry.name);
      for (const std::string& name : names) {
        const auto words = name_words(name).words;
        if (words.size() < 3 || name.find(" of ") != std::string::npos) continue;
        listed[country->second + ": " + entry.type + " " + words[words.size() - 2] + " " +
               words.back()]
            .insert("list:" + entry.type + ":" + entry.name);
      }
    }
  }
  std::map<std::string, std::uint32_t> by_key;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) by_key.emplace(nodes[i].key, i);
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (node.kind != NodeKind::described || node.origins.size() != 1) continue;
    const std::string& origin = *node.origins.begin();
    const auto words = name_words(winner(node.names)).words;
    if (words.size() < 2 || !origin.starts_with("list:")) continue;
    const auto found =
        listed.find(origin.substr(origin.rfind(':') + 1) + ": " + winner(node.types) + " " +
                    words[words.size() - 2] + " " + words.back());
    if (found == listed.end() || found->second.size() != 1) continue;
    const auto agency = by_key.find(*found->second.begin());
    if (agency != by_key.end())
      links.push_back({i, agency->second, "the only listed one of its country", true});
  }
}

}  // namespace

void link_organizations(const std::vector<Node>& nodes, const Pack& pack,
                        std::vector<Link>& links) {
  link_accents(nodes, links);
  link_acronyms(nodes, links);
  link_agencies(nodes, pack, links);
}

}  // namespace factwright
