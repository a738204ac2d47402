#include "write/csv_loaders.hpp"

#include "csv_reader.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using factwright::Facts;
using factwright::Format;
using factwright::Graph;
using factwright::sample::count_of;
using factwright::sample::csv_rows;
using factwright::sample::Files;

namespace {

Files csv(const Graph& graph) { return factwright::sample::files(graph, Format::csv); }

}  // namespace

TEST_CASE("the CSV family has a row for each entity, document, fact, mention and direct edge") {
  const Graph graph = factwright::sample::torture();
  const Files files = csv(graph);
  std::size_t mentions = 0;
  std::size_t direct = 0;
  std::set<std::string> documents;
  for (const auto& fact : graph.facts()) {
    mentions += fact.evidence.size();
    const bool ends = fact.from != factwright::none && fact.to != factwright::none;
    direct += ends && fact.status == "asserted" && fact.source == factwright::none ? 1U : 0U;
    for (const auto& evidence : fact.evidence) documents.insert(evidence.document);
  }
  struct Row {
    std::string file;
    std::size_t count;
  };
  for (const auto& [file, count] :
       {Row{"entities", graph.vertex_count()}, Row{"documents", documents.size()},
        Row{"facts", graph.facts().size()}, Row{"mentions", mentions}, Row{"edges", direct}}) {
    INFO(file);
    CHECK(csv_rows(files.at("csv/" + file + ".csv")).size() == count + 1);
  }
}

TEST_CASE("every row of the CSV family has as many fields as its head, and a key of its own") {
  const Files files = csv(factwright::sample::torture());
  for (const auto& [name, text] : files) {
    if (!name.ends_with(".csv")) continue;
    INFO(name);
    const auto rows = csv_rows(text);
    std::set<std::string> keys;
    const auto key_of = [&](const auto& row) {
      return name == "csv/roles.csv" ? row[0] + row[3] : name == "csv/edges.csv" ? row[2] : row[0];
    };
    for (const auto& row : rows) {
      CHECK(row.size() == rows.front().size());
      keys.insert(key_of(row));
    }
    CHECK(keys.size() == rows.size());
  }
}

TEST_CASE("names and sentences come out of CSV as they went in") {
  const Graph graph = factwright::sample::torture();
  const Files files = csv(graph);
  const auto entities = csv_rows(files.at("csv/entities.csv"));
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    CHECK(entities[vertex + 1][1] == graph.entity(vertex).name);
  }
  const auto mentions = csv_rows(files.at("csv/mentions.csv"));
  std::size_t row = 0;
  for (const auto& fact : graph.facts()) {
    for (const auto& evidence : fact.evidence) CHECK(mentions.at(++row)[5] == evidence.text);
  }
}

TEST_CASE("the days of a fact in CSV are those that its time may mean") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().time = "2020-02";
  const auto rows = csv_rows(csv(factwright::build_graph(facts)).at("csv/facts.csv"));
  CHECK(rows[0][8] == "first_day");
  CHECK(rows[1][8] == "2020-02-01");
  CHECK(rows[1][9] == "2020-02-29");
}

TEST_CASE("a role that is text only has a row without an entity") {
  Facts facts = factwright::sample::meeting();
  facts.facts.front().roles = {{"topic", "fish, \"fresh\"", factwright::none}};
  const auto rows = csv_rows(csv(factwright::build_graph(facts)).at("csv/roles.csv"));
  REQUIRE(rows.size() == 4);
  CHECK(rows[3] == std::vector<std::string>{factwright::sample::id('f', 1), "", "topic", "3",
                                            "fish, \"fresh\"", ""});
}

TEST_CASE("each loader names every file of the family") {
  for (const auto& loader : factwright::csv_loaders()) {
    for (const char* file :
         {"entities.csv", "documents.csv", "facts.csv", "roles.csv", "mentions.csv", "edges.csv"}) {
      INFO(loader.file << " " << file);
      CHECK(loader.text.find(file) != std::string_view::npos);
    }
  }
}

TEST_CASE("the loader for Neo4j has a statement with its own type for each direct relation") {
  const Graph graph = factwright::sample::torture();
  const Files files = csv(graph);
  const std::string& script = files.at("csv/load-neo4j.cypher");
  CHECK(count_of(script, "[e:$(") == 0);
  const auto edges = csv_rows(files.at("csv/edges.csv"));
  REQUIRE(edges.size() > 1);
  std::set<std::string> relations;
  for (std::size_t row = 1; row < edges.size(); ++row) relations.insert(edges[row][3]);
  CHECK(count_of(script, "file:///edges.csv") == relations.size());
  for (const std::string& relation : relations) {
    INFO(relation);
    CHECK(count_of(script, "MERGE (a)-[e:`" + relation + "` {fact: r.fact}]->(b)") == 1);
  }
}
