#include "resolve/entities.hpp"

#include <algorithm>
#include <set>

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

}  // namespace

std::string entity_id(const std::string& key) { return "e:" + hex16(hash64("entity|" + key)); }

JoinedEntities join_entities(std::span<const Statements> documents) {
  std::map<std::string, Votes> all;
  for (const Statements& document : documents) {
    for (const LocalEntity& entity : document.entities) {
      Votes& votes = all[entity.key];
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
  return out;
}

}  // namespace factwright
