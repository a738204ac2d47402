#include "program.hpp"

#include <catch2/catch.hpp>

#include <string>

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using factwright::Outcome;
using factwright::source;
using factwright::Workplace;

namespace {

const std::string torture = source("tests/cases/torture.facts.jsonl");
const std::string summit = source("output/summit");

}  // namespace

TEST_CASE("convert gives the facts back byte for byte, from a file, a folder and standard input") {
  const Workplace place;
  const std::string facts = place.run("convert " + torture + " --format facts -o -").out;
  std::ifstream file(FACTWRIGHT_SOURCE_DIR "/tests/cases/torture.facts.jsonl", std::ios::binary);
  CHECK(facts == std::string{std::istreambuf_iterator<char>(file), {}});
  CHECK(place.run("convert - --format facts -o -", facts).out == facts);
  place.add("in/facts.jsonl", facts);
  CHECK(place.run("convert in --format facts -o out").code == 0);
  CHECK(place.read("out/facts.jsonl") == facts);
}

TEST_CASE("convert writes every format that has a name") {
  const Workplace place;
  const Outcome outcome = place.run("convert " + summit + " --format all -o out");
  CHECK(outcome.code == 0);
  CHECK(outcome.err.empty());
  CHECK_THAT(outcome.out, Contains(" facts -> out\n"));
  for (const char* name :
       {"facts.jsonl", "graph.dot", "graph.svg", "graph.png", "graph.pdf", "graph.graphml",
        "graph.yed.graphml", "graph.gexf", "graph.cyjs", "graph.jsonld", "graph.nq", "graph.cypher",
        "csv/facts.csv", "csv/load-duckdb.sql", "brat/annotation.conf"}) {
    INFO(name);
    CHECK(place.has(std::string("out/") + name));
  }
}

TEST_CASE("without -o the formats go beside the facts that are a folder's") {
  const Workplace place;
  place.add("in/facts.jsonl", place.run("convert " + torture + " --format facts -o -").out);
  CHECK(place.run("convert in --format gexf,cytoscape").code == 0);
  CHECK(place.names("in") == std::vector<std::string>{"facts.jsonl", "graph.cyjs", "graph.gexf"});
}

TEST_CASE("one format can go into a file of any name") {
  const Workplace place;
  CHECK(place.run("convert " + torture + " --format gexf -o sub/mine.gexf").code == 0);
  CHECK(place.names("sub") == std::vector<std::string>{"mine.gexf"});
  CHECK_THAT(place.read("sub/mine.gexf"), Contains("<gexf "));
}

TEST_CASE("converting again takes brat's files of documents that are gone away") {
  const Workplace place;
  CHECK(place.run("convert " + torture + " --format brat -o out").code == 0);
  const auto before = place.names("out/brat").size();
  CHECK(place.run("convert " + summit + " --format brat -o out").code == 0);
  CHECK(before == 15);
  CHECK(place.names("out/brat").size() == 9);
}

TEST_CASE("wrong words of convert are answered with near ones") {
  struct Row {
    std::string words;
    std::string error;
    std::string help;
  };
  const Workplace place;
  for (const auto& [words, error, help] :
       {Row{"--format gefx", "there is no format gefx", "did you mean gexf?"},
        Row{"--format word", "there is no format word", "choose from facts, dot, svg"},
        Row{"--around 'Lucia Armandi'", "nothing in the graph is called Lucia Armandi",
            "did you mean Lucia Armendi?"},
        Row{"--relation met", "no fact has the relation met", "did you mean meet?"},
        Row{"--status denyed", "no fact has the status denyed", "did you mean denied?"},
        Row{"--from Tuesday", "Tuesday is no date", "write 2020-08-18, 2020-08 or 2020"},
        Row{"--format csv -o -", "standard output takes one format of one file", "choose one"}}) {
    const Outcome outcome = place.run("convert " + summit + " " + words);
    INFO(words);
    CHECK(outcome.code == 2);
    CHECK_THAT(outcome.err, Contains(error) && Contains(help));
  }
  CHECK_THAT(place.run("convert nowhere").err, Contains("cannot read nowhere"));
}

TEST_CASE("a bad line is named with line and column, and the others are converted") {
  const Workplace place;
  const std::string good = place.run("convert " + torture + " --format facts -o -").out;
  const std::string first = good.substr(0, good.find('\n') + 1);
  place.add("facts.jsonl", first + "{\"id\":7}\n");
  const Outcome outcome = place.run("convert facts.jsonl --format facts -o -");
  CHECK(outcome.code == 1);
  CHECK(outcome.out == first);
  CHECK_THAT(outcome.err, Contains("facts.jsonl:2:1"));
  place.add("bad.jsonl", "no\n");
  CHECK(place.run("convert bad.jsonl --format facts -o -").code == 2);
}

TEST_CASE("a bad file does not print a fault for each of its lines") {
  const Workplace place;
  std::string lines = place.run("convert " + torture + " --format facts -o -").out;
  for (int i = 0; i < 500; ++i) lines += "{}\n";
  place.add("facts.jsonl", lines);
  const Outcome outcome = place.run("convert facts.jsonl --format facts -o -");
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains("more\n"));
  CHECK(outcome.err.size() < 10000);
}

TEST_CASE("a part of the facts is written elsewhere, never over the whole") {
  const Workplace place;
  place.add("in/facts.jsonl", place.run("convert " + summit + " --format facts -o -").out);
  const std::string before = place.read("in/facts.jsonl");
  const Outcome outcome = place.run("convert in --relation meet");
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("over the file that they are read from"));
  CHECK(place.read("in/facts.jsonl") == before);
  CHECK(place.run("convert in --relation meet --status asserted --format facts -o part").code == 0);
  for (const auto& fact : place.facts("part").facts) {
    CHECK(fact.relation == "meet");
    CHECK(fact.status == "asserted");
  }
}

TEST_CASE("a part of a graph is drawn under a title that names it") {
  const Workplace place;
  const std::string words = "convert " + summit + " --format svg --around armendi --hops 1 -o out";
  CHECK(place.run(words).code == 0);
  CHECK_THAT(place.read("out/graph.svg"), Contains("around Lucia Armendi"));
}

TEST_CASE("build draws a part and keeps the whole in the other formats") {
  const Workplace place;
  place.add("a.txt", "Ana Ruiz met Tom Cole in Oslo.\nEva Lind met Max Berg in Madrid.\n");
  const std::string pack = source("examples/minimal/pack");
  const Outcome outcome =
      place.run("build --pack " + pack + " a.txt --around 'Ana Ruiz' --format facts,svg -o out");
  CHECK(outcome.code == 0);
  CHECK(place.facts("out").facts.size() == 2);
  CHECK_THAT(place.read("out/graph.svg"), Contains("Ana Ruiz") && !Contains("Eva Lind"));
  const Outcome nobody =
      place.run("build --pack " + pack + " a.txt --around 'Ana Riz' --format facts,svg -o out");
  CHECK_THAT(nobody.err, Contains("did you mean Ana Ruiz?"));
  CHECK_THAT(place.read("out/graph.svg"), Contains("Eva Lind"));
}

TEST_CASE("timeline draws and lists the dated facts") {
  const Workplace place;
  const Outcome outcome = place.run("timeline " + summit + " -o out");
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains(" dated facts of "));
  CHECK_THAT(place.read("out/timeline.svg"), StartsWith("<?xml") && Contains("Lucia Armendi"));
  CHECK_THAT(place.read("out/timeline.csv"), StartsWith("time,first_day,last_day,from,"));
  CHECK(place.run("timeline " + summit + " --from 2021-04 -o later").code == 0);
  CHECK(place.read("later/timeline.csv").size() < place.read("out/timeline.csv").size());
}
