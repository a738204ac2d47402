#include "factwright/pack.hpp"

#include <algorithm>

namespace factwright {
namespace {

template <typename Item>
const Item* find_named(const std::vector<Item>& items, std::string_view name) {
  const auto found = std::find_if(items.begin(), items.end(),
                                  [name](const Item& item) { return item.name == name; });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

bool RoleDecl::takes(std::string_view type) const {
  return std::find(types.begin(), types.end(), type) != types.end();
}

const RoleDecl* RelationDecl::role(std::string_view role_name) const {
  return find_named(roles, role_name);
}

const RelationDecl* Pack::relation(std::string_view relation_name) const {
  return find_named(relations, relation_name);
}

const List* Pack::list(std::string_view list_name) const { return find_named(lists, list_name); }

bool Pack::is_a(std::string_view type, std::string_view ancestor) const {
  std::vector<std::string_view> open = {type};
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (open[i] == ancestor) return true;
    const TypeDecl* decl = find_named(types, open[i]);
    if (decl == nullptr) continue;
    for (const std::string& parent : decl->parents) {
      if (std::find(open.begin(), open.end(), parent) == open.end()) open.push_back(parent);
    }
  }
  return false;
}

}  // namespace factwright
