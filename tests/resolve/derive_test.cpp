#include "resolve/derive.hpp"

#include "resolve/resolve.hpp"
#include "said.hpp"

#include <catch2/catch.hpp>

#include <set>

namespace factwright {
namespace {

RelationDecl relation(const std::string& name) {
  RelationDecl out;
  out.name = name;
  return out;
}

/// lies_in is transitive; employs has the inverse works_for, which implies knows (symmetric).
Pack small_pack() {
  Pack pack;
  pack.relations = {relation("lies_in"), relation("employs"), relation("works_for"),
                    relation("knows")};
  pack.relations[0].transitive = true;
  pack.relations[0].state = true;
  pack.relations[1].inverse = "works_for";
  pack.relations[2].inverse = "employs";
  pack.relations[2].implies = "knows";
  pack.relations[3].symmetric = true;
  return pack;
}

Statement& says(Said& said, const std::string& relation, const std::string& a,
                const std::string& b) {
  Statement& made = said.meets(a, b);
  made.relation = relation;
  made.symmetric = false;
  return made;
}

std::string line_of(const Facts& facts, const Fact& fact) {
  std::string out = fact.relation + "(" + facts.entities[fact.from].name + ", " +
                    facts.entities[fact.to].name + ") " + fact.status;
  if (fact.source != none) out += " " + facts.entities[fact.source].name;
  return out;
}

std::set<std::string> lines_of(const Facts& facts) {
  std::set<std::string> out;
  for (const Fact& fact : facts.facts) out.insert(line_of(facts, fact));
  return out;
}

bool is_derived(const Fact& fact) {
  return std::all_of(fact.evidence.begin(), fact.evidence.end(), [](const Evidence& evidence) {
    return std::any_of(evidence.via.begin(), evidence.via.end(),
                       [](const std::string& via) { return via.starts_with("derived: "); });
  });
}

Facts resolved(const Said& said, const Pack& pack = small_pack()) {
  const std::vector<Statements> given{said.statements()};
  return resolve(given, pack);
}

}  // namespace

TEST_CASE("an inverse follows with any status, what is implied only from what may be so") {
  const auto status = GENERATE(as<std::string>(), "asserted", "negated", "planned", "denied",
                               "questioned", "possible", "requested", "threatened", "ended");
  Said said("a");
  says(said, "employs", "firm", "ana").status = status;
  const auto facts = resolved(said);
  auto lines = lines_of(facts);
  CHECK(lines.contains("employs(firm, ana) " + status));
  CHECK(lines.contains("works_for(ana, firm) " + status));
  const bool implied = status == "asserted" || status == "planned" || status == "possible";
  CHECK(facts.facts.size() == (implied ? 3 : 2));
  for (const Fact& fact : facts.facts) {
    CHECK(is_derived(fact) == (fact.relation != "employs"));
    CHECK(!fact.evidence.empty());
  }
}

TEST_CASE("a derived fact has the sentence and the name of its premise") {
  Said said("a");
  says(said, "employs", "firm", "ana");
  const auto facts = resolved(said);
  std::string id;
  for (const Fact& fact : facts.facts) {
    if (fact.relation == "employs") id = fact.id;
  }
  for (const Fact& fact : facts.facts) {
    CHECK(fact.evidence.at(0).text == "firm met ana");
    if (fact.relation != "works_for") continue;
    CHECK(fact.evidence[0].via == std::vector<std::string>{"derived: inverse of " + id});
    CHECK(fact.evidence[0].spans.at(0).begin == 5);  // from: ana, the other end of the sentence
  }
}

TEST_CASE("what a text says itself is not derived") {
  Said said("a");
  says(said, "employs", "firm", "ana");
  says(said, "works_for", "ana", "firm");
  const auto facts = resolved(said);
  CHECK(facts.facts.size() == 3);
  for (const Fact& fact : facts.facts) CHECK(is_derived(fact) == (fact.relation == "knows"));
}

TEST_CASE("chains are followed over asserted facts and end where they began") {
  Said said("a");
  says(said, "lies_in", "a", "b");
  says(said, "lies_in", "b", "c");
  says(said, "lies_in", "c", "d");
  says(said, "lies_in", "d", "a");
  says(said, "lies_in", "d", "e").status = "negated";
  const auto lines = lines_of(resolved(said));
  CHECK(lines.size() == 13);  // every ordered pair of four, and the negated one
  CHECK(lines.contains("lies_in(a, c) asserted"));
  CHECK(!lines.contains("lies_in(a, a) asserted"));
  CHECK(!lines.contains("lies_in(a, e) asserted"));
}

TEST_CASE("what one speaker says and another says makes no chain") {
  Said said("a");
  const auto eva = said.entity("eva");
  const auto per = said.entity("per");
  says(said, "lies_in", "a", "b").source = eva;
  says(said, "lies_in", "b", "c");
  says(said, "lies_in", "c", "d").source = per;
  const auto lines = lines_of(resolved(said));
  CHECK(lines.contains("lies_in(a, c) asserted eva"));
  CHECK(lines.contains("lies_in(b, d) asserted per"));
  CHECK(lines.size() == 5);
}

TEST_CASE("a long chain is followed so far and no further") {
  Said said("a");
  for (int i = 0; i < 3000; ++i) {
    says(said, "lies_in", "n" + std::to_string(i), "n" + std::to_string(i + 1));
  }
  const auto facts = resolved(said);
  CHECK(facts.facts.size() == 3000 + 4 * 3000 + 1000);
  REQUIRE(facts.joins.remarks.size() == 1);
  CHECK(facts.joins.remarks[0].find("lies_in") != std::string::npos);
}

TEST_CASE("a pack without such relations derives nothing") {
  Said said("a");
  says(said, "employs", "firm", "ana");
  CHECK(resolved(said, Pack()).facts.size() == 1);
}

}  // namespace factwright
