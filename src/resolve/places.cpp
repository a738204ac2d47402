#include "resolve/places.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace factwright {
namespace {

/// "Bergen Harbour" begins with "Bergen".
bool is_named_after(std::string_view inner, std::string_view outer) {
  return inner.size() > outer.size() && inner.starts_with(outer) && inner[outer.size()] == ' ';
}

}  // namespace

Within within(const std::vector<Entity>& entities, const Pack& pack) {
  std::map<std::pair<std::string, std::string>, std::string> countries;
  for (const List& list : pack.lists) {
    for (const ListEntry& entry : list.entries) {
      const auto country = entry.columns.find("country");
      if (list.entities && country != entry.columns.end() && !country->second.empty()) {
        countries.emplace(std::pair(entry.name, entry.type), country->second);
      }
    }
  }
  return [&entities, countries = std::move(countries)](std::uint32_t inner, std::uint32_t outer) {
    if (inner == none || outer == none) return false;
    const Entity& a = entities[inner];
    const Entity& b = entities[outer];
    const auto country = countries.find({a.name, a.type});
    if (country != countries.end() && country->second == b.name) return true;
    return is_named_after(a.name, b.name);
  };
}

}  // namespace factwright
