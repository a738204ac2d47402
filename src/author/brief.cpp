#include "author/brief.hpp"

#include <cstdint>
#include <deque>
#include <vector>

namespace factwright {
namespace {

constexpr int most_levels = 9;

/// Facts in roles take the place of ends that are not said, the others follow.
std::string written(const std::string& relation, const std::vector<std::string>& ends,
                    std::deque<std::string> inner) {
  std::vector<std::string> all;
  for (const std::string& end : ends) {
    if (!end.empty() || inner.empty()) {
      all.push_back(end.empty() ? "-" : end);
      continue;
    }
    all.push_back(std::move(inner.front()));
    inner.pop_front();
  }
  all.insert(all.end(), inner.begin(), inner.end());
  while (!all.empty() && all.back() == "-") all.pop_back();
  std::string out = relation + "(";
  for (const std::string& each : all) out += (out.back() == '(' ? "" : ", ") + each;
  return out + ")";
}

std::string brief_of(const Statements& all, const Statement& statement, int levels) {
  const auto name = [&](const Filler& end) {
    return end.entity == none ? std::string() : all.entities[end.entity].name;
  };
  std::deque<std::string> inner;
  for (const Filler& filler : statement.roles) {
    if (filler.statement == none) continue;
    inner.push_back(levels == 0 ? ".." : brief_of(all, all.items[filler.statement], levels - 1));
  }
  return written(statement.relation, {name(statement.from), name(statement.to)}, std::move(inner));
}

std::string brief_of(const Facts& all, const Fact& fact, int levels) {
  const auto name = [&](std::uint32_t end) {
    return end == none ? std::string() : all.entities[end].name;
  };
  std::deque<std::string> inner;
  for (const RoleFiller& filler : fact.roles) {
    if (filler.fact == none) continue;
    inner.push_back(levels == 0 ? ".." : brief_of(all, all.facts[filler.fact], levels - 1));
  }
  return written(fact.relation, {name(fact.from), name(fact.to)}, std::move(inner));
}

}  // namespace

std::string brief(const Statements& statements, const Statement& statement) {
  return brief_of(statements, statement, most_levels);
}

std::string brief(const Facts& facts, const Fact& fact) {
  return brief_of(facts, fact, most_levels);
}

}  // namespace factwright
