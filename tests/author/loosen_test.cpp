#include "author/loosen.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

Condition condition(ConditionKind kind, PositionKind position = PositionKind::object) {
  Condition out;
  out.kind = kind;
  out.position.kind = position;
  return out;
}

Rule full_rule() {
  Rule rule;
  rule.when = {condition(ConditionKind::position)};
  rule.unless = {condition(ConditionKind::words), condition(ConditionKind::under)};
  RoleSpec by{
      "by", {{PositionKind::subject, {}, {}}, {PositionKind::preposition, "by", {}}}, {}, {}};
  RoleSpec target{"target", {{PositionKind::object, {}, {}}}, {"Country"}, {}};
  rule.roles = {by, target};
  rule.narrowing = {{"target", {"@states"}}};
  rule.status = "planned";
  rule.instead_of = {"other", "third"};
  return rule;
}

}  // namespace

TEST_CASE("each condition of a rule can be dropped, one at a time") {
  const Rule rule = full_rule();
  const auto all = loosenings(rule);
  std::vector<std::string> names;
  for (const Loosening& one : all) names.push_back(one.what);
  CHECK(names == std::vector<std::string>{"`when: object`", "`unless: words`", "`unless: under`",
                                          "the position `subject` of `by`",
                                          "the position `by` of `by`", "`is` of the role `target`",
                                          "`where: target`", "`status`", "`instead-of: other`",
                                          "`instead-of: third`"});
}

TEST_CASE("what is dropped is gone, and nothing else") {
  const Rule rule = full_rule();
  const auto all = loosenings(rule);
  const auto size = [](const Rule& r) {
    std::size_t n = r.when.size() + r.unless.size() + r.narrowing.size() + !r.status.empty() +
                    r.instead_of.size();
    for (const RoleSpec& spec : r.roles) n += spec.at.size() + spec.is.size();
    return n;
  };
  for (const Loosening& one : all) {
    Rule changed = rule;
    one.apply(changed);
    INFO(one.what);
    CHECK(size(changed) + 1 == size(rule));
  }
}

TEST_CASE("a rule without conditions has nothing to drop") { CHECK(loosenings(Rule()).empty()); }

}  // namespace factwright
