#include "rules/names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/near.hpp"

namespace factwright {
namespace {

constexpr std::size_t most_listed = 12;

bool check(const PlacedText& name, const Names& names, const Reporter& report, Fault fault) {
  if (names.has(name.text)) return true;
  report.error(name.whole(), std::move(fault));
  return false;
}

}  // namespace

bool Names::add(const std::string& name, const std::string& place) {
  if (!places_.emplace(name, place).second) return false;
  names_.push_back(name);
  return true;
}

std::string Names::place(std::string_view name) const {
  const auto found = places_.find(name);
  return found == places_.end() ? std::string() : found->second;
}

std::string Names::help(std::string_view name, std::string_view plural) const {
  const std::string near = nearest_name(name, names_);
  if (near.empty()) {
    if (names_.empty() || names_.size() > most_listed) return {};
    return fmt::format("{} are {}", plural, listed(names_));
  }
  const std::string where = place(near);
  return where.empty() ? fmt::format("`{}` is similar", near)
                       : fmt::format("`{}` is similar ({})", near, where);
}

const std::vector<std::string>& builtin_types() {
  static const std::vector<std::string> names = {"Text",  "Time", "Number",
                                                 "Money", "Fact", "Document"};
  return names;
}

bool is_builtin_type(std::string_view name) {
  const auto& names = builtin_types();
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string short_place(const Location& where, std::string_view folder) {
  std::string_view file = where.file;
  if (file.starts_with(folder)) file.remove_prefix(folder.size());
  while (file.starts_with('/')) file.remove_prefix(1);
  return where.line == 0 ? std::string(file) : fmt::format("{}:{}", file, where.line);
}

bool check_type(const PlacedText& name, const Scope& scope, const Reporter& report) {
  if (!scope.schema_read) return true;
  return check(name, scope.types, report,
               {"FW301", fmt::format("no type is called {}", in_ticks(name.text)),
                scope.types.help(name.text, "the types")});
}

bool check_relation(const PlacedText& name, const Scope& scope, const Reporter& report) {
  if (!scope.schema_read) return true;
  return check(name, scope.relations, report,
               {"FW302", fmt::format("no relation is called {}", in_ticks(name.text)),
                scope.relations.help(name.text, "the relations")});
}

bool check_role(const PlacedText& name, const RelationDecl& relation, const Reporter& report) {
  if (relation.role(name.text) != nullptr) return true;
  Names names;
  for (const RoleDecl& role : relation.roles) names.add(role.name, "");
  return check(
      name, names, report,
      {"FW303", fmt::format("the relation `{}` has no role {}", relation.name, in_ticks(name.text)),
       names.help(name.text, "its roles")});
}

bool check_list(const PlacedText& name, const Scope& scope, const Reporter& report) {
  return check(name, scope.lists, report,
               {"FW304", fmt::format("no list is called {}", in_ticks(name.text)),
                scope.lists.all().empty() ? "a list is a file `lists/NAME.tsv`"
                                          : scope.lists.help(name.text, "the lists")});
}

bool check_type_or_list(const PlacedText& name, const Scope& scope, const Reporter& report) {
  if (!name.text.starts_with('@')) return check_type(name, scope, report);
  return check_list(name.part(1, name.text.size() - 1), scope, report);
}

}  // namespace factwright
