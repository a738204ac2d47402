#include "resolve/entities.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/hash.hpp"

namespace factwright {
namespace {

/// What all documents say of one entity.
struct Votes {
  std::map<std::string, std::uint32_t> names;
  std::map<std::string, std::uint32_t> types;
  std::set<std::string> aliases;
  std::set<std::string> same_as;
};

std::string winner(const std::map<std::string, std::uint32_t>& votes) {
  const auto better = [](const auto& a, const auto& b) {
    if (a.second != b.second) return a.second < b.second;
    if (a.first.size() != b.first.size()) return a.first.size() < b.first.size();
    return a.first > b.first;
  };
  return std::max_element(votes.begin(), votes.end(), better)->first;
}

Entity decide(const std::string& key, Votes votes) {
  Entity out;
  out.id = entity_id(key);
  out.name = winner(votes.names);
  out.type = winner(votes.types);
  for (const auto& [name, count] : votes.names) votes.aliases.insert(name);
  votes.aliases.erase(out.name);
  out.aliases.assign(votes.aliases.begin(), votes.aliases.end());
  out.same_as.assign(votes.same_as.begin(), votes.same_as.end());
  return out;
}

using Descriptions = std::map<std::string, std::set<std::string>>;  ///< key -> what described it

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
}

/// Keys of persons whom a document names by surname alone, with the key of the one full name of
/// all documents that ends with it, where both have been described by the same word ("minister").
/// Several such names, or none, leave the surname apart.
std::map<std::string, std::string> surnames(std::span<const Statements> documents) {
  static constexpr std::string_view person = "person:";
  Descriptions full;
  Descriptions alone;
  for (const Statements& document : documents) {
    for (const LocalEntity& entity : document.entities) {
      if (!entity.key.starts_with(person)) continue;
      const bool surname = entity.key.find('@') != std::string::npos;
      auto& words = (surname ? alone : full)[entity.key];
      words.insert(entity.descriptions.begin(), entity.descriptions.end());
    }
  }
  std::map<std::string, std::vector<std::string>> by_surname;
  for (const auto& [key, words] : full) by_surname[key.substr(key.rfind(' ') + 1)].push_back(key);
  std::map<std::string, std::string> out;
  for (const auto& [key, words] : alone) {
    const auto name = key.substr(person.size(), key.find('@') - person.size());
    const auto found = by_surname.find(name);
    const bool one = found != by_surname.end() && found->second.size() == 1;
    if (one && share(words, full.at(found->second.front())))
      out.emplace(key, found->second.front());
  }
  return out;
}

}  // namespace

std::string entity_id(const std::string& key) { return "e:" + hex16(hash64("entity|" + key)); }

JoinedEntities join_entities(std::span<const Statements> documents) {
  std::map<std::string, Votes> all;
  const auto same = surnames(documents);
  for (const Statements& document : documents) {
    for (const LocalEntity& entity : document.entities) {
      const auto full = same.find(entity.key);
      Votes& votes = all[full == same.end() ? entity.key : full->second];
      ++votes.names[entity.name];
      ++votes.types[entity.type];
      votes.aliases.insert(entity.aliases.begin(), entity.aliases.end());
      votes.same_as.insert(entity.same_as.begin(), entity.same_as.end());
    }
  }
  std::vector<std::pair<Entity, std::string>> decided;
  for (auto& [key, votes] : all) decided.emplace_back(decide(key, std::move(votes)), key);
  std::sort(decided.begin(), decided.end(),
            [](const auto& a, const auto& b) { return a.first.id < b.first.id; });
  JoinedEntities out;
  for (auto& [entity, key] : decided) {
    out.by_key.emplace(key, static_cast<std::uint32_t>(out.items.size()));
    out.items.push_back(std::move(entity));
  }
  for (const auto& [key, full] : same) out.by_key.emplace(key, out.by_key.at(full));
  return out;
}

}  // namespace factwright
