#include "mention/type_table.hpp"

#include <algorithm>
#include <array>

namespace factwright {

TypeTable::TypeTable(const Pack& pack) {
  std::map<std::string_view, const TypeDecl*> by_name;
  for (const TypeDecl& type : pack.types) by_name.emplace(type.name, &type);
  for (const TypeDecl& type : pack.types) {
    std::vector<std::string> found{type.name};
    for (std::size_t i = 0; i < found.size(); ++i) {  // grows while it is walked
      const auto declared = by_name.find(found[i]);
      if (declared == by_name.end()) continue;
      for (const std::string& parent : declared->second->parents) {
        if (std::find(found.begin(), found.end(), parent) == found.end()) found.push_back(parent);
      }
    }
    ancestors_.emplace(type.name, std::move(found));
  }
}

bool TypeTable::is_a(std::string_view type, std::string_view ancestor) const {
  if (type == ancestor) return true;
  const auto found = ancestors_.find(type);
  return found != ancestors_.end() &&
         std::find(found->second.begin(), found->second.end(), ancestor) != found->second.end();
}

bool TypeTable::is_any(std::string_view type, const std::vector<std::string>& wanted) const {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](const std::string& ancestor) { return is_a(type, ancestor); });
}

std::string TypeTable::below_top(std::string_view type) const {
  const auto found = ancestors_.find(type);
  std::string best;
  if (found == ancestors_.end()) return std::string(type);
  for (const std::string& name : found->second) {
    const auto over = ancestors_.find(name);
    const bool top = over == ancestors_.end() || over->second.size() < 2;
    if (top) continue;
    const bool under_top =
        std::all_of(over->second.begin() + 1, over->second.end(), [&](auto& each) {
          const auto above = ancestors_.find(each);
          return above == ancestors_.end() || above->second.size() < 2;
        });
    if (under_top && (best.empty() || name < best)) best = name;
  }
  return best.empty() ? std::string(type) : best;
}

std::string TypeTable::first_known(const std::vector<std::string>& names) const {
  for (const std::string& name : names) {
    if (known(name)) return name;
  }
  return "Text";
}

bool is_national(std::string_view type) {
  static constexpr std::array<std::string_view, 6> types{"Ministry", "Government", "Military",
                                                         "Police",   "Court",      "Legislature"};
  return std::find(types.begin(), types.end(), type) != types.end();
}

}  // namespace factwright
