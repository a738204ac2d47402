#include "author/loosen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "author/loosen_patterns.hpp"
#include "rules/position.hpp"

namespace factwright {
namespace {

template <class Item>
void erase_at(std::vector<Item>& items, std::size_t index) {
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
}

void add_conditions(std::vector<Loosening>& out, const Rule& rule) {
  for (std::size_t i = 0; i < rule.when.size(); ++i) {
    out.push_back({fmt::format("`when: {}`", key_of(rule.when[i])), rule.when[i].where,
                   [i](Rule& r) { erase_at(r.when, i); }});
  }
  for (std::size_t i = 0; i < rule.unless.size(); ++i) {
    out.push_back({fmt::format("`unless: {}`", key_of(rule.unless[i])), rule.unless[i].where,
                   [i](Rule& r) { erase_at(r.unless, i); }});
  }
}

void add_roles(std::vector<Loosening>& out, const Rule& rule) {
  for (std::size_t i = 0; i < rule.roles.size(); ++i) {
    const RoleSpec& spec = rule.roles[i];
    if (!spec.is.empty()) {
      out.push_back({fmt::format("`is` of the role `{}`", spec.role), spec.where,
                     [i](Rule& r) { r.roles[i].is.clear(); }});
    }
    for (std::size_t j = 0; spec.at.size() > 1 && j < spec.at.size(); ++j) {
      out.push_back({fmt::format("the position `{}` of `{}`", name_of(spec.at[j]), spec.role),
                     spec.at[j].where, [i, j](Rule& r) { erase_at(r.roles[i].at, j); }});
    }
  }
  for (const auto& narrowing : rule.narrowing) {
    const std::string& role = narrowing.first;
    out.push_back({fmt::format("`where: {}`", role), rule.where,
                   [role](Rule& r) { r.narrowing.erase(role); }});
  }
}

/// One of several lines of `phrases`, `tokens` or `path`, and what can be loosened in each.
template <class AnyRule, class Pattern>
void add_patterns(std::vector<LooseningOf<AnyRule>>& out, const std::vector<Pattern>& lines,
                  std::vector<Pattern> AnyRule::*member) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines.size() > 1) {
      out.push_back({"the line", lines[i].where, [=](AnyRule& r) { erase_at(r.*member, i); }});
    }
    for (auto& inner : loosenings_of(lines[i])) {
      out.push_back({std::move(inner.what), std::move(inner.where),
                     [=, change = std::move(inner.apply)](AnyRule& r) { change((r.*member)[i]); }});
    }
  }
}

}  // namespace

std::string name_of(const PositionRef& position) {
  if (position.kind == PositionKind::preposition) return position.preposition;
  const auto rows = fixed_positions();
  const auto found = std::find_if(
      rows.begin(), rows.end(), [&](const PositionDoc& row) { return row.kind == position.kind; });
  return found == rows.end() ? std::string() : std::string(found->name);
}

std::string key_of(const Condition& condition) {
  switch (condition.kind) {
    case ConditionKind::position:
      return name_of(condition.position);
    case ConditionKind::words:
      return "words";
    case ConditionKind::under:
      return "under";
    case ConditionKind::zone:
      return "zone";
  }
  return {};
}

std::vector<Loosening> loosenings(const Rule& rule) {
  std::vector<Loosening> out;
  add_conditions(out, rule);
  add_roles(out, rule);
  if (!rule.status.empty()) {
    out.push_back({"`status`", rule.where, [](Rule& r) { r.status.clear(); }});
  }
  for (std::size_t i = 0; i < rule.instead_of.size(); ++i) {
    out.push_back({fmt::format("`instead-of: {}`", rule.instead_of[i]), rule.where,
                   [i](Rule& r) { erase_at(r.instead_of, i); }});
  }
  add_patterns(out, rule.phrases, &Rule::phrases);
  add_patterns(out, rule.tokens, &Rule::tokens);
  add_patterns(out, rule.paths, &Rule::paths);
  return out;
}

std::vector<LooseningOf<EntityRule>> loosenings(const EntityRule& rule) {
  std::vector<LooseningOf<EntityRule>> out;
  add_patterns(out, rule.phrases, &EntityRule::phrases);
  add_patterns(out, rule.tokens, &EntityRule::tokens);
  return out;
}

}  // namespace factwright
