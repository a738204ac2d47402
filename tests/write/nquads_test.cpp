#include "sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>
#include <string>

using factwright::Attributed;
using factwright::Facts;
using factwright::Format;
using factwright::Graph;
using factwright::WriteOptions;
using factwright::sample::count_of;
using factwright::sample::lines_of;
using factwright::sample::written;

namespace {

constexpr const char* meets = "> <https://factwright.org/relation/meet> <";

std::string nquads(Facts facts, const WriteOptions& options = {}) {
  return written(factwright::build_graph(std::move(facts)), Format::nquads, options);
}

}  // namespace

TEST_CASE("N-Quads come sorted by bytes, without repetitions or blank nodes") {
  const auto lines = lines_of(written(factwright::sample::torture(), Format::nquads));
  CHECK(lines.size() > 500);
  CHECK(std::is_sorted(lines.begin(), lines.end()));
  CHECK(std::adjacent_find(lines.begin(), lines.end()) == lines.end());
  const std::regex triple(
      "<[^<>\"{}|^`\\\\ ]+> <[^<>\"{}|^`\\\\ ]+> "
      "(<[^<>\"{}|^`\\\\ ]+>|\"([^\"\\\\]|\\\\.)*\"(@en|\\^\\^<[^<> ]+>)?) \\.");
  for (const std::string& line : lines) {
    INFO(line);
    CHECK(std::regex_match(line, triple));
  }
}

TEST_CASE("N-Quads stay sorted where a name or a date begins like another") {
  Facts facts = factwright::sample::meeting();
  const auto first = facts.facts.front();
  facts.facts.clear();
  for (const char* relation : {"meet", "meet-2", "meet2", "meet_with"}) {
    for (const char* time :
         {"1981", "1981-05", "1981/2011", "1981-05-02T10:00:00+09:00", "1981~"}) {
      facts.facts.push_back(first);
      facts.facts.back().id = factwright::sample::id('f', facts.facts.size());
      facts.facts.back().relation = relation;
      facts.facts.back().time = time;
    }
  }
  const auto lines = lines_of(nquads(facts));
  CHECK(std::is_sorted(lines.begin(), lines.end()));
}

TEST_CASE("only what the document itself asserts is a direct triple") {
  CHECK(count_of(nquads(factwright::sample::meeting()), meets) == 1);
  for (const char* status : {"negated", "planned", "possible", "conditional", "questioned",
                             "requested", "threatened", "denied", "ended"}) {
    Facts facts = factwright::sample::meeting();
    facts.facts.front().status = status;
    const std::string text = nquads(facts);
    CHECK(count_of(text, meets) == 0);
    CHECK(count_of(text, "/sem/Event>") == 0);
    CHECK(count_of(text, "ns#Statement>") == 1);
  }
}

TEST_CASE("what somebody else says is a direct triple only where it is told to") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().source = 1;
  CHECK(count_of(nquads(facts), meets) == 0);
  WriteOptions options;
  options.attributed = Attributed::direct;
  CHECK(count_of(nquads(facts, options), meets) == 1);
}

TEST_CASE("the base of IRIs is the user's choice, the vocabulary is not") {
  WriteOptions options;
  options.base = "https://example.org/kg/";
  const std::string text = nquads(factwright::sample::meeting(), options);
  CHECK(count_of(text, "<https://example.org/kg/relation/meet>") > 0);
  CHECK(count_of(text, "https://factwright.org/entity") == 0);
  CHECK(count_of(text, "https://factwright.org/ns#Fact>") == 1);
}

TEST_CASE("identifiers from lists become links where they can") {
  Facts facts = factwright::sample::meeting();
  facts.entities.front().same_as = {"https://example.org/ana", "register:7 <x>", "wikidata:Q884"};
  const std::string text = nquads(facts);
  CHECK(count_of(text, "owl#sameAs>") == 2);
  CHECK(count_of(text, "<http://www.wikidata.org/entity/Q884>") == 1);
  CHECK(count_of(text, "ns#identifier>") == 3);
}
