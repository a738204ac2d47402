#include "write/csv_loaders.hpp"

#include "write/escape.hpp"

#include <array>

namespace factwright {
namespace {

constexpr std::string_view neo4j =
    R"(// Loads the CSV files of this folder into Neo4j 5.26 or later; running it again changes nothing.
//   cp *.csv IMPORT_FOLDER      (of the server: server.directories.import)
//   cypher-shell -f load-neo4j.cypher
// Texts that hold a backslash before a quote need db.import.csv.legacy_quote_escaping=false in
// neo4j.conf, which makes Neo4j read CSV by RFC 4180.
CREATE CONSTRAINT factwright_entity IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT factwright_document IF NOT EXISTS FOR (d:Document) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT factwright_fact IF NOT EXISTS FOR (f:Fact) REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT factwright_mention IF NOT EXISTS FOR (m:Mention) REQUIRE m.id IS UNIQUE;

LOAD CSV WITH HEADERS FROM 'file:///entities.csv' AS r
CALL (r) {
  MERGE (e:Entity {id: r.id})
  SET e.name = r.name, e.type = r.type, e.aliases = r.aliases, e.same_as = r.same_as, e.iri = r.iri,
      e:$(coalesce(r.type, 'Entity'))
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV WITH HEADERS FROM 'file:///documents.csv' AS r
CALL (r) {
  MERGE (d:Document {id: r.id}) SET d.iri = r.iri
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV WITH HEADERS FROM 'file:///facts.csv' AS r
CALL (r) {
  MERGE (f:Fact {id: r.id})
  SET f.event = r.event, f.relation = r.relation, f.time = r.time, f.first_day = date(r.first_day),
      f.last_day = date(r.last_day), f.status = r.status, f.confidence = toFloat(r.confidence),
      f.roles = r.roles, f.properties = r.properties, f.reports = toInteger(r.reports)
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV WITH HEADERS FROM 'file:///roles.csv' AS r
CALL (r) {
  WITH r WHERE r.entity IS NOT NULL
  MATCH (f:Fact {id: r.fact}) MATCH (e:Entity {id: r.entity})
  MERGE (f)-[:ROLE {role: r.role}]->(e)
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV WITH HEADERS FROM 'file:///roles.csv' AS r
CALL (r) {
  WITH r WHERE r.inner_fact IS NOT NULL
  MATCH (f:Fact {id: r.fact}) MATCH (g:Fact {id: r.inner_fact})
  MERGE (f)-[:ROLE {role: r.role}]->(g)
} IN TRANSACTIONS OF 1000 ROWS;

LOAD CSV WITH HEADERS FROM 'file:///mentions.csv' AS r
CALL (r) {
  MATCH (f:Fact {id: r.fact}) MATCH (d:Document {id: r.document})
  MERGE (m:Mention {id: r.id})
  SET m.begin = toInteger(r.begin), m.end = toInteger(r.end), m.text = r.text, m.spans = r.spans,
      m.rule = r.rule, m.pack = r.pack, m.via = r.via
  MERGE (f)-[:EVIDENCE]->(m)
  MERGE (m)-[:IN_DOCUMENT]->(d)
} IN TRANSACTIONS OF 1000 ROWS;

// edges.csv, a statement for each relation: Neo4j Community up to at least 5.26.3 gives every
// relationship of a statement the type of the first where the type comes from the row.
)";

constexpr std::string_view neo4j_edges_head = R"(
LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS r
CALL (r) {
  WITH r WHERE r.relation = ')";

constexpr std::string_view neo4j_edges_ends = R"('
  MATCH (a:Entity {id: r.from_id}) MATCH (b:Entity {id: r.to_id})
  MERGE (a)-[e:`)";

constexpr std::string_view neo4j_edges_tail = R"(` {fact: r.fact}]->(b)
  SET e.first_day = date(r.first_day), e.last_day = date(r.last_day),
      e.confidence = toFloat(r.confidence), e.reports = toInteger(r.reports)
} IN TRANSACTIONS OF 1000 ROWS;
)";

constexpr std::string_view ladybug =
    R"(// Loads the CSV files of this folder into LadybugDB; running it again changes nothing.
//   lbug DATABASE < load-ladybug.cypher      (started in this folder)
CREATE NODE TABLE IF NOT EXISTS Entity(id STRING PRIMARY KEY, name STRING, type STRING, aliases STRING, same_as STRING, iri STRING);
CREATE NODE TABLE IF NOT EXISTS Document(id STRING PRIMARY KEY, iri STRING);
CREATE NODE TABLE IF NOT EXISTS Fact(id STRING PRIMARY KEY, event STRING, relation STRING, time STRING, first_day DATE, last_day DATE, status STRING, confidence DOUBLE, roles STRING, properties STRING, reports INT64);
CREATE NODE TABLE IF NOT EXISTS Mention(id STRING PRIMARY KEY, begin_at INT64, end_at INT64, text STRING, spans STRING, rule STRING, pack STRING, via STRING);
CREATE REL TABLE IF NOT EXISTS ROLE(FROM Fact TO Entity, role STRING);
CREATE REL TABLE IF NOT EXISTS ROLE_FACT(FROM Fact TO Fact, role STRING);
CREATE REL TABLE IF NOT EXISTS EVIDENCE(FROM Fact TO Mention);
CREATE REL TABLE IF NOT EXISTS IN_DOCUMENT(FROM Mention TO Document);
CREATE REL TABLE IF NOT EXISTS EDGE(FROM Entity TO Entity, fact STRING, relation STRING, first_day DATE, last_day DATE, confidence DOUBLE, reports INT64);

LOAD WITH HEADERS (id STRING, name STRING, type STRING, aliases STRING, same_as STRING, iri STRING)
FROM 'entities.csv' (header=true, parallel=false, quote='"', escape='"')
MERGE (e:Entity {id: id})
SET e.name = name, e.type = type, e.aliases = aliases, e.same_as = same_as, e.iri = iri;

LOAD WITH HEADERS (id STRING, iri STRING, mentions INT64)
FROM 'documents.csv' (header=true, parallel=false, quote='"', escape='"')
MERGE (d:Document {id: id})
SET d.iri = iri;

LOAD WITH HEADERS (id STRING, event STRING, relation STRING, from_id STRING, to_id STRING, place_id STRING, source_id STRING, time STRING, first_day DATE, last_day DATE, status STRING, confidence DOUBLE, roles STRING, properties STRING, reports INT64)
FROM 'facts.csv' (header=true, parallel=false, quote='"', escape='"')
MERGE (f:Fact {id: id})
SET f.event = event, f.relation = relation, f.time = time, f.first_day = first_day, f.last_day = last_day, f.status = status, f.confidence = confidence, f.roles = roles, f.properties = properties, f.reports = reports;

LOAD WITH HEADERS (id STRING, fact STRING, document STRING, begin_at INT64, end_at INT64, text STRING, spans STRING, rule STRING, pack STRING, via STRING)
FROM 'mentions.csv' (header=true, parallel=false, quote='"', escape='"')
MERGE (m:Mention {id: id})
SET m.begin_at = begin_at, m.end_at = end_at, m.text = text, m.spans = spans, m.rule = rule, m.pack = pack, m.via = via;

LOAD WITH HEADERS (id STRING, fact STRING, document STRING, begin_at INT64, end_at INT64, text STRING, spans STRING, rule STRING, pack STRING, via STRING)
FROM 'mentions.csv' (header=true, parallel=false, quote='"', escape='"')
MATCH (:Fact)-[r:EVIDENCE]->(m:Mention {id: id}) DELETE r;
LOAD WITH HEADERS (id STRING, fact STRING, document STRING, begin_at INT64, end_at INT64, text STRING, spans STRING, rule STRING, pack STRING, via STRING)
FROM 'mentions.csv' (header=true, parallel=false, quote='"', escape='"')
MATCH (m:Mention {id: id})-[r:IN_DOCUMENT]->(:Document) DELETE r;
COPY EVIDENCE FROM (LOAD WITH HEADERS (id STRING, fact STRING, document STRING, begin_at INT64, end_at INT64, text STRING, spans STRING, rule STRING, pack STRING, via STRING) FROM 'mentions.csv' (header=true, parallel=false, quote='"', escape='"') RETURN fact, id);
COPY IN_DOCUMENT FROM (LOAD WITH HEADERS (id STRING, fact STRING, document STRING, begin_at INT64, end_at INT64, text STRING, spans STRING, rule STRING, pack STRING, via STRING) FROM 'mentions.csv' (header=true, parallel=false, quote='"', escape='"') RETURN id, document);

LOAD WITH HEADERS (fact STRING, entity STRING, role STRING, number INT64, text STRING, inner_fact STRING)
FROM 'roles.csv' (header=true, parallel=false, quote='"', escape='"')
MATCH (f:Fact {id: fact})-[r:ROLE]->(:Entity) DELETE r;
COPY ROLE FROM (LOAD WITH HEADERS (fact STRING, entity STRING, role STRING, number INT64, text STRING, inner_fact STRING) FROM 'roles.csv' (header=true, parallel=false, quote='"', escape='"') WHERE entity IS NOT NULL RETURN fact, entity, role);
LOAD WITH HEADERS (fact STRING, entity STRING, role STRING, number INT64, text STRING, inner_fact STRING)
FROM 'roles.csv' (header=true, parallel=false, quote='"', escape='"')
MATCH (f:Fact {id: fact})-[r:ROLE_FACT]->(:Fact) DELETE r;
COPY ROLE_FACT FROM (LOAD WITH HEADERS (fact STRING, entity STRING, role STRING, number INT64, text STRING, inner_fact STRING) FROM 'roles.csv' (header=true, parallel=false, quote='"', escape='"') WHERE inner_fact IS NOT NULL RETURN fact, inner_fact, role);

LOAD WITH HEADERS (from_id STRING, to_id STRING, fact STRING, relation STRING, first_day DATE, last_day DATE, confidence DOUBLE, reports INT64)
FROM 'edges.csv' (header=true, parallel=false, quote='"', escape='"')
MATCH (:Entity {id: from_id})-[r:EDGE {fact: fact}]->(:Entity) DELETE r;
COPY EDGE FROM 'edges.csv' (header=true, parallel=false, quote='"', escape='"');
)";

constexpr std::string_view duckdb =
    R"(-- Loads the CSV files of this folder into DuckDB; running it again changes nothing.
--   duckdb DATABASE < load-duckdb.sql      (started in this folder)
CREATE TABLE IF NOT EXISTS entities(id VARCHAR PRIMARY KEY, name VARCHAR, type VARCHAR, aliases VARCHAR, same_as VARCHAR, iri VARCHAR);
CREATE TABLE IF NOT EXISTS documents(id VARCHAR PRIMARY KEY, iri VARCHAR, mentions BIGINT);
CREATE TABLE IF NOT EXISTS facts(id VARCHAR PRIMARY KEY, event VARCHAR, relation VARCHAR, from_id VARCHAR, to_id VARCHAR, place_id VARCHAR, source_id VARCHAR, time VARCHAR, first_day DATE, last_day DATE, status VARCHAR, confidence DOUBLE, roles VARCHAR, properties VARCHAR, reports BIGINT);
CREATE TABLE IF NOT EXISTS roles(fact VARCHAR, entity VARCHAR, role VARCHAR, number BIGINT, text VARCHAR, inner_fact VARCHAR, PRIMARY KEY (fact, number));
CREATE TABLE IF NOT EXISTS mentions(id VARCHAR PRIMARY KEY, fact VARCHAR, document VARCHAR, "begin" BIGINT, "end" BIGINT, text VARCHAR, spans VARCHAR, rule VARCHAR, pack VARCHAR, via VARCHAR);
CREATE TABLE IF NOT EXISTS edges(from_id VARCHAR, to_id VARCHAR, fact VARCHAR PRIMARY KEY, relation VARCHAR, first_day DATE, last_day DATE, confidence DOUBLE, reports BIGINT);

INSERT OR REPLACE INTO entities SELECT * FROM read_csv('entities.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', parallel = false, columns = {'id': 'VARCHAR', 'name': 'VARCHAR', 'type': 'VARCHAR', 'aliases': 'VARCHAR', 'same_as': 'VARCHAR', 'iri': 'VARCHAR'});
INSERT OR REPLACE INTO documents SELECT * FROM read_csv('documents.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', parallel = false, columns = {'id': 'VARCHAR', 'iri': 'VARCHAR', 'mentions': 'BIGINT'});
INSERT OR REPLACE INTO facts SELECT * FROM read_csv('facts.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', parallel = false, columns = {'id': 'VARCHAR', 'event': 'VARCHAR', 'relation': 'VARCHAR', 'from_id': 'VARCHAR', 'to_id': 'VARCHAR', 'place_id': 'VARCHAR', 'source_id': 'VARCHAR', 'time': 'VARCHAR', 'first_day': 'DATE', 'last_day': 'DATE', 'status': 'VARCHAR', 'confidence': 'DOUBLE', 'roles': 'VARCHAR', 'properties': 'VARCHAR', 'reports': 'BIGINT'});
INSERT OR REPLACE INTO roles SELECT * FROM read_csv('roles.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', parallel = false, columns = {'fact': 'VARCHAR', 'entity': 'VARCHAR', 'role': 'VARCHAR', 'number': 'BIGINT', 'text': 'VARCHAR', 'inner_fact': 'VARCHAR'});
INSERT OR REPLACE INTO mentions SELECT * FROM read_csv('mentions.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', parallel = false, columns = {'id': 'VARCHAR', 'fact': 'VARCHAR', 'document': 'VARCHAR', 'begin': 'BIGINT', 'end': 'BIGINT', 'text': 'VARCHAR', 'spans': 'VARCHAR', 'rule': 'VARCHAR', 'pack': 'VARCHAR', 'via': 'VARCHAR'});
INSERT OR REPLACE INTO edges SELECT * FROM read_csv('edges.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', parallel = false, columns = {'from_id': 'VARCHAR', 'to_id': 'VARCHAR', 'fact': 'VARCHAR', 'relation': 'VARCHAR', 'first_day': 'DATE', 'last_day': 'DATE', 'confidence': 'DOUBLE', 'reports': 'BIGINT'});
)";

constexpr std::array<CsvLoader, 3> loaders{{
    {"csv/load-neo4j.cypher", neo4j, true},
    {"csv/load-ladybug.cypher", ladybug, false},
    {"csv/load-duckdb.sql", duckdb, false},
}};

}  // namespace

std::span<const CsvLoader> csv_loaders() { return loaders; }

void put_loader(const CsvLoader& loader, const std::set<std::string_view>& relations, Sink& sink) {
  sink.put(loader.text);
  if (!loader.by_relation) return;
  for (const std::string_view relation : relations) {
    sink.put(neo4j_edges_head);
    put_cypher(sink, relation);
    sink.put(neo4j_edges_ends);
    put_cypher_name(sink, relation);
    sink.put(neo4j_edges_tail);
  }
}

}  // namespace factwright
