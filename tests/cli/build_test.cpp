#include "program.hpp"

#include "base/utf8.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

namespace factwright {
namespace {

using Catch::Matchers::Contains;

const std::vector<std::string> repeatable = {"build.json",    "facts.jsonl", "graph.dot",
                                             "graph.graphml", "graph.html",  "graph.jsonld",
                                             "graph.nq"};

const std::string meeting = "Ana Ruiz met Tom Cole in Oslo on Friday.\n";

/// Three documents that share people, one of them with a denial and a plan.
Workplace with_articles() {
  Workplace place;
  place.add("in/a.txt", meeting + "Cole will visit Norway next week.\n");
  place.add("in/b.txt", "Tom Cole criticized Kenya. He did not meet Ana Ruiz in Nairobi.\n");
  place.add("in/c.txt",
            "Kenya rejected the criticism.\n\nKenya will impose sanctions on Norway.\n");
  return place;
}

void check_same_bytes(const Workplace& place, const std::string& one, const std::string& other) {
  for (const std::string& name : repeatable) {
    INFO(name);
    REQUIRE(!place.read(one + "/" + name).empty());
    CHECK(place.read(one + "/" + name) == place.read(other + "/" + name));
  }
}

const Fact* fact_of(const Facts& facts, const std::string& relation, const std::string& status) {
  for (const Fact& fact : facts.facts) {
    if (fact.relation == relation && fact.status == status) return &fact;
  }
  return nullptr;
}

/// True where a line of N-Quads has the relation as its predicate.
bool has_direct_triple(const std::string& nquads, const std::string& relation) {
  const auto predicate = "<https://factwright.org/relation/" + relation + ">";
  std::istringstream lines(nquads);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string subject;
    std::string second;
    words >> subject >> second;
    if (second == predicate) return true;
  }
  return false;
}

std::string last_lines(const std::string& text, int count) {
  auto at = text.size();
  for (int line = 0; line <= count && at != std::string::npos && at != 0; ++line) {
    at = text.rfind('\n', at - 1);
  }
  return at == std::string::npos || at == 0 ? text : text.substr(at + 1);
}

}  // namespace

TEST_CASE("a build writes every format and says how much it found") {
  const auto place = with_articles();
  const auto run = place.run("build in -o out");
  CHECK(run.code == 0);
  CHECK_THAT(run.out, Contains("3 documents") && Contains("facts") && Contains("out"));
  CHECK(place.names("out") == std::vector<std::string>{"build.json", "facts.jsonl", "graph.dot",
                                                       "graph.graphml", "graph.html",
                                                       "graph.jsonld", "graph.nq", "graph.svg",
                                                       "report.json"});
  CHECK_THAT(place.read("out/graph.svg"), Contains("<svg") && Contains("Ana Ruiz"));
}

TEST_CASE("the same texts give the same bytes in any order, at any number of jobs") {
  const auto place = with_articles();
  REQUIRE(place.run("build in -o first").code == 0);
  const auto again = GENERATE(as<std::string>(), "in", "in/c.txt in/a.txt in/b.txt", "--jobs 1 in",
                              "--jobs 2 in/b.txt in/c.txt in/a.txt");
  INFO(again);
  REQUIRE(place.run("build " + again + " -o second").code == 0);
  check_same_bytes(place, "first", "second");
}

TEST_CASE("results do not tell where or when they were made") {
  const auto place = with_articles();
  REQUIRE(place.run("build in -o out").code == 0);
  for (const std::string& name : repeatable) {
    CHECK_THAT(place.read("out/" + name), !Contains(place.path("")));
  }
  CHECK_THAT(place.read("out/build.json"), Contains("\"news "));
}

TEST_CASE("what cannot be read is named with its reason and the others are built") {
  Workplace place;
  place.add("in/good.txt", meeting);
  place.add("in/picture.txt", std::string_view("\x89PNG\r\n\0\0\x1f", 9));
  place.add("in/empty.txt", "");
  place.add("in/latin.txt", "Ana Ruiz met Jos\xe9 Cole.\n");
  place.add("in/long.txt", std::string(10'000'000, 'a') + "\n");
  std::filesystem::create_symlink("nowhere.txt", place.path("in/vanished.txt"));
  const bool all_is_open = geteuid() == 0;  // root reads what is closed to others
  if (!all_is_open) {
    place.add("in/closed.txt", meeting);
    std::filesystem::permissions(place.path("in/closed.txt"), std::filesystem::perms::none);
  }

  const auto run = place.run("build in -o out");
  CHECK(run.code == 1);
  CHECK_THAT(run.err,
             Contains("picture.txt: is a binary file") && Contains("empty.txt: is empty") &&
                 Contains("latin.txt: is not UTF-8 text (byte 16)") &&
                 Contains("long.txt: has 10000000 bytes without white space") && Contains("vanished.txt: "));
  if (!all_is_open) CHECK_THAT(run.err, Contains("closed.txt: "));
  CHECK_THAT(place.read("out/build.json"), Contains("latin.txt") && Contains("is not UTF-8 text"));
  const auto facts = place.facts("out");
  const auto* met = fact_of(facts, "meet", "asserted");
  REQUIRE(met != nullptr);
  CHECK(met->evidence.front().document == "good.txt");
}

TEST_CASE("a job that cannot be done writes nothing and ends with the reason") {
  Workplace place;
  place.add("good.txt", meeting);
  place.add("binary/a.txt", std::string_view("\0\1\2", 3));
  std::filesystem::create_directory(place.path("empty"));
  place.add("faulty/pack.yaml", "pack: faulty\nversoin: 0.1.0\n");
  struct Row {
    std::string arguments;
    std::string reason;
  };
  const auto row = GENERATE(values<Row>({
      {"nowhere.txt", "nowhere.txt"},
      {"good.txt nowhere.txt", "nowhere.txt"},
      {"empty", "no document"},
      {"binary", "no document"},
      {"good.txt --format word", "choose from facts, dot, svg, "},
      {"good.txt --pack nowhere", "nowhere"},
      {"good.txt --pack faulty", "pack"},
      {"good.txt --models nowhere", "nowhere"},
      {"", "PATH"},
  }));
  INFO(row.arguments);
  const auto run = place.run("build " + row.arguments + " -o out");
  CHECK(run.code == 2);
  CHECK(run.out.empty());
  CHECK_THAT(last_lines(run.err, 2), Contains("factwright: ") && Contains(row.reason));
  CHECK_FALSE(place.has("out"));
}

TEST_CASE("only the formats asked for are written") {
  const auto place = with_articles();
  REQUIRE(place.run("build in -o out --format facts,nquads").code == 0);
  CHECK(place.names("out") ==
        std::vector<std::string>{"build.json", "facts.jsonl", "graph.nq", "report.json"});
}

TEST_CASE("negated and planned meetings keep their status and give no direct triple") {
  struct Row {
    std::string text;
    std::string status;
    bool in_triples;
  };
  const auto row = GENERATE(values<Row>({
      {meeting, "asserted", true},
      {"Ana Ruiz did not meet Tom Cole in Oslo.\n", "negated", false},
      {"Ana Ruiz will meet Tom Cole in Oslo.\n", "planned", false},
  }));
  INFO(row.text);
  Workplace place;
  place.add("a.txt", row.text);
  REQUIRE(place.run("build a.txt -o out").code == 0);
  CHECK(fact_of(place.facts("out"), "meet", row.status) != nullptr);
  CHECK(has_direct_triple(place.read("out/graph.nq"), "meet") == row.in_triples);
}

TEST_CASE("standard input is a document") {
  const Workplace place;
  const auto run = place.run("build - -o out --format facts", meeting);
  CHECK(run.code == 0);
  CHECK(fact_of(place.facts("out"), "meet", "asserted") != nullptr);
}

TEST_CASE("the ids of JSON lines name the documents of the evidence") {
  Workplace place;
  place.add("wire.jsonl",
            R"({"id": "w-1", "text": "Ana Ruiz met Tom Cole.", "date": "2020-08-21"})"
            "\n"
            R"({"id": "w-2", "text": "Ana Ruiz met Tom Cole on Friday.", "date": "2020-08-23"})"
            "\n");
  REQUIRE(place.run("build wire.jsonl -o out --format facts").code == 0);
  const auto facts = place.facts("out");
  REQUIRE(facts.facts.size() == 1);  // the same meeting, two days later without its day
  const Fact& fact = facts.facts.front();
  CHECK(fact.relation == "meet");
  CHECK(fact.time == "2020-08-21");
  REQUIRE(fact.evidence.size() == 2);
  CHECK(fact.evidence[0].document == "w-1");
  CHECK(fact.evidence[1].document == "w-2");
}

TEST_CASE("one fact of two documents has the evidence of both") {
  Workplace place;
  place.add("a.txt", "Ana Ruiz met Tom Cole.\n");
  place.add("b.txt", "Ruiz was late.\n\nTom Cole met Ana Ruiz.\n");
  REQUIRE(place.run("build . -o out --format facts").code == 0);
  const auto facts = place.facts("out");
  const auto* met = fact_of(facts, "meet", "asserted");
  REQUIRE(met != nullptr);
  REQUIRE(met->evidence.size() == 2);
  CHECK(met->evidence[0].document == "a.txt");
  CHECK(met->evidence[1].document == "b.txt");
}

TEST_CASE("evidence counts in code points of the document") {
  const std::string text = "서울 소식 \xF0\x9F\x98\x80 today.\n\n" + meeting;
  Workplace place;
  place.add("a.txt", text);
  REQUIRE(place.run("build a.txt -o out --format facts").code == 0);
  const auto facts = place.facts("out");
  const auto* met = fact_of(facts, "meet", "asserted");
  REQUIRE(met != nullptr);
  const CodePointIndex places(text);
  const auto slice = [&](std::uint32_t begin, std::uint32_t end) {
    return text.substr(places.byte_of(begin), places.byte_of(end) - places.byte_of(begin));
  };
  const Evidence& evidence = met->evidence.front();
  CHECK(slice(evidence.begin, evidence.end) == evidence.text);
  CHECK(evidence.text == "Ana Ruiz met Tom Cole in Oslo on Friday.");
  for (const NamedSpan& span : evidence.spans) {
    if (span.name == "trigger") CHECK(slice(span.begin, span.end) == "met");
    if (span.name == "place") CHECK(slice(span.begin, span.end) == "Oslo");
  }
}

TEST_CASE("stats prints what the graph holds") {
  const auto place = with_articles();
  const auto run = place.run("stats in");
  CHECK(run.code == 0);
  CHECK_THAT(run.out, Contains("nodes") && Contains("edges") && Contains("Person") &&
                          Contains("meet") && Contains("negated") && Contains("Tom Cole"));
}

}  // namespace factwright
