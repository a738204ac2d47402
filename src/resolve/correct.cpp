#include "resolve/correct.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/near.hpp"
#include "base/spelling.hpp"

namespace factwright {
namespace {

bool fits(const std::string& wanted, const std::string& value) {
  return wanted.empty() || wanted == value;
}

std::string place(const Location& where) { return fmt::format("{}:{}", where.file, where.line); }

std::string near_help(const std::string& name, const std::vector<Entity>& entities) {
  std::vector<std::string> names;
  for (const Entity& entity : entities) names.push_back(entity.name);
  const auto near = nearest_name(name, names);
  return near.empty() || near == name ? std::string() : fmt::format(" (`{}` is similar)", near);
}

std::string names_of(const SameCorrection& each) {
  std::string out;
  for (const Reference& name : each.names) out += (out.empty() ? "`" : ", `") + name.name + "`";
  return out;
}

}  // namespace

WrongFacts::WrongFacts(const Corrections& corrections, const std::vector<Entity>& entities)
    : corrections_(corrections), entities_(entities), used_(corrections.wrong.size(), false) {}

bool WrongFacts::is_named(std::uint32_t entity, const std::string& name) const {
  if (name.empty()) return true;
  if (entity == none || name == "-") return entity == none && name == "-";
  const Entity& known = entities_[entity];
  if (known.id == name || known.name == name) return true;
  if (std::find(known.aliases.begin(), known.aliases.end(), name) != known.aliases.end())
    return true;
  return name_words(known.name).joined("") == name_words(name).joined("");
}

bool WrongFacts::matches(const Happening& said, const WrongCorrection& wrong) const {
  if (!wrong.id.empty() || wrong.relation != said.fact.relation) return false;
  if (!fits(wrong.status, said.fact.status) || !fits(wrong.time, said.fact.time)) return false;
  const Evidence& evidence = said.fact.evidence.front();
  if (!fits(wrong.document, evidence.document)) return false;
  if (evidence.text.view().find(wrong.text) == std::string_view::npos) return false;
  const auto ends = [&](std::uint32_t from, std::uint32_t to) {
    return is_named(from, wrong.from) && is_named(to, wrong.to);
  };
  return ends(said.fact.from, said.fact.to) ||
         (said.fact.symmetric && ends(said.fact.to, said.fact.from));
}

bool WrongFacts::takes(const Happening& said) {
  bool taken = false;
  for (std::size_t i = 0; i < used_.size(); ++i) {
    if (!matches(said, corrections_.wrong[i])) continue;
    used_[i] = true;
    taken = true;
  }
  return taken;
}

bool WrongFacts::takes_id(const std::string& id) {
  bool taken = false;
  for (std::size_t i = 0; i < used_.size(); ++i) {
    if (corrections_.wrong[i].id != id) continue;
    used_[i] = true;
    taken = true;
  }
  return taken;
}

std::vector<std::string> stale_corrections(const Corrections& corrections,
                                           const std::vector<bool>& identity_used,
                                           const std::vector<bool>& wrong_used,
                                           const std::vector<Entity>& entities) {
  std::vector<std::string> out;
  std::size_t at = 0;
  const auto check = [&](const Location& where, const std::string& text) {
    if (!identity_used[at++]) out.push_back(place(where) + ": " + text);
  };
  for (const auto& each : corrections.same) {
    check(each.where, fmt::format("`same` changes nothing: not two of {} are named in the texts{}",
                                  names_of(each), near_help(each.names.back().name, entities)));
  }
  for (const auto& each : corrections.not_same) {
    check(each.where,
          fmt::format("`not-same` does not apply: {} are not two names of different documents",
                      names_of(each)));
  }
  for (const auto& each : corrections.types) {
    check(each.who.where, fmt::format("`type` does not apply: nothing is called `{}`{}",
                                      each.who.name, near_help(each.who.name, entities)));
  }
  for (const auto& each : corrections.aliases) {
    check(each.who.where, fmt::format("`alias` does not apply: nothing is called `{}`{}",
                                      each.who.name, near_help(each.who.name, entities)));
  }
  for (std::size_t i = 0; i < wrong_used.size(); ++i) {
    if (wrong_used[i]) continue;
    const WrongCorrection& each = corrections.wrong[i];
    out.push_back(fmt::format("{}: `wrong` does not apply: no text says this fact ({}) any more",
                              place(each.where), each.id.empty() ? each.relation : each.id));
  }
  return out;
}

}  // namespace factwright
