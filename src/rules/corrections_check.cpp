#include "rules/corrections_check.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace factwright {
namespace {

std::string key_of(const Reference& name) {
  return name.name + "\n" + name.type + "\n" + name.document;
}

/// Sets of names that `same` and `alias` make one.
class NameSets {
 public:
  std::string root(const std::string& key) {
    auto& parent = parents_.try_emplace(key, key).first->second;
    if (parent == key) return key;
    parent = root(std::string(parent));
    return parent;
  }
  void unite(const std::string& a, const std::string& b) {
    const auto one = root(a);
    const auto other = root(b);
    if (one != other) parents_[other] = one;
  }

 private:
  std::map<std::string, std::string> parents_;
};

class Checking {
 public:
  Checking(const Corrections& corrections, const Reporter& report)
      : corrections_(corrections), report_(report) {}

  void run() {
    unite_all();
    check_not_same();
    check_types();
    check_aliases();
    check_wrong();
  }

 private:
  void unite_all() {
    for (const SameCorrection& each : corrections_.same) {
      const Reference& first = each.names.front();
      for (const Reference& name : each.names) {
        sets_.unite(key_of(first), key_of(name));
        lines_.try_emplace(key_of(name), each.where.line);
      }
    }
  }

  [[nodiscard]] Span span_of(const Location& where) const {
    return report_.source().span_of(where);
  }

  void contradiction(const Location& where, const std::string& message, std::uint32_t other) {
    report_.error(span_of(where), {"FW901", message,
                                   fmt::format("the other stands at line {}; delete one", other)});
  }

  std::uint32_t line_of(const Reference& name) const {
    const auto found = lines_.find(key_of(name));
    return found == lines_.end() ? name.where.line : found->second;
  }

  void check_not_same() {
    for (const SameCorrection& each : corrections_.not_same) {
      std::map<std::string, const Reference*> roots;
      for (const Reference& name : each.names) {
        const auto [known, fresh] = roots.emplace(sets_.root(key_of(name)), &name);
        if (fresh) continue;
        if (known->second->name == name.name) {
          report_.error(
              span_of(name.where),
              {"FW901", fmt::format("{} cannot be other than itself", in_ticks(name.name)),
               "tell the two apart: `{name: .., document: ..}`"});
          continue;
        }
        contradiction(name.where,
                      fmt::format("{} and {} are said to be the same, too",
                                  in_ticks(known->second->name), in_ticks(name.name)),
                      line_of(name));
      }
    }
  }

  void check_types() {
    std::map<std::string, const TypeCorrection*> known;
    for (const TypeCorrection& each : corrections_.types) {
      const auto [first, fresh] = known.emplace(sets_.root(key_of(each.who)), &each);
      if (fresh) continue;
      if (first->second->type == each.type) {
        twice(each.who.where, first->second->who.where.line);
        continue;
      }
      contradiction(
          each.who.where,
          fmt::format("{} is said to be a `{}`, too", in_ticks(each.who.name), first->second->type),
          first->second->who.where.line);
    }
  }

  void check_aliases() {
    std::map<std::string, const AliasCorrection*> known;
    for (const AliasCorrection& each : corrections_.aliases) {
      const auto [first, fresh] = known.emplace(each.alias, &each);
      if (!fresh && sets_.root(key_of(first->second->who)) != sets_.root(key_of(each.who))) {
        contradiction(each.who.where,
                      fmt::format("{} is said to be an alias of {}, too", in_ticks(each.alias),
                                  in_ticks(first->second->who.name)),
                      first->second->who.where.line);
      } else if (!fresh) {
        twice(each.who.where, first->second->who.where.line);
      }
      for (const SameCorrection& apart : corrections_.not_same) check_alias(each, apart);
    }
  }

  void check_alias(const AliasCorrection& alias, const SameCorrection& apart) {
    bool who = false;
    bool other = false;
    for (const Reference& name : apart.names) {
      who = who || sets_.root(key_of(name)) == sets_.root(key_of(alias.who));
      other = other || name.name == alias.alias;
    }
    if (!who || !other) return;
    contradiction(alias.who.where,
                  fmt::format("{} and {} are said not to be the same, too",
                              in_ticks(alias.who.name), in_ticks(alias.alias)),
                  apart.where.line);
  }

  void check_wrong() {
    using Key = std::tuple<std::string, std::string, std::string, std::string, std::string,
                           std::string, std::string, std::string>;
    std::map<Key, std::uint32_t> known;
    for (const WrongCorrection& w : corrections_.wrong) {
      const auto [first, fresh] = known.emplace(
          Key(w.id, w.relation, w.from, w.to, w.time, w.status, w.document, w.text), w.where.line);
      if (!fresh) twice(w.where, first->second);
    }
  }

  void twice(const Location& where, std::uint32_t first) {
    report_.warning(span_of(where), {"FW902", "this is said already",
                                     fmt::format("line {} says the same; delete one", first)});
  }

  const Corrections& corrections_;
  const Reporter& report_;
  NameSets sets_;
  std::map<std::string, std::uint32_t> lines_;  ///< of names in `same`
};

}  // namespace

void check_corrections(const Corrections& corrections, const Reporter& report) {
  Checking(corrections, report).run();
}

}  // namespace factwright
