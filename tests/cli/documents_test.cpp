#include "document_cases.hpp"

#include "factwright/pack.hpp"
#include "factwright/pipeline.hpp"

#include <catch2/catch.hpp>

namespace factwright {
namespace {

/// The shipped pack and model, loaded once for all cases.
struct Shipped {
  Pack pack;
  Models models;
  Matcher matcher;

  static const Shipped& get() {
    static Diagnostics diagnostics;
    static const std::string root = FACTWRIGHT_SOURCE_DIR;
    static const Pack pack = load_pack(root + "/packs/news", diagnostics, {root + "/packs"});
    static const Shipped shipped{pack, Models::load(root + "/models", "news"), Matcher(pack)};
    return shipped;
  }
};

Facts facts_of(const std::vector<Document>& documents) {
  const auto& shipped = Shipped::get();
  PipelineCounts counts;
  return extract(documents, shipped.models, shipped.matcher, {}, counts);
}

std::string listing(const Facts& facts) {
  const auto name = [&](std::uint32_t entity) {
    return entity == none ? std::string("-") : facts.entities[entity].name;
  };
  std::string out;
  for (const Fact& f : facts.facts) {
    out += "  " + f.relation + "(" + name(f.from) + ", " + name(f.to) + ") status=" + f.status +
           " time=" + (f.time.empty() ? "-" : f.time) + " place=" + name(f.place) +
           " source=" + name(f.source) + " evidence=" + std::to_string(f.evidence.size()) +
           " sources=" + std::to_string(f.sources) + "\n";
  }
  for (const Entity& e : facts.entities) {
    out += "  entity " + e.name + " (" + e.type + ")";
    for (const std::string& alias : e.aliases) out += " | " + alias;
    out += "\n";
  }
  for (const NameJoin& j : facts.joins.names) {
    out += "  joined " + j.other + " -> " + j.name + ": " + j.reason + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("documents together say what the cases in tests/cases/identity and merging expect") {
  int gaps = 0;
  for (const DocumentCase& one : read_document_cases()) {
    const auto facts = facts_of(one.documents);
    const auto found = listing(facts);
    for (const Expectation& expected : one.expected) {
      const bool met = holds(facts, expected) == expected.wanted;
      INFO(expected.where << ": " << expected.line << "\nfound:\n" << found);
      if (!expected.known_gap)
        CHECK(met);
      else if (met)
        WARN("a known gap works now: " << expected.where << ": " << expected.line);
      else
        ++gaps;
    }
  }
  WARN(gaps << " known gaps in tests/cases/identity and merging (lines that start with ?)");
}

TEST_CASE("the order of the documents of a case does not matter") {
  for (DocumentCase& one : read_document_cases()) {
    const auto before = facts_of(one.documents);
    std::reverse(one.documents.begin(), one.documents.end());
    const auto after = facts_of(one.documents);
    INFO(one.expected.front().where);
    CHECK(before.entities == after.entities);
    CHECK(before.facts == after.facts);
    CHECK(before.joins == after.joins);
  }
}

}  // namespace factwright
